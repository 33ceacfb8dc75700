/**
 * A selection made into a passage: without white space at its ends, never inside a surrogate pair.
 * Offsets are UTF-16 units. Nothing is refused; what holds no words is null.
 */
import type { TextRange } from "@/lib/doc-model/types";

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Trims `[start, end)` of a text of `length` units; `slice(from, to)` gives parts of it. The ends
 * may be outside the text and either way round.
 */
export function trimRange(
  selected: TextRange,
  length: number,
  slice: (from: number, to: number) => string,
): TextRange | null {
  const clamp = (offset: number) => Math.max(0, Math.min(offset, length));
  let start = clamp(Math.min(selected.start, selected.end));
  let end = clamp(Math.max(selected.start, selected.end));
  if (start === end) return null;
  const from = Math.max(0, start - 1);
  const text = slice(from, Math.min(length, end + 1));
  if (start > 0 && isLow(text.charCodeAt(start - from)) && isHigh(text.charCodeAt(0))) start -= 1;
  if (isLow(text.charCodeAt(end - from)) && isHigh(text.charCodeAt(end - from - 1))) end += 1;
  const words = text.slice(start - from, end - from);
  const trimmed = words.trim();
  if (trimmed === "") return null;
  start += words.length - words.trimStart().length;
  return { start, end: start + trimmed.length };
}
