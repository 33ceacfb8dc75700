/**
 * What a reading writes down: that somebody is at it, how far it is, what came of it. Only the
 * newest reading of an import is heard: every statement names its number. No decisions.
 */
import "server-only";
import type { Db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { DecisionInput } from "@/lib/imports/model";
import { readSlices, stageBytes } from "@/lib/large-bytes";
import type { FileRead, PieceChunk, ReadJob } from "./read-file";

/** One reading of one import. */
export interface ReadingKey {
  id: string;
  reading: number;
}

/** What a worker needs; null where this reading is not wanted any more. */
export async function findReadingJob(db: Db, key: ReadingKey): Promise<ReadJob | null> {
  const row = await db.pendingImport.findFirst({
    where: { ...key, state: "reading", deletedAt: null },
    select: {
      size: true,
      fileName: true,
      format: true,
      title: true,
      language: true,
      decisions: true,
    },
  });
  if (!row) return null;
  const bytes = await readSlices(row.size, (from, length) => sliceOf(db, key.id, from, length));
  if (!bytes) return null;
  const decisions: DecisionInput[] = JSON.parse(JSON.stringify(row.decisions));
  return {
    bytes,
    fileName: row.fileName,
    ...(isFormat(row.format) && { format: row.format }),
    ...(row.title !== null && { title: row.title }),
    ...(row.language !== null && { language: row.language }),
    decisions,
    wantsPieces: true,
  };
}

async function sliceOf(
  db: Db,
  id: string,
  from: number,
  length: number,
): Promise<Uint8Array | null> {
  const rows = await db.$queryRaw<{ slice: Uint8Array | null }[]>`
    SELECT substring("bytes" FROM ${from}::int FOR ${length}::int) AS "slice"
      FROM "PendingImport" WHERE "id" = ${id}::uuid`;
  return rows[0]?.slice ?? null;
}

function isFormat(format: string | null): format is NonNullable<ReadJob["format"]> {
  return format === "plain-text" || format === "markdown" || format === "html";
}

/** Says that these readings are at work or wait their turn here. */
export async function beat(db: Db, keys: ReadingKey[]): Promise<void> {
  if (keys.length === 0) return;
  const pairs = keys.map(({ id, reading }) => Prisma.sql`(${id}::uuid, ${reading}::int)`);
  await db.$executeRaw`
    UPDATE "PendingImport" SET "heartbeat" = now()
     WHERE ("id", "reading") IN (${Prisma.join(pairs)}) AND "state" = 'reading'`;
}

/** How far a reading is; false where it is not wanted any more. */
export async function saveProgress(
  db: Db,
  { id, reading }: ReadingKey,
  step: string,
  done: number,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE "PendingImport" SET "heartbeat" = now(), "step" = ${step}, "done" = ${done}
     WHERE "id" = ${id}::uuid AND "reading" = ${reading} AND "state" = 'reading' AND "deletedAt" IS NULL`;
  return count > 0;
}

/** Takes over a reading that nobody has been at for `seconds`: its new number, or null. */
export async function claimStale(db: Db, id: string, seconds: number): Promise<number | null> {
  const rows = await db.$queryRaw<{ reading: number }[]>`
    UPDATE "PendingImport" SET "reading" = "reading" + 1, "heartbeat" = now(), "step" = NULL, "done" = 0
     WHERE "id" = ${id}::uuid AND "state" = 'reading' AND "deletedAt" IS NULL
       AND "heartbeat" < now() - make_interval(secs => ${seconds}::float8)
    RETURNING "reading"`;
  return rows[0]?.reading ?? null;
}

/**
 * Stores what a reading found, in place of what earlier ones did; false where it is not wanted.
 * Needs a transaction.
 */
export async function storeRead(db: Db, key: ReadingKey, read: FileRead): Promise<boolean> {
  const { found, result, chunks } = read;
  const { count } = await db.pendingImport.updateMany({
    where: { ...key, state: "reading", deletedAt: null },
    data: { state: "ready", found, failure: Prisma.DbNull },
  });
  if (count === 0) return false;
  const importId = key.id;
  await stageBytes(db, result);
  await db.$executeRaw`
    UPDATE "PendingImport" SET "result" =
           (SELECT string_agg("bytes", ''::bytea ORDER BY "number") FROM "StagedBytes")
     WHERE "id" = ${importId}::uuid`;
  await db.importChunk.deleteMany({ where: { importId } });
  // a chunk of a long text has some hundred kilobytes: one to a statement, others are served between
  for (const c of chunks) {
    await db.$executeRaw`
      INSERT INTO "ImportChunk" ("importId", "reading", "number", "first", "from", "to", "doubts", "pieces")
      VALUES (${importId}::uuid, ${key.reading}, ${c.number}, ${c.first}, ${c.from}, ${c.to}, ${c.doubts}, ${c.pieces})`;
  }
  return true;
}

/** Stores why a reading came to nothing; false where it is not wanted any more. */
export async function storeFailure(
  db: Db,
  key: ReadingKey,
  failure: { code: string; detail: string },
): Promise<boolean> {
  const { count } = await db.pendingImport.updateMany({
    where: { ...key, state: "reading", deletedAt: null },
    data: { state: "failed", failure, found: Prisma.DbNull, result: null },
  });
  if (count > 0) await db.importChunk.deleteMany({ where: { importId: key.id } });
  return count > 0;
}

/** A chunk of an import's pieces, and whether another follows. */
export type ChunkRow = PieceChunk & { reading: number };

/** Chunks in order from the one that holds piece `first`, or reaches past unit `from`. */
export async function findChunks(
  db: Db,
  importId: string,
  place: { first: number; from: number; withDoubts: boolean },
  take: number,
): Promise<ChunkRow[]> {
  return db.$queryRaw<ChunkRow[]>`
    SELECT "reading", "number", "first", "from", "to", "doubts", "pieces" FROM "ImportChunk" c
     WHERE "importId" = ${importId}::uuid AND "to" > ${place.from}
       AND NOT EXISTS (SELECT 1 FROM "ImportChunk" n WHERE n."importId" = c."importId"
             AND n."number" = c."number" + 1 AND n."first" <= ${place.first})
       ${place.withDoubts ? Prisma.sql`AND "doubts" > 0` : Prisma.empty}
     ORDER BY "number" LIMIT ${take}`;
}
