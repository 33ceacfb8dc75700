/**
 * Highlighted passages with their sentence, citation, themes and thread, in reading order; scoped
 * by the actor, in batches. What the actor may not see leaves no trace, in counts and cursors too.
 */
import "server-only";
import { openCursor, sealCursor } from "@/lib/contract/cursor";
import type { Page } from "@/lib/contract/primitives";
import { db } from "@/lib/db";
import { requireDocument } from "@/lib/documents/queries";
import { loadRevisionText } from "@/lib/documents/revision-text";
import { notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize } from "@/lib/policy/authorize";
import { highlightScope } from "@/lib/policy/scopes";
import { requireSeminar } from "@/lib/seminars/queries";
import type { AnnotatedPassage, PassageFilter, PassagesQuery } from "./model";
import { presentPassage } from "./present";
import { listPassageRows, type PassagePlace, type PassageRow } from "./store";

/** One page of passages. @throws {AppError} not-found. */
export async function listPassages(
  actor: Actor,
  seminarId: string,
  query: Omit<PassagesQuery, "format">,
): Promise<Page<AnnotatedPassage>> {
  const { limit, cursor, ...filter } = query;
  const after = cursor === undefined ? null : openPlace(cursor);
  const rows = await readBatch(actor, seminarId, filter, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown[shown.length - 1];
  return {
    items: await Promise.all(shown.map(present)),
    next: rows.length > limit && last !== undefined ? sealPlace(last) : null,
  };
}

const batch = 500;

/** Every passage, batch by batch, for exports: memory stays bounded whatever the number. */
export async function* streamPassages(
  actor: Actor,
  seminarId: string,
  filter: PassageFilter,
): AsyncGenerator<AnnotatedPassage> {
  for (let after: PassagePlace | null = null; ; ) {
    const rows: PassageRow[] = await readBatch(actor, seminarId, filter, after, batch);
    for (const row of rows) yield await present(row);
    after = rows[rows.length - 1] ?? null;
    if (rows.length < batch) return;
  }
}

/** The first passages of one document, for the page without JavaScript. */
export async function listPassagesOfDocument(
  actor: Actor,
  documentId: string,
  limit: number,
): Promise<AnnotatedPassage[]> {
  const { seminarId } = await requireDocument(actor, documentId);
  const rows = await readBatch(actor, seminarId, { document: [documentId] }, null, limit);
  return Promise.all(rows.map(present));
}

async function readBatch(
  actor: Actor,
  seminarId: string,
  filter: PassageFilter,
  after: PassagePlace | null,
  take: number,
): Promise<PassageRow[]> {
  authorize(actor, "passage.list", { seminarId }, "seminar");
  const scope = highlightScope(actor, seminarId);
  if (scope === null) throw notFound("seminar");
  if (after === null) await requireSeminar(seminarId);
  return listPassageRows(db(), seminarId, scope, filter, after, take);
}

async function present(row: PassageRow): Promise<AnnotatedPassage> {
  return presentPassage(row, await loadRevisionText(row.witnessId, row.revision));
}

function sealPlace(row: PassagePlace): string {
  const { documentOrder, documentId, witnessPosition, start, end, highlightId, passage } = row;
  const parts = [documentOrder, documentId, witnessPosition, start, end, highlightId, passage];
  return sealCursor("passages", parts.map(String));
}

function openPlace(cursor: string): PassagePlace {
  const [documentOrder = "", documentId = "", position, start, end, highlightId = "", passage] =
    openCursor("passages", cursor);
  return {
    documentOrder,
    documentId,
    witnessPosition: Number(position),
    start: Number(start),
    end: Number(end),
    highlightId,
    passage: Number(passage),
  };
}
