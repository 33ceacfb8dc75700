/**
 * Where the texts of a file lie: in columns, headed, by turns or one after the other. Quotations,
 * letterheads and stamps in another language are no texts; a file in which nothing is sure is one.
 */
import { type Draft, wordsOf } from "../types";
import type { BlockLanguage } from "./block-languages";
import { divideByTurns } from "./by-turns";
import { type WitnessHeading, witnessHeading } from "./headings";
import { divideInRow } from "./in-row";
import { type Division, LEAST_LETTERS, runsOf } from "./runs";

/** The texts of a file; null where there is but one, or they are not sure. */
export function divide(blocks: Draft[], languages: BlockLanguage[]): Division[] | null {
  const inTables = divideColumns(blocks, languages);
  if (inTables) return inTables;
  const runs = runsOf(languages);
  return (
    divideHeaded(blocks, languages) ?? divideByTurns(blocks, runs) ?? divideInRow(blocks, runs)
  );
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
  const isHead =
    head?.heading === null &&
    (head.letters < LEAST_LETTERS || isSmall(head, rest)) &&
    !isTranslated(head, rest);
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

/** One heading that says that a translation follows: before it stands what was translated. */
function isTranslated(head: Part, rest: Part[]): boolean {
  const [only] = rest;
  return (
    rest.length === 1 && only?.heading?.role === "translation" && head.letters * 3 > only.letters
  );
}

interface Part {
  heading: WitnessHeading | null;
  letters: number;
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
