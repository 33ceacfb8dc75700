/**
 * Where a block may be split: before each word of the file's own stretch. Places are units of the
 * source, so the printed words are the ones to choose among; the first word is none.
 */
import type { PieceView } from "@/lib/imports/model";

/** A word of the stretch. */
export interface SplitPlace {
  /** Offset in `printed`. */
  start: number;
  end: number;
}

/** More words than these are not offered: who splits so late splits an earlier block first. */
export const mostPlaces = 20_000;

/** The words of a stretch, its label left out; white space parts them. */
export function wordsOf(printed: string, label: string | undefined): SplitPlace[] {
  const places: SplitPlace[] = [];
  const begin = label === undefined ? 0 : afterLabel(printed, label);
  const pattern = /\S+/g;
  pattern.lastIndex = begin;
  for (const found of printed.matchAll(pattern)) {
    places.push({ start: found.index, end: found.index + found[0].length });
    if (places.length > mostPlaces) break;
  }
  return places;
}

/** Whether the stretch is printed unit by unit, so that places in it are places of the source. */
export function canSplit(piece: PieceView): boolean {
  return piece.block !== null && piece.printed.length === piece.to - piece.at;
}

/** The word at an offset, or the next one; the last where there is none. */
export function wordAt(places: readonly SplitPlace[], offset: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function afterLabel(printed: string, label: string): number {
  const found = printed.indexOf(label.trim());
  return found < 0 || found > 200 ? 0 : found + label.trim().length;
}
