/**
 * Two languages by turns: a passage, then the same passage in the other language, and so on. Told
 * by lengths that stay in one ratio; quotations in a text do not.
 */
import type { Draft } from "../types";
import { type Division, joinEqual, LEAST_LETTERS, type Run } from "./runs";

const LEAST_PAIRS = 3;
/** How far the lengths of a passage and its counterpart may be off the usual ratio. */
const FARTHEST_RATIO = 1.9;
/** Two long passages each, as chapters are set, must agree better. */
const FARTHEST_OF_TWO = 1.35;

/** The two texts of a file in which they take turns; null where that is not sure. */
export function divideByTurns(blocks: Draft[], runs: Run[]): Division[] | null {
  const main = mainLanguages(runs);
  if (!main) return null;
  const total = runs.reduce((sum, run) => sum + run.letters, 0);
  const inMain = runs.filter((run) => main.includes(run.language));
  const own = inMain.reduce((sum, run) => sum + run.letters, 0);
  if (own < total * 0.93) return null;
  const turns = joinEqual(inMain);
  // A title above all is no passage of the texts.
  const skipped = turns.length > 4 && spreadOf(turns, 1) < spreadOf(turns, 0) * 0.7 ? 1 : 0;
  return areTurns(turns, skipped) ? byTurns(blocks, turns, skipped) : null;
}

/** The two languages that most is written in. */
function mainLanguages(runs: Run[]): string[] | null {
  const letters = new Map<string, number>();
  for (const run of runs) letters.set(run.language, (letters.get(run.language) ?? 0) + run.letters);
  const [one, other] = [...letters].sort((a, b) => b[1] - a[1]);
  return one && other ? [one[0], other[0]] : null;
}

/** Lengths of second passages for each letter of the first, in ascending order. */
function ratiosOf(turns: Run[], skipped: number): number[] {
  const ratios: number[] = [];
  for (let at = skipped; at + 1 < turns.length; at += 2) {
    const [a, b] = [turns[at]?.letters ?? 0, turns[at + 1]?.letters ?? 0];
    ratios.push((b + 10) / (a + 10));
  }
  return ratios.sort((a, b) => a - b);
}

const middle = (ratios: number[]) => ratios[Math.floor(ratios.length / 2)] ?? 1;

function spreadOf(turns: Run[], skipped: number): number {
  const ratios = ratiosOf(turns, skipped);
  const usual = middle(ratios);
  const off = ratios.reduce((sum, ratio) => sum + Math.abs(Math.log(ratio / usual)), 0);
  return off / Math.max(1, ratios.length);
}

function areTurns(turns: Run[], skipped: number): boolean {
  const ratios = ratiosOf(turns, skipped);
  const usual = middle(ratios);
  if (usual > 3 || usual < 1 / 3) return false;
  if (ratios.length === 2) {
    const [one = 1, other = 1] = ratios;
    const isLong = turns.slice(skipped).every((turn) => turn.letters >= LEAST_LETTERS);
    return isLong && other / one < FARTHEST_OF_TWO;
  }
  const even = ratios.filter(
    (ratio) => ratio < usual * FARTHEST_RATIO && ratio * FARTHEST_RATIO > usual,
  );
  return ratios.length >= LEAST_PAIRS && even.length >= ratios.length * 0.75;
}

function byTurns(blocks: Draft[], turns: Run[], skipped: number): Division[] {
  const languages = [turns[skipped]?.language ?? "", turns[skipped + 1]?.language ?? ""];
  const texts = languages.map(
    (language): Division => ({ blocks: [], language, heading: null, pairs: [] }),
  );
  let turn = 0;
  for (const index of blocks.keys()) {
    while (turn + 1 < turns.length && index >= (turns[turn + 1]?.start ?? 0)) turn += 1;
    const text = texts[languages.indexOf(turns[turn]?.language ?? "")];
    const isHead = turn < skipped || index < (turns[0]?.start ?? 0);
    text?.blocks.push(index);
    text?.pairs.push(isHead ? null : Math.floor((turn - skipped) / 2));
  }
  return texts;
}
