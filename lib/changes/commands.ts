/**
 * The change log's writing side: every commit that readers may notice appends one row per thing,
 * inside its own transaction. Nothing is announced before the commit. Reading the log and
 * presenting it to somebody is lib/events.
 */
import "server-only";
import { type Db, onCommit } from "@/lib/db";
import type { NewChange } from "./model";
import { insertChange } from "./store";
import { announceChange } from "./wake";

/** Appends one change to the log; readers are woken once `tx` has committed. */
export async function appendChange(tx: Db, change: NewChange): Promise<void> {
  await insertChange(tx, change);
  onCommit(tx, () => announceChange(change.seminarId));
}
