/**
 * Rows of witnesses as revisions are published, and where a revision's words stand in its file.
 * No decisions.
 */
import "server-only";
import type { Db } from "@/lib/db";
import type { Revision, Witness, WitnessRole } from "@/lib/generated/prisma/client";
import type { BlockTrace } from "@/lib/importers/types";

export type WitnessRow = Pick<Witness, "id" | "position" | "language" | "role" | "currentRevision">;

/** The document's witnesses in their order; nobody marks anything on them until `db` has ended. */
export function lockWitnesses(db: Db, documentId: string): Promise<WitnessRow[]> {
  return db.$queryRaw<WitnessRow[]>`
    SELECT "id", "position", "language", "role", "currentRevision" FROM "Witness"
     WHERE "documentId" = ${documentId}::uuid ORDER BY "position", "id" FOR UPDATE`;
}

/** Whether a revision of the document has a reason that is none of `reasons`. */
export async function hasOtherRevisions(
  db: Db,
  documentId: string,
  reasons: string[],
): Promise<boolean> {
  const where = { witness: { documentId }, reason: { notIn: reasons } };
  return (await db.revision.count({ where })) > 0;
}

/** Whether a revision's document is this one (JSON), whatever the order of its keys. */
export async function isSameDoc(
  db: Db,
  witnessId: string,
  number: number,
  doc: string,
): Promise<boolean> {
  const rows = await db.$queryRaw<{ same: boolean }[]>`
    SELECT "doc" = ${doc}::jsonb AS "same" FROM "Revision"
     WHERE "witnessId" = ${witnessId}::uuid AND "number" = ${number}`;
  return rows[0]?.same ?? false;
}

export async function updateWitness(
  db: Db,
  id: string,
  data: {
    position: number;
    language: string;
    role: WitnessRole;
    currentRevision: number;
  },
): Promise<void> {
  await db.witness.update({ where: { id }, data, select: { id: true } });
}

export async function deleteWitness(db: Db, id: string): Promise<void> {
  await db.witness.delete({ where: { id }, select: { id: true } });
}

/** Where the words of a revision stand, and its named pages as [offset, name]. */
export interface StoredTrace {
  revision: number;
  blocks: BlockTrace[];
  pages: [number, string][];
}

/** The trace of a revision, or of the newest before it that has one; null where none has. */
export async function findTrace(
  db: Db,
  witnessId: string,
  revision: number,
): Promise<StoredTrace | null> {
  const row = await db.revisionTrace.findFirst({
    where: { witnessId, revision: { lte: revision } },
    orderBy: { revision: "desc" },
  });
  if (!row) return null;
  return {
    revision: row.revision,
    blocks: JSON.parse(row.blocks),
    pages: JSON.parse(row.pages),
  };
}

/** A revision without what is large. */
export type HeadRow = Omit<Revision, "doc" | "text" | "blocks" | "html"> & { seminarId: string };

/** Those among `ids`, with the seminar that each belongs to. */
export async function findRevisionHeads(db: Db, ids: string[]): Promise<HeadRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.revision.findMany({
    where: { id: { in: ids }, witness: { document: { deletedAt: null } } },
    omit: { doc: true, text: true, blocks: true, html: true },
    include: { witness: { select: { document: { select: { seminarId: true } } } } },
  });
  return rows.map(({ witness, ...row }) => ({ ...row, seminarId: witness.document.seminarId }));
}

/** The file that a document was made of. */
export async function findOriginalBytes(db: Db, documentId: string): Promise<Uint8Array | null> {
  const row = await db.originalFile.findUnique({ where: { documentId }, select: { bytes: true } });
  return row?.bytes ?? null;
}

/** The witnesses' current revisions; who publishes waits until `db` has ended. */
export function shareWitnesses(
  db: Db,
  documentId: string,
): Promise<{ witnessId: string; revision: number }[]> {
  return db.$queryRaw<{ witnessId: string; revision: number }[]>`
    SELECT "id" AS "witnessId", "currentRevision" AS "revision" FROM "Witness"
     WHERE "documentId" = ${documentId}::uuid ORDER BY "position", "id" FOR KEY SHARE`;
}
