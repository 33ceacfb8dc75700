/** Rows of documents, their files, witnesses and revisions. No decisions. */
import "server-only";
import type { Db } from "@/lib/db";
import { type Document, Prisma, type Revision, type Witness } from "@/lib/generated/prisma/client";
import { stageBytes } from "@/lib/large-bytes";
import type { HighlightScope } from "@/lib/policy/scopes";
import type { ReadWitness } from "@/lib/readings/read-file";

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

/** A witness with its first revision. */
export type NewWitness = ReadWitness & { id: string; revisionId: string };

/** The file that a document is made of: its bytes, or the import that holds them. */
export type NewOriginal = { name: string; size: number; sha256: string } & (
  | { bytes: Uint8Array }
  | { importId: string }
);

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
  original: NewOriginal & { mediaType: string };
  witnesses: NewWitness[];
}

/** False where the id exists already; then nothing was stored. */
export async function insertDocument(db: Db, document: NewDocument): Promise<boolean> {
  const { original, witnesses, metadata, importInfo, ...fields } = document;
  const { count } = await db.document.createMany({
    data: [{ ...fields, metadata: { ...metadata }, importInfo: { ...importInfo } }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await insertOriginal(db, document.id, original);
  for (const [position, witness] of witnesses.entries()) {
    await insertWitness(db, document.id, position, witness, document.createdById);
  }
  return true;
}

async function insertOriginal(
  db: Db,
  documentId: string,
  original: NewDocument["original"],
): Promise<void> {
  const { name, mediaType, size, sha256 } = original;
  if ("bytes" in original) await stageBytes(db, original.bytes);
  const bytes =
    "bytes" in original
      ? Prisma.sql`(SELECT string_agg("bytes", ''::bytea ORDER BY "number") FROM "StagedBytes")`
      : Prisma.sql`(SELECT "bytes" FROM "PendingImport" WHERE "id" = ${original.importId}::uuid)`;
  await db.$executeRaw`
    INSERT INTO "OriginalFile" ("documentId", "name", "mediaType", "size", "sha256", "bytes")
    VALUES (${documentId}::uuid, ${name}, ${mediaType}, ${size}, ${sha256}, ${bytes})`;
}

/** Stores a witness with its first revision. */
export async function insertWitness(
  db: Db,
  documentId: string,
  position: number,
  witness: NewWitness,
  createdById: string | null,
): Promise<void> {
  const { id, language, role } = witness;
  await db.witness.create({
    data: { id, documentId, position, language, role },
    select: { id: true },
  });
  await insertRevision(db, { ...witness, number: 1, witnessId: id, createdById, reason: "import" });
}

/** A revision that was read from the file; strings go as they are, whatever their length. */
export async function insertRevision(
  db: Db,
  revision: Omit<NewWitness, "id" | "language" | "role"> & {
    witnessId: string;
    number: number;
    createdById: string | null;
    reason: string;
  },
): Promise<void> {
  const r = revision;
  await db.$executeRaw`
    INSERT INTO "Revision" ("id", "witnessId", "number", "doc", "text", "textSha256", "projectionVersion",
                            "blocks", "html", "createdById", "reason")
    VALUES (${r.revisionId}::uuid, ${r.witnessId}::uuid, ${r.number}, '{}', ${r.text},
            ${r.textSha256}, ${r.projectionVersion}, ${r.blocks}::jsonb, '',
            ${r.createdById}::uuid, ${r.reason})`;
  // one after the other: each may have ten million letters, and others are served between
  await db.$executeRaw`UPDATE "Revision" SET "doc" = ${r.doc}::jsonb WHERE "id" = ${r.revisionId}::uuid`;
  await db.$executeRaw`UPDATE "Revision" SET "html" = ${r.html} WHERE "id" = ${r.revisionId}::uuid`;
  await db.$executeRaw`
    INSERT INTO "RevisionTrace" ("witnessId", "revision", "blocks", "pages")
    VALUES (${r.witnessId}::uuid, ${r.number}, ${r.traces}, ${r.pages})`;
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
  data: Pick<NewDocument, "metadata"> &
    Partial<Pick<NewDocument, "title" | "date" | "eventDate" | "importInfo">>,
): Promise<DocumentRow | null> {
  const { metadata, importInfo, ...rest } = data;
  const { count } = await db.document.updateMany({
    where: { id, version },
    data: {
      ...rest,
      metadata: { ...metadata },
      ...(importInfo && { importInfo: { ...importInfo } }),
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
  label?: string;
  start: number;
  end: number;
}

/** Those among `ids` that stand. */
export async function findDocumentRows(db: Db, ids: string[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return [];
  return db.document.findMany({ where: { id: { in: ids }, deletedAt: null }, include: withParts });
}
