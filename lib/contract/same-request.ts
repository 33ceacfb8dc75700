/**
 * Telling a repeated PUT from a different one. A thing keeps the SHA-256 of the request that made
 * it; the same request again, at once or late, changes nothing and gets the thing as it is today.
 */
import { createHash } from "node:crypto";
import { AppError, notFound } from "@/lib/errors";

/** SHA-256 (hex) of who asked and what, independent of the order of keys. */
export function requestHash(personId: string | null, input: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([personId, ordered(input)]))
    .digest("hex");
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value instanceof Uint8Array) return createHash("sha256").update(value).digest("hex");
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, ordered(entry)]);
}

/** What stands under the id that a PUT names. */
export interface Existing {
  createdWith: string;
  isDeleted: boolean;
  canSee: boolean;
  /** The thing as GET would answer. */
  current: unknown;
}

/**
 * Lets a repeated request pass and refuses every other one under an id that exists.
 * @throws {AppError} not-found (not yours to see), gone (deleted), conflict (a different body).
 */
export function requireSameRequest(existing: Existing, hash: string, what: string): void {
  if (!existing.canSee) throw notFound(what);
  if (existing.isDeleted) {
    throw new AppError(
      "gone",
      `This ${what} was deleted. Restore it, or make a new one under a new id.`,
    );
  }
  if (existing.createdWith !== hash) {
    throw new AppError(
      "conflict",
      `Another ${what} already has this id. To change it send PATCH with If-Match; to make a new one use a new id.`,
      { current: existing.current },
    );
  }
}

/** @throws {AppError} conflict, with the thing as it stands, where an edit is based on an old version. */
export function requireVersion(
  row: { version: number },
  expected: number,
  what: string,
  current: () => unknown,
): void {
  if (row.version === expected) return;
  throw new AppError(
    "conflict",
    `This ${what} was changed in the meantime (version ${row.version}, yours is based on ${expected}). Look at the current one, then send your change again based on it; nothing was changed now.`,
    { current: current() },
  );
}
