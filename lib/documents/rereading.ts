/**
 * What a document's file, read again, changes about the document itself: its description where
 * nobody has edited that, and what the import found. Inside a transaction of who has authorized.
 */
import "server-only";
import { appendChange } from "@/lib/changes/commands";
import type { Db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import type { ReadDocument, ReadWitness } from "@/lib/readings/read-file";
import { documentChange, withoutNulls } from "./commands";
import { documentMetadataFields } from "./model";
import { readMetadata } from "./present";
import {
  type DocumentRow,
  findDocumentRow,
  insertRevision,
  insertWitness,
  lockDocument,
  updateDocumentRow,
} from "./store";

/** The description that the former reading gave; null where that was not kept. */
export type Described = Record<string, unknown> | null;

/**
 * Replaces the description, field by field, where it still is what the file gave, and in those
 * fields that somebody has now decided.
 */
export async function describeAnew(
  tx: Db,
  actor: Actor,
  row: DocumentRow,
  read: ReadDocument,
  former: Described,
  decided: ReadonlySet<string>,
): Promise<void> {
  const today: Record<string, unknown> = { ...readMetadata(row), ...titleAndDates(row) };
  const given: Record<string, unknown> = { ...read.metadata, ...titleAndDates(read) };
  const next = Object.fromEntries(
    Object.keys(documentMetadataFields).map((field) => {
      const [value, gave] = [today[field] ?? null, former?.[field] ?? null];
      const isUntouched = former ? isSame(value, gave) : value === null;
      return [field, isUntouched || decided.has(field) ? (given[field] ?? null) : value];
    }),
  );
  const { title, date, eventDate, ...metadata } = next;
  await updateDocumentRow(tx, row.id, row.version, {
    title: typeof title === "string" ? title : row.title,
    date: typeof date === "string" ? date : null,
    eventDate: typeof eventDate === "string" ? eventDate : null,
    metadata: withoutNulls(metadata),
    importInfo: read.info,
  });
  await appendChange(tx, documentChange(actor, row.seminarId, row.id, "updated"));
}

function titleAndDates({
  title,
  date,
  eventDate,
}: Pick<DocumentRow, "title" | "date" | "eventDate">) {
  return { title, date, eventDate };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The row, which nobody else changes until `tx` has ended. @throws {AppError} not-found, gone. */
export async function lockRow(tx: Db, id: string): Promise<DocumentRow> {
  await lockDocument(tx, id);
  const row = await findDocumentRow(tx, id);
  if (!row) throw notFound("document");
  if (row.deletedAt) throw new AppError("gone", "This document was deleted. Restore it first.");
  return row;
}

/** Stores a further revision of a witness. */
export function addRevision(
  tx: Db,
  witness: ReadWitness & { revisionId: string; witnessId: string; number: number },
  actor: Actor,
  reason: string,
): Promise<void> {
  return insertRevision(tx, { ...witness, createdById: actor.personId, reason });
}

/** Stores a witness that a document had not before. */
export function addWitness(
  tx: Db,
  documentId: string,
  position: number,
  witness: ReadWitness & { id: string; revisionId: string },
  actor: Actor,
): Promise<void> {
  return insertWitness(tx, documentId, position, witness, actor.personId);
}
