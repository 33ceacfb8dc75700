/**
 * The canonical text of a document: the one string that highlights, search and exports count in.
 * Pure and total; the same document always gives the same text. Changing what it gives for a
 * stored document is a new `PROJECTION_VERSION` and a migration of every anchor.
 */
import { type Line, readLines } from "./lines";
import type { DocJson, FootnoteRef, Projection, TextBlock, TextRange } from "./types";

/** Stored with every revision beside its text. */
export const PROJECTION_VERSION = 1;

/** The canonical text with its blocks and ranges; offsets are UTF-16 units, half-open. */
export function projectText(doc: DocJson): Projection {
  const parts: string[] = [];
  const blocks: TextBlock[] = [];
  const insertions: TextRange[] = [];
  const stageDirections: TextRange[] = [];
  const pageBreaks: Projection["pageBreaks"] = [];
  const marks = new Map<number, number[]>();
  const notes: { number: number; text: string }[] = [];
  let offset = 0;
  for (const line of readLines(doc)) {
    const start = blocks.length === 0 ? 0 : offset + 1;
    if (line.kind === "pageBreak") {
      pageBreaks.push({ offset: start, page: line.page });
      continue;
    }
    const words = line.runs.map((run) => run.text).join("");
    parts.push(words);
    offset = start + line.length;
    blocks.push(textBlock(line, start, offset));
    addMarked(insertions, line, start, words, "insertion");
    if (line.type !== "stageDirection") {
      addMarked(stageDirections, line, start, words, "stageDirection");
    } else if (line.length > 0) {
      stageDirections.push({ start, end: offset });
    }
    for (const leaf of line.leaves) {
      if (leaf.kind === "pageBreak") pageBreaks.push({ offset: start + leaf.at, page: leaf.page });
      else addTo(marks, leaf.number, start + leaf.at);
    }
    if (line.type === "footnote") notes.push({ number: line.number, text: words });
  }
  const textLength = blocks.length === 0 ? 0 : offset;
  return {
    text: parts.join("\n"),
    blocks,
    insertions,
    stageDirections,
    footnotes: footnotesOf(notes, marks),
    pageBreaks: pageBreaks.map((found) => ({
      ...found,
      offset: Math.min(found.offset, textLength),
    })),
  };
}

function textBlock(line: Line, start: number, end: number): TextBlock {
  return {
    id: line.id,
    type: line.type,
    register: line.register,
    ...(line.speaker !== null && { speaker: line.speaker }),
    ...(line.label !== null && { label: line.label }),
    ...(line.reported !== null && { reported: line.reported }),
    start,
    end,
  };
}

/** The k-th footnote of a number belongs to the k-th mark of it: pages may each count from 1. */
function footnotesOf(
  notes: { number: number; text: string }[],
  marks: Map<number, number[]>,
): FootnoteRef[] {
  const seen = new Map<number, number>();
  return notes.map(({ number, text }) => {
    const nth = seen.get(number) ?? 0;
    seen.set(number, nth + 1);
    return { number, text, offset: marks.get(number)?.[nth] ?? null };
  });
}

function addTo(marks: Map<number, number[]>, number: number, offset: number): void {
  const known = marks.get(number);
  if (known) known.push(offset);
  else marks.set(number, [offset]);
}

const brackets = { insertion: ["[", "]"], stageDirection: ["(", ")"] } as const;

/** Adds the ranges of a line that bear a mark, moved to where the line stands in the text. */
function addMarked(
  ranges: TextRange[],
  line: Line,
  start: number,
  words: string,
  mark: "insertion" | "stageDirection",
): void {
  let at = 0;
  let from = -1;
  for (const run of line.runs) {
    if (run[mark] && from < 0) from = at;
    if (!run[mark] && from >= 0) {
      addSplit(ranges, words, from, at, start, brackets[mark]);
      from = -1;
    }
    at += run.text.length;
  }
  if (from >= 0) addSplit(ranges, words, from, at, start, brackets[mark]);
}

/**
 * Neighbours with the same mark are one node to ProseMirror, so `[one][two]` is told apart by
 * its brackets.
 */
function addSplit(
  ranges: TextRange[],
  words: string,
  from: number,
  to: number,
  start: number,
  [open, close]: readonly [string, string],
): void {
  let depth = 0;
  let begun = from;
  for (let at = from; at < to - 1; at += 1) {
    if (words[at] === open) depth += 1;
    else if (words[at] === close) depth -= 1;
    if (depth === 0 && words[at] === close && words[at + 1] === open) {
      ranges.push({ start: start + begun, end: start + at + 1 });
      begun = at + 1;
    }
  }
  ranges.push({ start: start + begun, end: start + to });
}
