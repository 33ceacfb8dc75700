/**
 * Rows of files that wait, and the pieces of their previews. No decisions. Bytes and results are
 * read only where they are asked for by name: they may have 25 MB.
 */
import "server-only";
import type { Db } from "@/lib/db";
import { type ImportState, Prisma } from "@/lib/generated/prisma/client";
import { readSlices, stageBytes } from "@/lib/large-bytes";

/** A file that waits, without its bytes. */
export interface ImportRow {
  id: string;
  seminarId: string;
  personId: string | null;
  documentId: string | null;
  base: unknown;
  fileName: string;
  size: number;
  sha256: string;
  decisions: unknown;
  state: ImportState;
  reading: number;
  step: string | null;
  done: number;
  failure: unknown;
  found: unknown;
  createdWith: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
  takenAt: Date | null;
}

const columns = {
  id: true,
  seminarId: true,
  personId: true,
  documentId: true,
  base: true,
  fileName: true,
  size: true,
  sha256: true,
  decisions: true,
  state: true,
  reading: true,
  step: true,
  done: true,
  failure: true,
  found: true,
  createdWith: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
  takenAt: true,
} satisfies Prisma.PendingImportSelect;

export interface NewImport {
  id: string;
  seminarId: string;
  personId: string | null;
  documentId: string | null;
  base: object | null;
  fileName: string;
  format: string | null;
  title: string | null;
  language: string | null;
  size: number;
  sha256: string;
  /** Null: those of the document's own file. */
  bytes: Uint8Array | null;
  decisions: object[];
  createdWith: string;
}

/** False where the id exists already; then nothing was stored. Needs a transaction. */
export async function insertImport(db: Db, row: NewImport): Promise<boolean> {
  if (row.bytes) await stageBytes(db, row.bytes);
  const count = await db.$executeRaw`
    INSERT INTO "PendingImport" ("id", "seminarId", "personId", "documentId", "base", "fileName", "format",
        "title", "language", "size", "sha256", "bytes", "decisions", "createdWith")
    SELECT ${row.id}::uuid, ${row.seminarId}::uuid, ${row.personId}::uuid, ${row.documentId}::uuid,
           ${row.base === null ? null : JSON.stringify(row.base)}::jsonb, ${row.fileName}, ${row.format},
           ${row.title}, ${row.language}, ${row.size}, ${row.sha256}, ${bytesOf(row)},
           ${JSON.stringify(row.decisions)}::jsonb, ${row.createdWith}
    ON CONFLICT ("id") DO NOTHING`;
  return count > 0;
}

function bytesOf({ bytes, documentId }: NewImport): Prisma.Sql {
  if (bytes) {
    return Prisma.sql`(SELECT string_agg("bytes", ''::bytea ORDER BY "number") FROM "StagedBytes")`;
  }
  return Prisma.sql`(SELECT "bytes" FROM "OriginalFile" WHERE "documentId" = ${documentId}::uuid)`;
}

export function findImportRow(db: Db, id: string): Promise<ImportRow | null> {
  return db.pendingImport.findUnique({ where: { id }, select: columns });
}

/** Those of one maker in a seminar that wait, newest first. */
export function listImportRows(
  db: Db,
  seminarId: string,
  personId: string | null,
  beforeId: string | null,
  take: number,
): Promise<ImportRow[]> {
  return db.pendingImport.findMany({
    where: { seminarId, personId, deletedAt: null, ...(beforeId ? { id: { lt: beforeId } } : {}) },
    select: columns,
    orderBy: { id: "desc" },
    take,
  });
}

/** How many of one maker wait, in all seminars. */
export function countImports(db: Db, personId: string | null): Promise<number> {
  return db.pendingImport.count({ where: { personId, deletedAt: null } });
}

/** What was given, and the packed document of a reading that is ready. */
export async function findImportResult(
  db: Db,
  id: string,
): Promise<{ given: object; result: Uint8Array | null } | null> {
  const given = await db.pendingImport.findUnique({
    where: { id },
    select: { format: true, title: true, language: true },
  });
  if (!given) return null;
  const sizes = await db.$queryRaw<{ size: number | null }[]>`
    SELECT octet_length("result") AS "size" FROM "PendingImport" WHERE "id" = ${id}::uuid`;
  const result = await readSlices(sizes[0]?.size ?? 0, async (from, length) => {
    const rows = await db.$queryRaw<{ slice: Uint8Array | null }[]>`
      SELECT substring("result" FROM ${from}::int FOR ${length}::int) AS "slice"
        FROM "PendingImport" WHERE "id" = ${id}::uuid`;
    return rows[0]?.slice ?? null;
  });
  return { given, result: result?.length ? result : null };
}

