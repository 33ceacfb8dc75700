/** Rows of documents, their files, witnesses and revisions. No decisions. */
import "server-only";
import type { Db } from "@/lib/db";
import type { Document, Prisma, Revision, Witness } from "@/lib/generated/prisma/client";
import type { HighlightScope } from "@/lib/policy/scopes";

export type DocumentRow = Document & {
  witnesses: Witness[];
  original: { name: string; size: number; sha256: string; mediaType: string } | null;
};
export type WitnessRow = Witness & { document: Document };
export type RevisionRow = Revision;
/** A revision without what is large: doc, text, blocks, html. */
export type RevisionHeadRow = Omit<Revision, "doc" | "text" | "blocks" | "html">;

const withParts = {
  witnesses: { orderBy: { position: "asc" } },
  original: { select: { name: true, size: true, sha256: true, mediaType: true } },
} satisfies Prisma.DocumentInclude;

const headColumns = {
  id: true,
  witnessId: true,
  number: true,
  textSha256: true,
  projectionVersion: true,
  createdById: true,
  reason: true,
  createdAt: true,
} satisfies Prisma.RevisionSelect;

/** A document with its file and the first revision of each witness. */
export interface NewDocument {
  id: string;
  seminarId: string;
  title: string;
  date: string | null;
  eventDate: string | null;
  metadata: object;
  importInfo: object;
  createdById: string | null;
  createdWith: string;
  original: { name: string; mediaType: string; size: number; sha256: string; bytes: Uint8Array };
  witnesses: {
    id: string;
    language: string;
    role: "original" | "translation" | "transcription";
    revision: {
      id: string;
      doc: object;
      text: string;
      textSha256: string;
      projectionVersion: number;
      blocks: object[];
      html: string;
      reason: string;
    };
  }[];
}

/** False where the id exists already; then nothing was stored. */
export async function insertDocument(db: Db, document: NewDocument): Promise<boolean> {
  const { original, witnesses, metadata, importInfo, ...fields } = document;
  const { count } = await db.document.createMany({
    data: [{ ...fields, metadata: { ...metadata }, importInfo: { ...importInfo } }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await db.originalFile.create({
    data: { documentId: document.id, ...original, bytes: new Uint8Array(original.bytes) },
    select: { documentId: true },
  });
  for (const [position, { revision, ...witness }] of witnesses.entries()) {
    await db.witness.create({
      data: { ...witness, documentId: document.id, position },
      select: { id: true },
    });
    await db.revision.create({
      data: {
        ...revision,
        doc: { ...revision.doc },
        blocks: revision.blocks.map((block) => ({ ...block })),
        witnessId: witness.id,
        number: 1,
        createdById: document.createdById,
      },
      select: { id: true },
    });
  }
  return true;
}

export function findDocumentRow(db: Db, id: string): Promise<DocumentRow | null> {
  return db.document.findUnique({ where: { id }, include: withParts });
}

/** Newest first. */
export function listDocumentRows(
  db: Db,
  seminarId: string,
  beforeId: string | null,
  take: number,
): Promise<DocumentRow[]> {
  return db.document.findMany({
    where: { seminarId, deletedAt: null, ...(beforeId ? { id: { lt: beforeId } } : {}) },
    include: withParts,
    orderBy: { id: "desc" },
    take,
  });
}

/** How many highlights of each document fall under a reader's scope. */
export async function countHighlights(
  db: Db,
  documentIds: string[],
  scope: HighlightScope | null,
): Promise<Map<string, number>> {
  if (scope === null || documentIds.length === 0) return new Map();
  const rows = await db.highlight.groupBy({
    by: ["documentId"],
    where: {
      documentId: { in: documentIds },
      deletedAt: null,
      withdrawnAt: null,
      OR: [
        { visibility: { in: scope.visibilities } },
        ...(scope.authorId ? [{ authorId: scope.authorId }] : []),
      ],
    },
    _count: true,
  });
  return new Map(rows.map((row) => [row.documentId, row._count]));
}

/** Null where the version is stale. */
export async function updateDocumentRow(
  db: Db,
  id: string,
  version: number,
  data: { title?: string; date?: string | null; eventDate?: string | null; metadata: object },
): Promise<DocumentRow | null> {
  const { count } = await db.document.updateMany({
    where: { id, version },
    data: {
      ...data,
      metadata: { ...data.metadata },
      version: { increment: 1 },
      updatedAt: new Date(),
    },
  });
  return count === 1 ? findDocumentRow(db, id) : null;
}

export async function setDocumentDeleted(
  db: Db,
  id: string,
  deletedAt: Date | null,
): Promise<void> {
  await db.document.update({
    where: { id },
    data: { deletedAt, version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  });
}

/** Waits for every other transaction that edits this document. */
export async function lockDocument(db: Db, id: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Document" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}

export function findOriginal(
  db: Db,
  documentId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array } | null> {
  return db.originalFile.findUnique({
    where: { documentId },
    select: { name: true, mediaType: true, bytes: true },
  });
}

export function findWitnessRow(db: Db, id: string): Promise<WitnessRow | null> {
  return db.witness.findUnique({ where: { id }, include: { document: true } });
}

export function findRevisionRow(
  db: Db,
  witnessId: string,
  number: number,
): Promise<RevisionRow | null> {
  return db.revision.findUnique({ where: { witnessId_number: { witnessId, number } } });
}

/** The current revision of each witness. */
export async function findCurrentRevisions(
  db: Db,
  witnesses: { id: string; currentRevision: number }[],
): Promise<RevisionRow[]> {
  if (witnesses.length === 0) return [];
  return db.revision.findMany({
    where: {
      OR: witnesses.map((witness) => ({ witnessId: witness.id, number: witness.currentRevision })),
    },
  });
}

/** Newest first. */
export function listRevisionHeads(
  db: Db,
  witnessId: string,
  beforeNumber: number | null,
  take: number,
): Promise<RevisionHeadRow[]> {
  return db.revision.findMany({
    where: { witnessId, ...(beforeNumber === null ? {} : { number: { lt: beforeNumber } }) },
    select: headColumns,
    orderBy: { number: "desc" },
    take,
  });
}

/** The reading page's text of one revision, ready to serve. */
export async function findRevisionHtml(
  db: Db,
  witnessId: string,
  number: number,
): Promise<string | null> {
  const row = await db.revision.findUnique({
    where: { witnessId_number: { witnessId, number } },
    select: { html: true },
  });
  return row?.html ?? null;
}

/** The canonical text and the blocks of one revision. */
export async function findRevisionText(
  db: Db,
  witnessId: string,
  number: number,
): Promise<{ text: string; blocks: StoredBlock[] } | null> {
  const rows = await db.$queryRaw<{ text: string; blocks: StoredBlock[] }[]>`
    SELECT "text", "blocks" FROM "Revision"
     WHERE "witnessId" = ${witnessId}::uuid AND "number" = ${number}`;
  return rows[0] ?? null;
}

interface StoredBlock {
  id: string;
  register: string;
  speaker?: string;
  start: number;
  end: number;
}

/** Those among `ids` that stand. */
export async function findDocumentRows(db: Db, ids: string[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return [];
  return db.document.findMany({ where: { id: { in: ids }, deletedAt: null }, include: withParts });
}
