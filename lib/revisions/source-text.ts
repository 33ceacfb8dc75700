/**
 * The decoded text of a document's file, kept in memory while passages of it are looked up: files
 * never change. Bounded by the number of UTF-16 units held.
 */
import "server-only";
import { db } from "@/lib/db";
import { decodeText } from "@/lib/importers/decode";
import { findOriginalBytes } from "./store";

const unitsHeld = 16_000_000;
const held = new Map<string, string>();

/** The text that traces speak of; null where there is no file. */
export async function loadSource(documentId: string): Promise<string | null> {
  const known = held.get(documentId);
  held.delete(documentId);
  const text = known ?? (await decodeFile(documentId));
  if (text === null) return null;
  held.set(documentId, text);
  let units = 0;
  for (const one of held.values()) units += one.length;
  for (const [oldest, one] of held) {
    if (units <= unitsHeld || oldest === documentId) break;
    held.delete(oldest);
    units -= one.length;
  }
  return text;
}

async function decodeFile(documentId: string): Promise<string | null> {
  const bytes = await findOriginalBytes(db(), documentId);
  return bytes && decodeText(bytes).text;
}
