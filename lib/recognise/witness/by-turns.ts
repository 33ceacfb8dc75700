/**
 * Languages by turns: a passage, then the same passage in another language, and so on. Told
 * by lengths that stay in one ratio; quotations in a text do not.
 */
import type { Draft } from "../types";
import { type Division, joinEqual, LEAST_LETTERS, type Run } from "./runs";

const LEAST_PAIRS = 3;
const MOST_LANGUAGES = 4;
/** A language of which there is less is quoted. */
const LEAST_PART = 0.1;
/** How far the lengths of a passage and its counterpart may be off the usual ratio. */
const FARTHEST_RATIO = 1.9;
/** Two long passages each, as chapters are set, must agree better. */
const FARTHEST_OF_TWO = 1.35;

/** The texts of a file in which they take turns; null where that is not sure. */
export function divideByTurns(blocks: Draft[], runs: Run[]): Division[] | null {
  const main = mainLanguages(runs);
  if (main.size < 2 || main.size > MOST_LANGUAGES) return null;
  const total = runs.reduce((sum, run) => sum + run.letters, 0);
  const inMain = runs.filter((run) => main.has(run.language));
  const own = inMain.reduce((sum, run) => sum + run.letters, 0);
  if (own < total * 0.93) return null;
  const turns = joinEqual(inMain);
  const count = main.size;
  // A title above all is no passage of the texts.
  const isTitled =
    turns.length > 2 * count && spreadOf(turns, 1, count) < spreadOf(turns, 0, count) * 0.7;
  const skipped = isTitled ? 1 : 0;
  return areTurns(turns, skipped, count) ? byTurns(blocks, turns, skipped, count) : null;
}

/** The languages that much is written in. */
function mainLanguages(runs: Run[]): Set<string> {
  const letters = new Map<string, number>();
  let total = 0;
  for (const run of runs) {
    total += run.letters;
    letters.set(run.language, (letters.get(run.language) ?? 0) + run.letters);
  }
  const much = [...letters].filter(([, count]) => count > total * LEAST_PART);
  return new Set(much.map(([language]) => language));
}

/** Lengths of passages for each letter of the first in their round, in ascending order. */
function ratiosOf(turns: Run[], skipped: number, count: number, place: number): number[] {
  const ratios: number[] = [];
  for (let at = skipped; at + place < turns.length; at += count) {
    const [a, b] = [turns[at]?.letters ?? 0, turns[at + place]?.letters ?? 0];
    ratios.push((b + 10) / (a + 10));
  }
  return ratios.sort((a, b) => a - b);
}

const middle = (ratios: number[]) => ratios[Math.floor(ratios.length / 2)] ?? 1;

function spreadOf(turns: Run[], skipped: number, count: number): number {
  const ratios = ratiosOf(turns, skipped, count, 1);
  const usual = middle(ratios);
  const off = ratios.reduce((sum, ratio) => sum + Math.abs(Math.log(ratio / usual)), 0);
  return off / Math.max(1, ratios.length);
}

/** Whether the languages come round in one order, each passage about as long as its counterparts. */
function areTurns(turns: Run[], skipped: number, count: number): boolean {
  const own = turns.slice(skipped);
  if (own.some(({ language }, at) => language !== own[at % count]?.language)) return false;
  return Array.from({ length: count - 1 }, (_, at) => at + 1).every((place) => {
    const ratios = ratiosOf(turns, skipped, count, place);
    const usual = middle(ratios);
    if (usual > 3 || usual < 1 / 3) return false;
    if (ratios.length === 2) {
      const [one = 1, other = 1] = ratios;
      return own.every((turn) => turn.letters >= LEAST_LETTERS) && other / one < FARTHEST_OF_TWO;
    }
    const even = ratios.filter(
      (ratio) => ratio < usual * FARTHEST_RATIO && ratio * FARTHEST_RATIO > usual,
    );
    return ratios.length >= LEAST_PAIRS && even.length >= ratios.length * 0.75;
  });
}

function byTurns(blocks: Draft[], turns: Run[], skipped: number, count: number): Division[] {
  const languages = turns.slice(skipped, skipped + count).map(({ language }) => language);
  const texts = languages.map(
    (language): Division => ({ blocks: [], language, heading: null, pairs: [] }),
  );
  let turn = 0;
  for (const index of blocks.keys()) {
    while (turn + 1 < turns.length && index >= (turns[turn + 1]?.start ?? 0)) turn += 1;
    const text = texts[languages.indexOf(turns[turn]?.language ?? "")];
    const isHead = turn < skipped || index < (turns[0]?.start ?? 0);
    text?.blocks.push(index);
    text?.pairs.push(isHead ? null : Math.floor((turn - skipped) / count));
  }
  return texts;
}
