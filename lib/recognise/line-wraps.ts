/**
 * The pass that makes paragraphs of lines: heals hard wraps, tells paragraphs that stand in one
 * block apart, keeps line ends that were set. Only blocks that are `soft` are touched.
 */

import { beginsNote } from "./apparatus";
import { datelineOf } from "./dateline";
import { type Hyphenation, hyphenationOf, hyphensGone, hyphenWords } from "./hyphens";
import {
  beginsWithLabel,
  isBracketLine,
  isDashLine,
  isLoneLabel,
  type LineLabels,
  recurringLabels,
} from "./label-lines";
import {
  beginsSmall,
  endsSentence,
  joint,
  type Measure,
  measureOf,
  readLineEnd,
} from "./line-breaks";
import { beginsHeadField, HEAD_LINES, hasHead, isDateUnder } from "./memo-head";
import { isEntrance } from "./plays";
import { concat, plain, type RichText, slice, trim } from "./rich-text";
import type { Draft, Pass } from "./types";

/** Makes paragraphs of the lines of soft blocks and learns the form of the text. */
export const healLineWraps: Pass = (before) => {
  const lines = before.blocks.map((block) => (block.soft ? block.rich.text.split("\n") : []));
  const undecided = lines.filter((_, index) => before.blocks[index]?.soft === "lines");
  const inner = undecided.flatMap((block) =>
    block.slice(0, -1).map((line) => line.trimEnd().length),
  );
  const all = lines.flat();
  const labels = recurringLabels(lines.flatMap((block) => [...block, ""]));
  const measure = measureOf(inner, goingOnIn(undecided, labels));
  const isMemorandum = hasHead(all);
  let above = 0;
  const zones = lines.map((block): Zone => {
    const head = { lines: HEAD_LINES - above, isMemorandum, isTop: above === 0 };
    above += block.length;
    return head;
  });
  const hyphenation = hyphenationOf(hasHyphens(lines) ? all : []);
  const gone: string[] = [];
  const blocks = before.blocks.flatMap((block, index) =>
    block.soft ? paragraphsOf(block, measure, labels, hyphenation, zones[index], gone) : [block],
  );
  return {
    ...before,
    removed: [...before.removed, ...hyphensGone(gone)],
    form: undecided.length > 0 ? measure.form : null,
    hyphenation,
    blocks,
  };
};

/**
 * The part of the line ends inside blocks after which words go on in small letters; where a label
 * begins the next line, the end was somebody's and says nothing of the measure.
 */
function goingOnIn(blocks: string[][], labels: LineLabels): number {
  let ends = 0;
  let small = 0;
  for (const block of blocks) {
    for (const [index, line] of block.entries()) {
      if (index === 0 || !/\p{Lu}|\p{Ll}/u.test(line.slice(0, 80))) continue;
      if (beginsWithLabel(line, block[index - 1] ?? "", labels)) continue;
      ends += 1;
      if (beginsSmall(line)) small += 1;
    }
  }
  return ends === 0 ? 1 : small / ends;
}

function hasHyphens(lines: string[][]): boolean {
  return lines.some((block) => block.some((line) => /\p{L}[-‐]\s*$/u.test(line.slice(-20))));
}

/** How many lines of a block may belong to the document's head, and to what kind of head. */
interface Zone {
  lines: number;
  isMemorandum: boolean;
  isTop: boolean;
}

function paragraphsOf(
  block: Draft,
  measure: Measure,
  labels: LineLabels,
  hyphenation: Hyphenation,
  zone: Zone | undefined,
  gone: string[],
): Draft[] {
  const lines = linesOf(block.rich);
  const drafts: Draft[] = [];
  let parts: RichText[] = [];
  const close = () => {
    if (parts.length === 0) return;
    const { soft: _, ...rest } = block;
    const { pageBefore: __, ...later } = rest;
    const rich = trim(concat(parts));
    const last = parts.at(-1)?.text.trimEnd().length ?? 0;
    const endsFull = measure.form === "wrapped" && last >= measure.width * 0.75;
    const whole = { rich, endsFull };
    drafts.push(drafts.length === 0 ? { ...rest, ...whole } : { ...later, ...whole, gap: 0 });
    parts = [];
  };
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next) {
      parts.push(line);
      break;
    }
    const words = line.text.trimEnd();
    const usual = lineEnd(block, words, next.text, measure, labels);
    const end = zone && index < zone.lines ? headEnd(words, next.text, usual, zone) : usual;
    if (end === "end") {
      parts.push(line);
      close();
    } else if (end === "set") {
      parts.push(slice(line, 0, words.length), plain("\n"));
    } else {
      const between = joint(words, next.text.trimStart(), hyphenation);
      if (between === "close") gone.push(hyphenWords(words, next.text.trimStart()));
      parts.push(slice(line, 0, between === "close" ? words.length - 1 : words.length));
      if (between === " ") parts.push(plain(" "));
    }
  }
  close();
  return drafts;
}

function lineEnd(
  block: Draft,
  words: string,
  next: string,
  measure: Measure,
  labels: LineLabels,
): "wrap" | "set" | "end" {
  if (beginsWithLabel(next, words, labels) || beginsNote(next)) return "end";
  if (isLoneLabel(words, labels)) return "set";
  if (isDashLine(next, words, labels)) return "end";
  if (labels.stops.size > 0 && endsSentence(words)) {
    if (isEntrance(words) || isEntrance(next)) return "end";
  }
  if (isBracketLine(words, labels)) return "end";
  if (isBracketLine(next, labels) && endsSentence(words)) return "end";
  return block.soft === "wraps" ? "wrap" : readLineEnd(words, next, measure);
}

/** A head's fields stand on lines of their own, and so does the date under a title. */
function headEnd(
  words: string,
  next: string,
  usual: "wrap" | "set" | "end",
  { isMemorandum, isTop }: Zone,
): "wrap" | "set" | "end" {
  if (isMemorandum && beginsHeadField(next)) return "end";
  const isWhole = usual === "set" && /[^,;:]$/u.test(words);
  if (isMemorandum && beginsHeadField(words) && isWhole) return "end";
  return (isTop && isDateUnder(words, next)) || isHeldUnder(words, next) ? "end" : usual;
}

/** A title in capitals, and under it where and when: `Held at …, on …`. */
function isHeldUnder(words: string, next: string): boolean {
  if (words.length > 160 || /\p{Ll}/u.test(words) || !/\p{Lu}{2}/u.test(words)) return false;
  return /^\s*Held /u.test(next) && datelineOf(next.slice(0, 200).replace(withTime, "")) !== null;
}

const withTime = /,? at \d{1,2}(?:[.:]\d{2})? ?(?:[ap]\.?m\.?)?\s*$/iu;

/** The lines of soft text, each without its indent. */
function linesOf(rich: RichText): RichText[] {
  let start = 0;
  return rich.text.split("\n").map((line) => {
    const indent = line.length - line.trimStart().length;
    const [from, to] = [start + indent, start + line.length];
    start += line.length + 1;
    return slice(rich, from, to);
  });
}
