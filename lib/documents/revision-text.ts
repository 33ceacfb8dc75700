/**
 * The canonical text of a revision, kept in memory while it is in use: revisions never change, and
 * every highlight is cut from one. Bounded by the number of UTF-16 units held.
 */
import "server-only";
import { db } from "@/lib/db";
import { findRevisionText } from "./store";

const unitsHeld = 32_000_000;

export interface RevisionText {
  text: string;
  blocks: {
    id: string;
    start: number;
    end: number;
    speaker?: string;
    label?: string;
    register: string;
  }[];
}

const held = new Map<string, RevisionText>();
let units = 0;

/** The text and blocks of a revision, or null where there is no such revision. */
export async function loadRevisionText(
  witnessId: string,
  number: number,
): Promise<RevisionText | null> {
  const key = `${witnessId}/${number}`;
  const known = held.get(key);
  if (known) {
    held.delete(key);
    held.set(key, known);
    return known;
  }
  const found = await findRevisionText(db(), witnessId, number);
  if (!found) return null;
  if (!held.has(key)) {
    held.set(key, found);
    units += found.text.length;
  }
  for (const [oldest, entry] of held) {
    if (units <= unitsHeld || oldest === key) break;
    held.delete(oldest);
    units -= entry.text.length;
  }
  return found;
}
