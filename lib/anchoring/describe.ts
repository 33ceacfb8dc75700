/**
 * Describing a passage by its words: the quote that is stored with an anchor and verifies it in
 * later revisions. Pure; refuses nothing, checks ranges for who calls.
 */
import type { Quote } from "./types";

/** Units of context kept on either side: enough to tell most repeated phrases of prose apart. */
export const contextUnits = 32;

/** Why a range is no passage of a text, or null where it is one. */
export type RangeFault = "outside" | "empty" | "cuts-surrogate";

/** Checks a half-open range of UTF-16 units against a text. */
export function rangeFault(text: string, start: number, end: number): RangeFault | null {
  if (start < 0 || end > text.length) return "outside";
  if (start >= end) return "empty";
  if (isInsidePair(text, start) || isInsidePair(text, end)) return "cuts-surrogate";
  return null;
}

/** Whether `offset` falls between the two halves of a surrogate pair. */
export function isInsidePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The quote of `[start, end)`; the range must have no fault. */
export function describeRange(text: string, start: number, end: number): Quote {
  let from = Math.max(0, start - contextUnits);
  if (isInsidePair(text, from)) from += 1;
  let to = Math.min(text.length, end + contextUnits);
  if (isInsidePair(text, to)) to -= 1;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}
