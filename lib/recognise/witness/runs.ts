/**
 * Stretches of a file in one language, and what a division of a file into texts is.
 */
import type { BlockLanguage } from "./block-languages";
import type { WitnessHeading } from "./headings";

/** A text of the file: which blocks, in which language, and what its heading says. */
export interface Division {
  /** Indices of blocks, in their order. */
  blocks: number[];
  language: string | null;
  heading: WitnessHeading | null;
  /** For each block, the number of the passage that it shares with the other text, if any. */
  pairs: (number | null)[];
}

/** Blocks `start` to `end` with the letters of those that are surely in the language. */
export interface Run {
  language: string;
  start: number;
  end: number;
  letters: number;
  blocks: number;
}

/** Less than this is a quotation or a letterhead, unless a heading names it. */
export const LEAST_LETTERS = 220;

/** Stretches of blocks in one language; blocks in none go on with the one before. */
export function runsOf(languages: BlockLanguage[]): Run[] {
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

/** Neighbours of one language as one run. */
export function joinEqual(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.language === run.language) {
      last.end = run.end;
      last.letters += run.letters;
      last.blocks += run.blocks;
    } else joined.push({ ...run });
  }
  return joined;
}
