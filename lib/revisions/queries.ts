/**
 * Reading what is known of revisions: where their words stand in the file, a passage as the file
 * prints it, revisions for the event stream.
 */
import "server-only";
import type { TracedText } from "@/lib/anchoring/types";
import { db } from "@/lib/db";
import type { RevisionView } from "@/lib/documents/model";
import { presentRevision } from "@/lib/documents/present";
import { requireWitness } from "@/lib/documents/queries";
import { loadRevisionText } from "@/lib/documents/revision-text";
import { AppError, notFound } from "@/lib/errors";
import type { PrintedQuery, PrintedView } from "@/lib/imports/model";
import { findPersonNames } from "@/lib/people/queries";
import type { Actor } from "@/lib/policy/actor";
import { can } from "@/lib/policy/authorize";
import { nothingPrinted, pageAt, printedLines, stretchOf } from "./printed";
import { loadSource } from "./source-text";
import { findRevisionHeads, findTrace } from "./store";
import { tracedText } from "./traced-text";

/** A revision's text with where its words stand; without runs where that is not known. */
export async function loadTraced(witnessId: string, number: number): Promise<TracedText | null> {
  const revision = await loadRevisionText(witnessId, number);
  if (!revision) return null;
  const trace = await findTrace(db(), witnessId, number);
  if (trace?.revision !== number) return { text: revision.text, runs: [] };
  return tracedText(revision.text, revision.blocks, trace.blocks);
}

/**
 * A passage as the file prints it: its lines, the label before it, its page. Where nothing is known
 * of its words the lines are none. @throws {AppError} not-found, gone, invalid-input.
 */
export async function getPrinted(
  actor: Actor,
  witnessId: string,
  query: PrintedQuery,
): Promise<PrintedView> {
  const witness = await requireWitness(actor, witnessId);
  const number = query.revision ?? witness.currentRevision;
  const revision = await loadRevisionText(witnessId, number);
  if (!revision) throw notFound("revision");
  if (query.end > revision.text.length) {
    throw new AppError(
      "invalid-input",
      `The passage reaches past the end of the text, which has ${revision.text.length} UTF-16 units.`,
      { errors: [{ path: "end", detail: "past the end of the text" }] },
    );
  }
  const trace = await findTrace(db(), witnessId, number);
  if (!trace) return nothingPrinted;
  const old =
    trace.revision === number ? revision : await loadRevisionText(witnessId, trace.revision);
  const stretch = old && stretchOf(revision, old, trace.blocks, query);
  if (!stretch) return nothingPrinted;
  const source = await loadSource(witness.documentId);
  if (source === null) return nothingPrinted;
  const block = revision.blocks.find((one) => query.start >= one.start && query.start <= one.end);
  return {
    ...printedLines(source, stretch),
    label: block?.label ?? null,
    page: pageAt(trace.pages, stretch.place),
  };
}

/** Those among `ids` that stand and the actor may see; for the event stream. */
export async function listRevisionsById(actor: Actor, ids: string[]): Promise<RevisionView[]> {
  const rows = (await findRevisionHeads(db(), ids)).filter(({ seminarId }) =>
    can(actor, "document.read", { seminarId }),
  );
  const names = await findPersonNames(rows.flatMap((row) => row.createdById ?? []));
  return rows.map((row) => presentRevision(row, names));
}
