/** Reading highlights, scoped by the actor: one, those of a document whole or as positions only. */
import "server-only";
import { pageOf, startOf } from "@/lib/contract/list";
import type { Page, PageQuery } from "@/lib/contract/primitives";
import { type Db, db } from "@/lib/db";
import { requireDocument } from "@/lib/documents/queries";
import { loadRevisionText } from "@/lib/documents/revision-text";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize, can } from "@/lib/policy/authorize";
import { highlightScope } from "@/lib/policy/scopes";
import type { HighlightsQuery, HighlightView } from "./model";
import { highlightSubject, presentHighlight } from "./present";
import {
  findHighlightRow,
  findHighlightRows,
  findPositionsJson,
  type HighlightRow,
  listHighlightRows,
  type RevisionChoice,
} from "./store";

/** The row, if it stands and the actor may see it. @throws {AppError} not-found, gone. */
export async function requireHighlight(
  actor: Actor,
  id: string,
  within: Db = db(),
): Promise<HighlightRow> {
  const row = await findHighlightRow(within, id);
  authorize(actor, "highlight.read", highlightSubject(row), "highlight");
  if (!row) throw notFound("highlight");
  if (row.deletedAt || row.documentDeletedAt) {
    throw new AppError("gone", "This highlight, or the document that it stands on, was deleted.");
  }
  return row;
}

/** @throws {AppError} not-found, gone. */
export async function getHighlight(actor: Actor, id: string): Promise<HighlightView> {
  return presentHighlight(await requireHighlight(actor, id), actor);
}

/** Whole highlights of a document in the order they were made, or those of `query.ids`. */
export async function listHighlights(
  actor: Actor,
  documentId: string,
  query: HighlightsQuery & PageQuery,
): Promise<Page<HighlightView>> {
  const { seminarId, choice } = await prepare(actor, documentId, query);
  const scope = highlightScope(actor, seminarId);
  if (scope === null) throw notFound("document");
  const rows = await listHighlightRows(db(), documentId, scope, {
    choice,
    ids: query.ids ?? null,
    afterId: startOf("highlights", query)?.[0] ?? null,
    take: query.limit + 1,
  });
  return pageOf(
    "highlights",
    query,
    rows,
    (row) => [row.id],
    (row) => presentHighlight(row, actor),
  );
}

/** Positions of every highlight that the actor may see, as JSON text of `positionsView`. */
export async function listPositions(
  actor: Actor,
  documentId: string,
  query: HighlightsQuery,
): Promise<string> {
  const { seminarId, choice } = await prepare(actor, documentId, query);
  const scope = highlightScope(actor, seminarId);
  if (scope === null) throw notFound("document");
  return findPositionsJson(db(), documentId, scope, choice);
}

async function prepare(
  actor: Actor,
  documentId: string,
  query: HighlightsQuery,
): Promise<{ seminarId: string; choice: RevisionChoice | null }> {
  const document = await requireDocument(actor, documentId);
  const { witness: witnessId, revision } = query;
  if (revision === undefined) return { seminarId: document.seminarId, choice: null };
  if (witnessId === undefined) {
    throw new AppError(
      "invalid-input",
      "A revision is one of a witness. Send witness=ID beside revision.",
      { errors: [{ path: "witness", detail: "missing beside revision" }] },
    );
  }
  const isHere = document.witnesses.some((witness) => witness.id === witnessId);
  if (!isHere || !(await loadRevisionText(witnessId, revision))) throw notFound("revision");
  return { seminarId: document.seminarId, choice: { witnessId, number: revision } };
}

export type { HighlightRow };

/** Those among `ids` that stand, for nobody in particular: the event stream presents them per reader. */
export function loadHighlightRows(ids: string[]): Promise<HighlightRow[]> {
  return findHighlightRows(db(), ids);
}

/** The highlight as this actor sees it, or null where they may not. */
export function presentIfReadable(row: HighlightRow, actor: Actor): HighlightView | null {
  const isReadable =
    row.documentDeletedAt === null && can(actor, "highlight.read", highlightSubject(row));
  return isReadable ? presentHighlight(row, actor) : null;
}
