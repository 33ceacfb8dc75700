/**
 * Passages as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets see the encoding):
 * one row a passage, so that rows can be counted, sorted and filtered; its thread stands in one
 * cell, a comment a line with author and time. A cell that a spreadsheet would run as a formula
 * gets an apostrophe before it.
 */
import { stringify } from "csv-stringify/sync";
import type { AnnotatedPassage } from "@/lib/passages/model";
import type { Exporter } from "./types";

const columns = [
  "document",
  "citation",
  "language",
  "speaker",
  "before",
  "passage",
  "after",
  "themes",
  "author",
  "visibility",
  "status",
  "created at",
  "comments",
  "thread",
  "start",
  "end",
  "revision",
  "highlight id",
  "block id",
  "witness id",
  "document id",
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number>>;

export const csv: Exporter = {
  format: "csv",
  extension: "csv",
  mediaType: "text/csv; charset=utf-8",
  async *write(passages) {
    yield `\uFEFF${stringify([columns])}`;
    for await (const passage of passages) yield stringify([cells(rowOf(passage))]);
  },
};

function rowOf(passage: AnnotatedPassage): Row {
  return {
    document: passage.document.title,
    citation: passage.document.citation ?? "",
    language: passage.witness.language,
    speaker: passage.speaker ?? "",
    before: passage.before,
    passage: passage.exact,
    after: passage.after,
    themes: passage.themes.map((theme) => theme.name).join("; "),
    author: passage.author.name,
    visibility: passage.visibility,
    status: passage.status,
    "created at": passage.createdAt,
    comments: passage.comments.length,
    thread: passage.comments.map(lineOf).join("\n"),
    start: passage.start ?? "",
    end: passage.end ?? "",
    revision: passage.revision,
    "highlight id": passage.highlightId,
    "block id": passage.blockId ?? "",
    "witness id": passage.witness.id,
    "document id": passage.document.id,
  };
}

/** A reply is marked as one; its own line breaks become spaces, so that a line stays a comment. */
function lineOf(comment: AnnotatedPassage["comments"][number]): string {
  const sign = comment.parentId === null ? "" : "↳ ";
  return `${sign}${comment.author.name}, ${comment.createdAt}: ${comment.text.replace(/\s+/g, " ")}`;
}

function cells(row: Row): (string | number)[] {
  return columns.map((column) => inert(row[column] ?? ""));
}

/** OWASP's CSV injection: a cell that begins like a formula is never run. */
function inert(value: string | number): string | number {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
