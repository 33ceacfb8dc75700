/**
 * Where the texts of a file lie: one after the other, headed, or by turns paragraph by paragraph.
 * Quotations, letterheads and stamps in another language are no texts; a file in which nothing is
 * sure is one text.
 */
import { isNameShaped } from "../names";
import { type Draft, wordsOf } from "../types";
import type { BlockLanguage } from "./block-languages";
import { type WitnessHeading, witnessHeading } from "./headings";

/** A text of the file: which blocks, in which language, and what its heading says. */
export interface Division {
  /** Indices of blocks, in their order. */
  blocks: number[];
  language: string | null;
  heading: WitnessHeading | null;
  /** For each block, the number of the passage that it shares with the other text, if any. */
  pairs: (number | null)[];
}

/** Less than this is a quotation or a letterhead, unless a heading names it. */
const LEAST_LETTERS = 220;
const LEAST_BLOCKS = 3;
/** A text that is less than this part of the longest is a summary of it. */
const LEAST_PART = 0.15;

interface Run {
  language: string;
  start: number;
  end: number;
  letters: number;
  blocks: number;
}

/** The texts of a file; one where they are not sure. */
export function divide(blocks: Draft[], languages: BlockLanguage[]): Division[] | null {
  const inTables = divideColumns(blocks, languages);
  if (inTables) return inTables;
  const runs = runsOf(languages);
  return (
    divideHeaded(blocks, languages) ?? divideByTurns(blocks, runs) ?? divideInRow(blocks, runs)
  );
}

/** Stretches of blocks in one language; blocks in none go on with the one before. */
function runsOf(languages: BlockLanguage[]): Run[] {
  const runs: Run[] = [];
  for (const [index, { language, letters }] of languages.entries()) {
    const last = runs.at(-1);
    if (language === null) continue;
    if (last?.language === language) {
      last.end = index + 1;
      last.letters += letters;
      last.blocks += 1;
    } else runs.push({ language, start: index, end: index + 1, letters, blocks: 1 });
  }
  return runs;
}

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
  return joined
    .filter((run) => isText(run) && run.letters >= most * LEAST_PART)
    .reduce<Run[]>(joinEqual, []);
}

function joinEqual(runs: Run[], run: Run): Run[] {
  const last = runs.at(-1);
  if (last?.language !== run.language) return [...runs, run];
  return runs.with(-1, {
    ...last,
    end: run.end,
    letters: last.letters + run.letters,
    blocks: last.blocks + run.blocks,
  });
}

/** One text after the other, each language once. */
function divideInRow(blocks: Draft[], all: Run[]): Division[] | null {
  const runs = withoutSmall(all);
  const languages = new Set(runs.map((run) => run.language));
  if (runs.length < 2) return null;
  if (languages.size === runs.length) return cutAt(blocks, all, runs);
  // An introduction in the language of the translation, then the original, then the translation.
  const [intro, first, second] = runs;
  const isIntroduced =
    runs.length === 3 &&
    intro?.language === second?.language &&
    (intro?.letters ?? 0) * 2 < (second?.letters ?? 0) &&
    isComparable(first?.letters ?? 0, second?.letters ?? 0);
  if (!isIntroduced || !first || !second) return null;
  const cuts = cutAt(blocks, all, [first, second]);
  const start = cutBetween(blocks, all, intro?.end ?? 0, first);
  const head = [...Array(start).keys()];
  const [one, other] = cuts;
  if (!one || !other) return null;
  const own = { ...one, blocks: one.blocks.slice(start), pairs: one.pairs.slice(start) };
  return [
    own,
    {
      ...other,
      blocks: [...head, ...other.blocks],
      pairs: [...head.map(() => null), ...other.pairs],
    },
  ];
}

