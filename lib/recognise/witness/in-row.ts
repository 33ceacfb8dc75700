/**
 * Texts that stand one after the other, each language once: where each begins, its head and the
 * foot of the one before told apart.
 */
import { isNameShaped } from "../names";
import { type Draft, wordsOf } from "../types";
import { witnessHeading } from "./headings";
import { type Division, joinEqual, LEAST_LETTERS, type Run } from "./runs";

const LEAST_BLOCKS = 3;
/** A text that is less than this part of the longest is a summary of it. */
const LEAST_PART = 0.15;

function isText({ letters, blocks }: Run): boolean {
  return letters >= LEAST_LETTERS && (blocks >= LEAST_BLOCKS || letters >= LEAST_LETTERS * 3);
}

/** Runs without those that are no texts, neighbours of one language joined. */
function withoutSmall(runs: Run[]): Run[] {
  const most = Math.max(0, ...runs.map((run) => run.letters));
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.language === run.language) {
      last.end = run.end;
      last.letters += run.letters;
      last.blocks += run.blocks;
    } else if (isText(run) || run.letters >= LEAST_LETTERS) joined.push({ ...run });
  }
  return joinEqual(joined.filter((run) => isText(run) && run.letters >= most * LEAST_PART));
}

/** The texts of a file in which one stands after the other; null where that is not sure. */
export function divideInRow(blocks: Draft[], all: Run[]): Division[] | null {
  const runs = withoutSmall(all);
  const languages = new Set(runs.map((run) => run.language));
  if (runs.length < 2) return null;
  if (languages.size === runs.length) return withLeading(all, cutAt(blocks, all, runs), runs);
  // An introduction in the language of the translation, then the original, then the translation.
  const [intro, first, second] = runs;
  const isIntroduced =
    runs.length === 3 &&
    intro?.language === second?.language &&
    (intro?.letters ?? 0) * 2 < (second?.letters ?? 0) &&
    isComparable(first?.letters ?? 0, second?.letters ?? 0);
  if (!isIntroduced || !intro || !first || !second) return null;
  const start = cutBetween(blocks, all, intro.end, first);
  return moved(cutAt(blocks, all, [first, second]), start, 1);
}

function isComparable(one: number, other: number): boolean {
  return one * 3 > other && other * 3 > one;
}

/** A title above all texts goes with the text that is in its language. */
function withLeading(all: Run[], divisions: Division[], runs: Run[]): Division[] {
  const [lead] = all;
  const to = divisions.findIndex(({ language }) => language === lead?.language);
  const start = all[1]?.start ?? 0;
  const isOther =
    lead !== undefined && to > 0 && lead.end <= start && runs[0]?.language === all[1]?.language;
  return isOther ? moved(divisions, start, to) : divisions;
}

/** The first blocks of the first text go to the head of another. */
function moved(divisions: Division[], count: number, to: number): Division[] {
  const head = [...Array(count).keys()];
  return divisions.map((division, at) => {
    const { blocks, pairs } = division;
    if (at === 0) return { ...division, blocks: blocks.slice(count), pairs: pairs.slice(count) };
    if (at !== to) return division;
    return {
      ...division,
      blocks: [...head, ...blocks],
      pairs: [...head.map(() => null), ...pairs],
    };
  });
}

function cutAt(blocks: Draft[], all: Run[], runs: Run[]): Division[] {
  const cuts = runs.map((run, at) =>
    at === 0 ? 0 : cutBetween(blocks, all, runs[at - 1]?.end ?? 0, run),
  );
  return runs.map(({ language }, at) => {
    const [start, end] = [cuts[at] ?? 0, cuts[at + 1] ?? blocks.length];
    const own = Array.from({ length: end - start }, (_, index) => start + index);
    return { blocks: own, language, heading: null, pairs: own.map(() => null) };
  });
}

/**
 * Where a text begins, between the last sure block of the one before and its own first: at its head
 * if that can be told, else right behind what belongs to the foot of the text before.
 */
function cutBetween(blocks: Draft[], all: Run[], end: number, run: Run): number {
  let first = run.start;
  // Small pieces of the same language right before it are its head.
  for (const one of all.toReversed()) {
    if (one.end <= first && one.start >= end && one.language === run.language) first = one.start;
  }
  const floor = footEnd(blocks, end, first);
  for (let at = floor; at < first; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    if (block.type === "heading" || block.pageBefore || witnessHeading(wordsOf(block))) return at;
  }
  let at = first;
  while (at > floor && isHeadLine(blocks[at - 1])) at -= 1;
  return at;
}

/** Where the foot of the text before ends: stamps, signatures, and the names under them. */
function footEnd(blocks: Draft[], end: number, first: number): number {
  let floor = end;
  for (let at = end; at < first; at += 1) {
    const [block, last] = [blocks[at], blocks[at - 1]];
    const isName =
      at === floor &&
      last &&
      isFoot(last) &&
      block &&
      isNameShaped(wordsOf(block)) &&
      !isCapitals(block);
    if (block && (isFoot(block) || isName)) floor = at + 1;
  }
  return floor;
}

const footWords =
  /^(?:[[(](?:\p{L}{1,12}[ \])]|\/s\/)|\/s\/|(?:cc|copies?|copia|kopie|distribution|signed|firmado|gezeichnet|gez\.|подпис)(?!\p{L}))/iu;

function isFoot(block: Draft): boolean {
  return ofFoot.has(block.type) || footWords.test(wordsOf(block).slice(0, 60));
}

function isCapitals(block: Draft): boolean {
  return !/\p{Ll}/u.test(wordsOf(block));
}

const ofFoot = new Set(["signature", "stamp", "distribution", "note", "footnote"]);

/** A short line in no language: a date, a number, a name in capitals. */
function isHeadLine(block: Draft | undefined): boolean {
  const words = block ? wordsOf(block) : "";
  return words.length > 0 && words.length < 80 && !/[.!?…]$/u.test(words);
}
