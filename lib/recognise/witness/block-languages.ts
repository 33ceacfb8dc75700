/**
 * The language of each block of a file: by its script, and where the file has several languages of
 * one script, by its small words. A block without words enough is in none.
 */
import { languageOf, type Script, scriptOf } from "../languages";
import { type Draft, wordsOf } from "../types";
import { languageScores, languageShown, likelierOf } from "./function-words";

/** A block's language as a tag, or `@Script` where only the script is known; and its letters. */
export interface BlockLanguage {
  language: string | null;
  letters: number;
}

/** A language of a file has so many letters, or this part of what is written in its script. */
const LEAST_LETTERS = 150;
const LEAST_PART = 0.08;
/** Fewer letters in a script than this are a sign or an abbreviation. */
const LEAST_OF_SCRIPT = 3;

interface Seen {
  script: Script | null;
  letters: number;
  scores: Map<string, number> | null;
  shown: string | null;
}

/** The languages of blocks, in their order. O(length of the blocks, up to a sample of each). */
export function blockLanguages(blocks: Draft[]): BlockLanguage[] {
  const seen = blocks.map(look);
  const candidates = new Map<Script, string[]>();
  for (const { script } of seen) {
    if (script && !candidates.has(script)) candidates.set(script, languagesIn(script, seen));
  }
  return seen.map((one, index): BlockLanguage => {
    const { script, letters, scores, shown } = one;
    if (script === null || script === "other" || letters < LEAST_OF_SCRIPT) {
      return { language: null, letters };
    }
    const among = candidates.get(script) ?? [];
    const said = blocks[index]?.lang?.split("-")[0];
    if (said && among.includes(said)) return { language: said, letters };
    const [only] = among;
    if (among.length === 0) return { language: `@${script}`, letters };
    if (among.length === 1 && only) return { language: only, letters };
    const known = shown && among.includes(shown) ? shown : scores && likelierOf(scores, among);
    return { language: known ?? null, letters };
  });
}

/** Blocks are never changed, so each is looked at once. */
const looked = new WeakMap<Draft, Seen>();

function look(block: Draft): Seen {
  const known = looked.get(block) ?? lookAt(block);
  looked.set(block, known);
  return known;
}

function lookAt(block: Draft): Seen {
  const words = wordsOf(block);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const script = scriptOf(words);
  const isTold = script === "Latin" || script === "Cyrillic";
  const scores = isTold ? languageScores(words) : null;
  const said = block.lang?.split("-")[0] ?? null;
  return { script, letters, scores, shown: said ?? (scores && languageShown(scores)) };
}

/** The languages that a script is used for in the file. */
function languagesIn(script: Script, seen: Seen[]): string[] {
  if (script === "other") return [];
  const letters = new Map<string, number>();
  let total = 0;
  for (const one of seen) {
    if (one.script !== script) continue;
    if (one.shown === null) continue;
    total += one.letters;
    letters.set(one.shown, (letters.get(one.shown) ?? 0) + one.letters);
  }
  return [...letters]
    .filter(([, count]) => count >= leastOf(total) && count >= total * LEAST_PART)
    .map(([language]) => language);
}

/** A short letter and its translation have few letters, but each a good part of them. */
function leastOf(total: number): number {
  return Math.min(LEAST_LETTERS, Math.max(60, total * 0.3));
}

/** The tag of the language that some blocks are in together. */
export function languageTogether(blocks: Draft[], known: string | null): string {
  const guess = languageOf(sampleOf(blocks));
  return guess === "und" && known !== null && !known.startsWith("@") ? known : guess;
}

/** Words from the middle of a text say more of its language than its head does. */
export function sampleOf(blocks: Draft[]): string {
  const long = blocks.filter((block) => wordsOf(block).length > 80);
  const from = long.length > 0 ? long : blocks;
  const sample: string[] = [];
  let length = 0;
  for (const block of from) {
    if (length > 20_000) break;
    sample.push(wordsOf(block));
    length += wordsOf(block).length;
  }
  return sample.join("\n");
}