function isComparable(one: number, other: number): boolean {
  return one * 3 > other && other * 3 > one;
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

/** Texts that are headed as such. */
function divideHeaded(blocks: Draft[], languages: BlockLanguage[]): Division[] | null {
  const heads = blocks.flatMap((block, index) => {
    const heading = block.cells ? null : witnessHeading(wordsOf(block));
    return heading ? [{ index, heading }] : [];
  });
  if (heads.length === 0 || heads.length > 6) return null;
  const starts = (heads[0]?.index ?? 0) > 0 ? [{ index: 0, heading: null }, ...heads] : heads;
  const parts = starts.map(({ index, heading }, at) => {
    const end = starts[at + 1]?.index ?? blocks.length;
    return { heading, start: index, end, ...mainLanguage(languages.slice(index, end)) };
  });
  // What stands before the first heading is a text only if it is long enough for one.
  const [head, ...rest] = parts;
  const isHead = head?.heading === null && (head.letters < LEAST_LETTERS || isSmall(head, rest));
  const texts = isHead ? rest : parts;
  const known = texts.map(({ language }) => language);
  const isSure =
    texts.length > 1 &&
    new Set(known).size === texts.length &&
    known.every((language) => language !== null) &&
    texts.every(({ letters, share }) => letters >= 40 && share > 0.6);
  if (!isSure) return null;
  const before = isHead && head ? head : null;
  const target = before
    ? Math.max(
        0,
        texts.findIndex(({ language }) => language === before.language),
      )
    : -1;
  return texts.map(({ heading, start, end, language }, at) => {
    const own = Array.from({ length: end - start }, (_, index) => start + index);
    const led = before && at === target ? [...Array(before.end).keys(), ...own] : own;
    return { blocks: led, language, heading, pairs: led.map(() => null) };
  });
}

function isSmall(head: { letters: number }, rest: { letters: number }[]): boolean {
  return rest.length > 1 && rest.every(({ letters }) => head.letters * 2 < letters);
}

function mainLanguage(languages: BlockLanguage[]) {
  const letters = new Map<string, number>();
  let total = 0;
  for (const one of languages) {
    if (one.language === null) continue;
    total += one.letters;
    letters.set(one.language, (letters.get(one.language) ?? 0) + one.letters);
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1]);
  return {
    language: most?.[0] ?? null,
    letters: total,
    share: total > 0 ? (most?.[1] ?? 0) / total : 0,
  };
}

const LEAST_TURNS = 3;
/** How far the lengths of a passage and its counterpart may be off the usual ratio. */
const FARTHEST_RATIO = 1.9;

/** Two languages by turns, passage by passage, each about as long as its counterpart. */
function divideByTurns(blocks: Draft[], runs: Run[]): Division[] | null {
  const [one, other] = [...new Set(runs.map((run) => run.language))];
  if (!one || !other || runs.length < 2 * LEAST_TURNS) return null;
  const main = [one, other];
  const total = runs.reduce((sum, run) => sum + run.letters, 0);
  const inMain = runs.filter((run) => main.includes(run.language));
  const own = inMain.reduce((sum, run) => sum + run.letters, 0);
  if (own < total * 0.93) return null;
  const turns = inMain.reduce<Run[]>(joinEqual, []);
  const pairs: [Run, Run][] = [];
  for (let at = 0; at + 1 < turns.length; at += 2) {
    const [a, b] = [turns[at], turns[at + 1]];
    if (a && b) pairs.push([a, b]);
  }
  if (pairs.length < LEAST_TURNS) return null;
  const ratios = pairs.map(([a, b]) => (b.letters + 10) / (a.letters + 10)).sort((a, b) => a - b);
  const usual = ratios[Math.floor(ratios.length / 2)] ?? 1;
  const even = ratios.filter(
    (ratio) => ratio < usual * FARTHEST_RATIO && ratio * FARTHEST_RATIO > usual,
  );
  if (even.length < pairs.length * 0.75 || usual > 3 || usual < 1 / 3) return null;
  return byTurns(blocks, turns, main);
}

function byTurns(blocks: Draft[], turns: Run[], languages: string[]): Division[] {
  const texts = languages.map(
    (language): Division => ({ blocks: [], language, heading: null, pairs: [] }),
  );
  let turn = 0;
  for (const index of blocks.keys()) {
    while (turn + 1 < turns.length && index >= (turns[turn + 1]?.start ?? 0)) turn += 1;
    const text = texts[languages.indexOf(turns[turn]?.language ?? "")];
    text?.blocks.push(index);
    text?.pairs.push(index < (turns[0]?.start ?? 0) ? null : Math.floor(turn / 2));
  }
  return texts;
}

/** Texts that stood in the columns of a table, and what stands around it. */
function divideColumns(blocks: Draft[], languages: BlockLanguage[]): Division[] | null {
  if (!blocks.some((block) => block.column !== undefined)) return null;
  const texts = [0, 1].map((column): Division => {
    const own = languages.filter((_, index) => blocks[index]?.column === column);
    const { language } = mainLanguage(own);
    return { blocks: [], language, heading: null, pairs: [] };
  });
  let last = 0;
  for (const [index, block] of blocks.entries()) {
    const said = languages[index]?.language ?? null;
    const named = texts.findIndex(({ language }) => language !== null && language === said);
    const at = block.column ?? (named >= 0 ? named : last);
    if (block.column === undefined) last = at;
    const text = texts[at];
    const heading = block.column === undefined ? null : witnessHeading(wordsOf(block));
    if (text && heading && text.heading === null) text.heading = heading;
    text?.blocks.push(index);
    text?.pairs.push(block.pair ?? null);
  }
  return texts;
}
