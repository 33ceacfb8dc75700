/**
 * Passages as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets see the encoding):
 * one row a passage, and one a comment right below it, so that thread, order and context stay.
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it.
 */
import { stringify } from "csv-stringify/sync";
import type { AnnotatedPassage } from "@/lib/passages/model";
import type { Exporter } from "./types";

const columns = [
  "kind",
  "document",
  "citation",
  "witness language",
  "revision",
  "start",
  "end",
  "speaker",
  "before",
  "passage",
  "after",
  "themes",
  "author",
  "visibility",
  "status",
  "comment",
  "created at",
  "highlight id",
  "comment id",
  "parent comment id",
  "document id",
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number>>;

export const csv: Exporter = {
  format: "csv",
  extension: "csv",
  mediaType: "text/csv; charset=utf-8",
  async *write(passages) {
    yield `\uFEFF${stringify([columns])}`;
    for await (const passage of passages) yield stringify(rowsOf(passage).map(cells));
  },
};

function rowsOf(passage: AnnotatedPassage): Row[] {
  const place: Row = {
    document: passage.document.title,
    citation: passage.document.citation ?? "",
    "highlight id": passage.highlightId,
    "document id": passage.document.id,
  };
  const comments = passage.comments.map((comment): Row => {
    return {
      ...place,
      kind: "comment",
      author: comment.author.name,
      comment: comment.text,
      "created at": comment.createdAt,
      "comment id": comment.id,
      "parent comment id": comment.parentId ?? "",
    };
  });
  return [
    {
      ...place,
      kind: "passage",
      "witness language": passage.witness.language,
      revision: passage.revision,
      start: passage.start ?? "",
      end: passage.end ?? "",
      speaker: passage.speaker ?? "",
      before: passage.before,
      passage: passage.exact,
      after: passage.after,
      themes: passage.themes.map((theme) => theme.name).join("; "),
      author: passage.author.name,
      visibility: passage.visibility,
      status: passage.status,
      "created at": passage.createdAt,
    },
    ...comments,
  ];
}

function cells(row: Row): (string | number)[] {
  return columns.map((column) => inert(row[column] ?? ""));
}

/** OWASP's CSV injection: a cell that begins like a formula is never run. */
function inert(value: string | number): string | number {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
