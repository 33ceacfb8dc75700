/**
 * The way between canonical offsets (`start`, `end`) and ProseMirror positions (`from`, `to`) of
 * one document. Invariant: `posToOffset(offsetToPos(offset))` is `offset`, on either side.
 * Built once per document, O(lines); each question is a binary search.
 */
import { readLines } from "./lines";
import type { DocJson } from "./types";

/** `length` units of text from offset `start`, standing at position `from`. */
interface Stretch {
  start: number;
  length: number;
  from: number;
}

/** Made by `positionMap`; ask it with `offsetToPos` and `posToOffset`. */
export interface PositionMap {
  stretches: Stretch[];
  textLength: number;
}

/** Which neighbour to keep to where a place has two: what stands before (-1) or after it (1). */
export type Side = -1 | 1;

/** Reads a document once, so that offsets and positions can be asked for. */
export function positionMap(doc: DocJson): PositionMap {
  const stretches: Stretch[] = [];
  let offset = 0;
  let first = true;
  for (const line of readLines(doc)) {
    if (line.kind !== "line") continue;
    if (!first) offset += 1;
    first = false;
    let last: Stretch = { start: offset, length: 0, from: line.from };
    stretches.push(last);
    for (const run of line.runs) {
      if (run.kind === "tab") {
        // The tab has no position of its own: the next cell begins one unit and two edges later.
        offset += 1;
        last = { start: offset, length: 0, from: run.from + 1 };
        stretches.push(last);
        continue;
      }
      if (last.from + last.length !== run.from) {
        last = { start: offset, length: 0, from: run.from };
        stretches.push(last);
      }
      last.length += run.text.length;
      offset += run.text.length;
    }
  }
  return { stretches, textLength: offset };
}

/** The last stretch whose `key` is at most `value`, or -1. */
function lastAtMost(stretches: Stretch[], key: "start" | "from", value: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch && stretch[key] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The position of an offset. Beside a leaf that takes no room in the text, side 1 stands after it
 * (for the start of a range), side -1 before it (for its end). Offsets outside are clamped.
 */
export function offsetToPos(map: PositionMap, offset: number, side: Side = 1): number {
  const wanted = Math.max(0, Math.min(offset, map.textLength));
  let index = lastAtMost(map.stretches, "start", wanted);
  if (side === -1) {
    let before = map.stretches[index - 1];
    while (before && before.start + before.length === wanted) {
      index -= 1;
      before = map.stretches[index - 1];
    }
  }
  const stretch = map.stretches[index];
  return stretch ? stretch.from + Math.min(wanted - stretch.start, stretch.length) : 0;
}

/**
 * The offset of a position. Between two blocks or cells, side 1 is the beginning of the next one,
 * side -1 the end of the one before.
 */
export function posToOffset(map: PositionMap, pos: number, side: Side = 1): number {
  const index = lastAtMost(map.stretches, "from", pos);
  const stretch = map.stretches[index];
  if (!stretch) return 0;
  const into = pos - stretch.from;
  if (into <= stretch.length) return stretch.start + into;
  const next = map.stretches[index + 1];
  return side === 1 && next ? next.start : stretch.start + stretch.length;
}
