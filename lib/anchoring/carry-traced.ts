/**
 * Carrying a passage from one reading of a file to another, by where its words stand in the file:
 * the same word of the file is the same word, however it was understood. Where the words are not
 * in the other reading, the passage is lost: the same words elsewhere are another passage. Pure.
 */
import { contextUnits, describeRange } from "./describe";
import type { Carried, Run, TracedText } from "./types";

/** A run of one of the texts, to be found by the file. */
interface Sourced extends Run {
  index: number;
}

/** The texts of a reading, to be looked into by units of their file. */
export interface Reading {
  texts: readonly TracedText[];
  bySource: readonly Sourced[];
}

/** Sorts the runs of a reading's texts by the file; O(n log n), once per reading. */
export function readingOf(texts: readonly TracedText[]): Reading {
  const bySource = texts.flatMap(({ runs }, index) => runs.map((run) => ({ ...run, index })));
  bySource.sort((a, b) => a.from - b.from || a.to - b.to);
  return { texts, bySource };
}

/** A part of the passage, and where it stands in the other reading. */
interface Part {
  /** In the old text. */
  start: number;
  index: number;
  newStart: number;
  newEnd: number;
}

/** How much of a passage must still stand for it to be called changed and not lost. */
const enough = 0.5;

/** Where `[start, end)` of `old` stands in `reading`; null where nothing is known of its words. */
export function carryTraced(
  old: TracedText,
  start: number,
  end: number,
  reading: Reading,
): Carried | null {
  const runs = clip(old.runs, start, end);
  if (runs.length === 0) return null;
  const parts = runs.flatMap((run) => partsOf(run, old.text, reading));
  const index = mostOf(parts);
  const own = parts.filter((part) => part.index === index);
  const text = reading.texts[index];
  if (!text || own.length === 0 || !isInOrder(own)) return { status: "lost", score: 0 };
  const newStart = Math.min(...ends(own, "newStart"));
  const newEnd = Math.max(...ends(own, "newEnd"));
  const place = { index, start: newStart, end: newEnd };
  const words = old.text.slice(start, end);
  const newWords = text.text.slice(newStart, newEnd);
  if (fold(words) === fold(newWords)) {
    const isExact = hasSameNeighbours(old.text, start, end, text.text, newStart, newEnd);
    return { ...place, status: isExact ? "exact" : "moved", score: 1 };
  }
  const kept = own.reduce((sum, part) => sum + wordUnits(text.text, part), 0);
  const score = Math.min(1, kept / Math.max(1, words.replace(/\s/gu, "").length));
  const hull = { from: runs[0]?.from ?? 0, to: Math.max(...runs.map((run) => run.to)) };
  if (score < enough || hasStrangers(text.runs, newStart, newEnd, hull)) {
    return { status: "lost", score: 0 };
  }
  return { ...place, status: "changed", score };
}

/** One of the two ends of each part; a reduce would do, but passages have few parts. */
function ends(parts: Part[], key: "newStart" | "newEnd"): number[] {
  // in order: the first and the last say all, whatever the number of parts
  const first = parts[0]?.[key] ?? 0;
  const last = parts[parts.length - 1]?.[key] ?? 0;
  return [first, last];
}

const fold = (words: string) => words.replace(/\s+/gu, " ").trim();

function wordUnits(text: string, { newStart, newEnd }: Part): number {
  return text.slice(newStart, newEnd).replace(/\s/gu, "").length;
}

const isLiteral = (run: Run) => run.end - run.start === run.to - run.from;

/** The first place in a list for which `holds`, if it holds for all after it. */
function firstWhere<Item>(list: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The runs inside `[start, end)`, those at its edges cut where they stand letter by letter. */
function clip(runs: readonly Run[], start: number, end: number): Run[] {
  const clipped: Run[] = [];
  for (let at = firstWhere(runs, (run) => run.end > start); at < runs.length; at += 1) {
    const run = runs[at];
    if (!run || run.start >= end) break;
    if (!isLiteral(run)) clipped.push(run);
    else {
      const [first, last] = [Math.max(run.start, start), Math.min(run.end, end)];
      clipped.push({
        start: first,
        end: last,
        from: run.from + first - run.start,
        to: run.from + last - run.start,
      });
    }
  }
  return clipped;
}

/** Runs may lie in one another where a parser took signs away: so far back one is looked for. */
const looksBack = 8;

/** Where the units of a run stand in the other reading; white space at edges counts for nothing. */
function partsOf(run: Run, text: string, { bySource }: Reading): Part[] {
  const parts: Part[] = [];
  const words = text.slice(run.start, run.end);
  if (words.trim() === "") return parts;
  const begin = firstWhere(bySource, (other) => other.from > run.from);
  for (let at = Math.max(0, begin - looksBack); at < bySource.length; at += 1) {
    const other = bySource[at];
    if (!other || other.from >= run.to) break;
    if (other.to <= run.from) continue;
    const part = meet(run, other, words);
    if (part) parts.push(part);
  }
  return parts;
}

/** The part of `run` that `other` holds: letter by letter, or both as the same whole. */
function meet(run: Run, other: Sourced, words: string): Part | null {
  const { index } = other;
  if (isLiteral(run) && isLiteral(other)) {
    let from = Math.max(run.from, other.from);
    let to = Math.min(run.to, other.to);
    while (from < to && /\s/u.test(words[from - run.from] ?? "")) from += 1;
    while (to > from && /\s/u.test(words[to - 1 - run.from] ?? "")) to -= 1;
    if (from === to) return null;
    const newStart = other.start + from - other.from;
    return { start: run.start + from - run.from, index, newStart, newEnd: newStart + to - from };
  }
  if (run.from !== other.from || run.to !== other.to) return null;
  return { start: run.start, index, newStart: other.start, newEnd: other.end };
}

/** The text in which most of the passage stands. */
function mostOf(parts: Part[]): number {
  const sums = new Map<number, number>();
  for (const part of parts) {
    sums.set(part.index, (sums.get(part.index) ?? 0) + part.newEnd - part.newStart);
  }
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function isInOrder(parts: Part[]): boolean {
  return parts.every((part, at) => {
    const before = parts[at - 1];
    return !before || (before.start < part.start && before.newEnd <= part.newStart);
  });
}

/** Whether words from elsewhere in the file have come between. */
function hasStrangers(
  runs: readonly Run[],
  start: number,
  end: number,
  hull: { from: number; to: number },
): boolean {
  return clip(runs, start, end).some((run) => run.from < hull.from || run.to > hull.to);
}

function hasSameNeighbours(
  oldText: string,
  oldStart: number,
  oldEnd: number,
  newText: string,
  newStart: number,
  newEnd: number,
): boolean {
  const before = describeRange(oldText, oldStart, oldEnd);
  const after = describeRange(newText, newStart, newEnd);
  return (
    isSame(before.prefix, after.prefix, (one, other) => one.endsWith(other)) &&
    isSame(before.suffix, after.suffix, (one, other) => one.startsWith(other))
  );
}

/** White space folds differently long: of two whole neighbours one may show a little more. */
function isSame(
  before: string,
  after: string,
  holds: (one: string, other: string) => boolean,
): boolean {
  const [one, other] = [fold(before), fold(after)];
  if (one === other) return true;
  const areWhole = Math.min(before.length, after.length) >= contextUnits - 1;
  return areWhole && (holds(one, other) || holds(other, one));
}