/** Null where the version is stale; else the reading begins anew. */
export async function updateImportRow(
  db: Db,
  id: string,
  version: number,
  decisions: object[],
): Promise<ImportRow | null> {
  const [row] = await db.pendingImport.updateManyAndReturn({
    where: { id, version, deletedAt: null },
    data: {
      decisions: decisions.map((decision) => ({ ...decision })),
      version: { increment: 1 },
      updatedAt: new Date(),
      ...anew(),
    },
    select: columns,
  });
  return row ?? null;
}

const anew = () =>
  ({
    state: "reading",
    reading: { increment: 1 },
    heartbeat: new Date(),
    step: null,
    done: 0,
    failure: Prisma.DbNull,
  }) satisfies Prisma.PendingImportUpdateManyMutationInput;

/** Deleted, or standing again; one that was being read is read anew then. */
export function setImportDeleted(db: Db, id: string, deletedAt: Date | null): Promise<ImportRow> {
  return db.pendingImport.update({
    where: { id },
    data: {
      deletedAt,
      version: { increment: 1 },
      reading: { increment: 1 },
      heartbeat: new Date(),
      updatedAt: new Date(),
    },
    select: columns,
  });
}

/** Waits for every other transaction that changes this import. */
export async function lockImport(db: Db, id: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "PendingImport" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}

/** What it held has become a document's: only its id stays. */
export async function emptyImport(db: Db, id: string, now: Date): Promise<void> {
  await db.pendingImport.update({
    where: { id },
    data: { ...nothing, deletedAt: now, takenAt: now, updatedAt: now },
    select: { id: true },
  });
  await db.importChunk.deleteMany({ where: { importId: id } });
}

const nothing = { bytes: null, result: null, found: Prisma.DbNull };

/** Whether its file is still kept. */
export async function holdsFile(db: Db, id: string): Promise<boolean> {
  return (await db.pendingImport.count({ where: { id, bytes: { not: null } } })) > 0;
}

/** Forgets what was not touched since `before`, and the contents of what was deleted before `gone`. */
export async function sweepImports(db: Db, before: Date, gone: Date): Promise<void> {
  await db.pendingImport.deleteMany({ where: { updatedAt: { lt: before } } });
  const emptied = await db.pendingImport.updateManyAndReturn({
    where: { deletedAt: { lt: gone }, bytes: { not: null } },
    data: nothing,
    select: { id: true },
  });
  const ids = emptied.map(({ id }) => id);
  if (ids.length > 0) await db.importChunk.deleteMany({ where: { importId: { in: ids } } });
}

/** Documents of the seminar that were made of the same bytes, but `exceptId`. */
export async function findDuplicates(
  db: Db,
  seminarId: string,
  shas: string[],
): Promise<{ id: string; title: string; createdAt: Date; sha256: string }[]> {
  if (shas.length === 0) return [];
  const rows = await db.document.findMany({
    where: { seminarId, deletedAt: null, original: { sha256: { in: shas } } },
    select: { id: true, title: true, createdAt: true, original: { select: { sha256: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ original, ...row }) => ({ ...row, sha256: original?.sha256 ?? "" }));
}

/** What is needed to read a document's file again; `record` is null for those from before it was kept. */
export async function findDocumentFile(db: Db, documentId: string) {
  return db.document.findUnique({
    where: { id: documentId },
    select: {
      seminarId: true,
      deletedAt: true,
      original: { select: { name: true, size: true, sha256: true } },
      witnesses: { select: { id: true, currentRevision: true } },
      record: { select: { given: true, decisions: true } },
    },
  });
}

/** How a document was read from its file. */
export interface ImportRecord {
  given: object;
  decisions: object[];
  /** The description that the reading gave. */
  described: object;
}

/** Keeps how a document was read, in place of what was kept before. */
export async function saveRecord(db: Db, documentId: string, record: ImportRecord): Promise<void> {
  const data = {
    given: { ...record.given },
    decisions: record.decisions.map((decision) => ({ ...decision })),
    described: { ...record.described },
  };
  await db.importRecord.upsert({
    where: { documentId },
    create: { documentId, ...data },
    update: data,
    select: { documentId: true },
  });
}

/** How a document was read, or null where that was not kept. */
export async function findRecordRow(
  db: Db,
  documentId: string,
): Promise<{ decisions: unknown; described: unknown } | null> {
  return db.importRecord.findUnique({
    where: { documentId },
    select: { decisions: true, described: true },
  });
}
