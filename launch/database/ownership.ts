/**
 * Giving folders to the user that the database runs as. PostgreSQL opens only data that its own
 * user owns, and the way it runs (see way.ts) can change between two starts.
 */
import { chownSync, lchownSync, mkdirSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Caller } from "./way";

/** Makes `folder` if need be and gives it, itself alone, to the caller's user. */
export function makeOwned(folder: string, caller: Caller): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(folder, caller);
}

/** Gives one file or folder, itself alone, to the caller's user. */
export function giveTo(file: string, caller: Caller): void {
  if (caller.owner) chownSync(file, caller.owner.uid, caller.owner.gid);
}

/** Gives all that lies in `folder` to the caller's user, where its first level says that it is not. */
export function ownAll(folder: string, caller: Caller): void {
  const { owner } = caller;
  if (!owner) return;
  const foreign = readdirSync(folder).some(
    (name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.uid !== owner.uid,
  );
  if (foreign) give(folder, owner);
}

function give(folder: string, owner: { uid: number; gid: number }): void {
  lchownSync(folder, owner.uid, owner.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) give(file, owner);
    else lchownSync(file, owner.uid, owner.gid);
  }
}
