/**
 * A passage as its file prints it: from the words of a revision to the lines of the decoded file.
 * A revision that a person made has no traces: its words are looked for in the block of the same
 * name, and where they are not found the whole block is shown. Pure.
 */
import type { Run } from "@/lib/anchoring/types";
import type { BlockTrace } from "@/lib/importers/types";
import type { PrintedView } from "@/lib/imports/model";
import { type PlacedBlock, tracedText } from "./traced-text";

/** Said where nothing is known of a passage's words. */
export const nothingPrinted: PrintedView = { lines: [], firstLine: 1, label: null, page: null };

interface BlockedText {
  text: string;
  blocks: readonly PlacedBlock[];
}

/** Units of the file, and the place in the traced revision's text that they begin at. */
export interface Stretch {
  from: number;
  to: number;
  place: number;
}

/** Where the passage `[start, end)` of `now` stands, by the traces of `traced`; null where unknown. */
export function stretchOf(
  now: BlockedText,
  traced: BlockedText,
  traces: readonly BlockTrace[],
  { start, end }: { start: number; end: number },
): Stretch | null {
  const range = now === traced ? { start, end } : rangeIn(now, traced, start, end);
  if (!range) return null;
  const { runs } = tracedText(traced.text, traced.blocks, traces);
  const met = runs.filter(
    (run) => run.start < Math.max(range.end, range.start + 1) && run.end > range.start,
  );
  if (met.length === 0) return null;
  const from = Math.min(...bounds(met, "from").map((run) => fromOf(run, range.start)));
  const to = Math.max(...bounds(met, "to").map((run) => toOf(run, range.end)));
  return { from, to: Math.max(from, to), place: range.start };
}

/** Runs follow the text, and the file nearly always: the outermost of both orders are enough. */
function bounds(runs: Run[], by: "from" | "to"): Run[] {
  let [least, most] = [runs[0], runs[0]];
  for (const run of runs) {
    if (least && run[by] < least[by]) least = run;
    if (most && run[by] > most[by]) most = run;
  }
  return [least, most].filter((run) => run !== undefined);
}

const isLiteral = (run: Run) => run.end - run.start === run.to - run.from;
const fromOf = (run: Run, start: number) =>
  isLiteral(run) ? run.from + Math.max(0, start - run.start) : run.from;
const toOf = (run: Run, end: number) =>
  isLiteral(run) ? run.to - Math.max(0, run.end - end) : run.to;

/** The same words in the traced revision, block by block name. */
function rangeIn(now: BlockedText, traced: BlockedText, start: number, end: number) {
  const here = now.blocks.filter((block) => block.start <= end && block.end >= start);
  const names = new Set(here.map(({ id }) => id));
  const there = traced.blocks.filter(({ id }) => names.has(id));
  const [first, last] = [there[0], there[there.length - 1]];
  if (!first || !last) return null;
  const words = now.text.slice(start, end);
  const within = traced.text.slice(first.start, last.end);
  const at = words === "" ? -1 : within.indexOf(words);
  if (at < 0 || within.indexOf(words, at + 1) >= 0) return { start: first.start, end: last.end };
  return { start: first.start + at, end: first.start + at + words.length };
}

const mostLines = 200;
/** A line may have a million characters; so many are shown on either side of the passage. */
const longestEdge = 2_000;
const longestLine = 20_000;

/** The lines that hold a stretch of the file, whole where they are no longer than a page. */
export function printedLines(
  source: string,
  { from, to }: { from: number; to: number },
): Pick<PrintedView, "lines" | "firstLine"> {
  const begin = source.lastIndexOf("\n", from - 1) + 1;
  const found = source.indexOf("\n", Math.max(from, to - 1));
  const end = found < 0 ? source.length : found;
  const text = source.slice(
    Math.max(begin, from - longestEdge),
    Math.min(end, to + longestEdge, from + mostLines * longestLine),
  );
  let firstLine = 1;
  for (let at = source.indexOf("\n"); at >= 0 && at < begin; at = source.indexOf("\n", at + 1)) {
    firstLine += 1;
  }
  const lines = text
    .split("\n", mostLines)
    .map((line) => line.slice(0, longestLine).toWellFormed());
  return { lines, firstLine };
}

/** The page that a place of the text is on, where it is printed. */
export function pageAt(pages: readonly [number, string][], place: number): string | null {
  let page: string | null = null;
  for (const [offset, name] of pages) if (offset <= place) page = name;
  return page;
}
