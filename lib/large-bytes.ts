/**
 * Bytes by the megabyte: a parameter of 25 MB keeps the whole process busy for a second while the
 * database's client writes it, or reads it, in letters. Piece by piece others are served between.
 * For stores; knows no table but its own temporary one.
 */
import "server-only";
import type { Db } from "@/lib/db";

const pieceBytes = 512 * 1024;

/**
 * Lays bytes down for a statement of the same transaction, which takes them as
 * `(SELECT string_agg("bytes", ''::bytea ORDER BY "number") FROM "StagedBytes")`.
 */
export async function stageBytes(tx: Db, bytes: Uint8Array): Promise<void> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE IF NOT EXISTS "StagedBytes" ("number" int, "bytes" bytea) ON COMMIT DROP`;
  await tx.$executeRaw`DELETE FROM "StagedBytes"`;
  for (let from = 0, number = 0; number === 0 || from < bytes.length; number += 1) {
    const piece = new Uint8Array(bytes.subarray(from, from + pieceBytes));
    await tx.$executeRaw`INSERT INTO "StagedBytes" VALUES (${number}::int, ${piece}::bytea)`;
    from += pieceBytes;
  }
}

/** Puts bytes together of slices; `read` is given a place from 1 and a length, as SQL counts. */
export async function readSlices(
  size: number,
  read: (from: number, length: number) => Promise<Uint8Array | null>,
): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += pieceBytes) {
    const slice = await read(at + 1, pieceBytes);
    if (!slice) return null;
    bytes.set(slice.subarray(0, size - at), at);
  }
  return bytes;
}
