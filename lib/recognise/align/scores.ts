/**
 * How likely it is that blocks of two texts say the same: after Gale and Church (1993), the lengths
 * of a passage and its translation, with what numbers, names, kinds and speakers add. All in
 * natural logarithms.
 */
import { type Compared, type Features, sharedSum } from "./features";

/** So many blocks of the one text are so many of the other. */
export type Bead = readonly [number, number];

/** Gale and Church's beads with their priors; a passage left out costs what a long one would. */
export const beads: readonly { bead: Bead; prior: number }[] = [
  { bead: [1, 1], prior: Math.log(0.89) },
  { bead: [1, 0], prior: Math.log(0.0099) },
  { bead: [0, 1], prior: Math.log(0.0099) },
  { bead: [2, 1], prior: Math.log(0.0445) },
  { bead: [1, 2], prior: Math.log(0.0445) },
  { bead: [2, 2], prior: Math.log(0.011) },
];

/** The variance of a translation's length for each letter: Gale and Church's, and some for OCR. */
const VARIANCE = 8;
const LEAST_LIKELY = -11;

/** Length of the second text for each letter of the first, and who corresponds to whom. */
export interface Calibration {
  ratio: number;
  speakers: ReadonlyMap<string, string>;
}

/** How well two lengths fit: the logarithm of the chance of being at least so far apart. */
export function lengthFit(one: number, other: number, ratio: number): number {
  const spread = Math.sqrt(((one + other / ratio) / 2) * VARIANCE * Math.max(ratio, 0.2));
  const delta = Math.abs(other - one * ratio) / Math.max(spread, 3);
  return Math.max(LEAST_LIKELY, logTail(delta));
}

/** ln(2(1 − Φ(x))), by Abramowitz and Stegun 7.1.26 and, far out, by the tail's first term. */
function logTail(x: number): number {
  if (x > 5) return -(x * x) / 2 - Math.log(x * 1.2533);
  const t = 1 / (1 + 0.3275911 * (x / Math.SQRT2));
  const poly =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.log(Math.max(1e-12, poly)) - (x * x) / 2;
}

/** What numbers and names say of two blocks. */
export function keyFit(one: Features, other: Features, weights: number[]): number {
  let fit = 0;
  if (one.keys.length > 0 && other.keys.length > 0) {
    fit += sharedSum(one.keys, other.keys, weights);
  }
  const [a, b] = [one.numbers.length, other.numbers.length];
  if (a > 0 && b > 0) {
    const both = sharedSum(one.numbers, other.numbers, null);
    fit -= Math.min(3, 0.8 * (Math.min(a, b) - both));
  } else if (a + b > 1) fit -= Math.min(2, 0.5 * (a + b));
  return Math.min(9, fit);
}

/** What kinds and speakers say of two blocks. */
export function kindFit(
  one: Features,
  other: Features,
  speakers: ReadonlyMap<string, string>,
): number {
  if (one.kind !== other.kind) return isLooselyAlike(one, other) ? -1.5 : -6;
  let fit = one.kind === "body" ? 0 : 1.2;
  if (one.isTurn !== other.isTurn) fit -= 2;
  if (one.isTurn && other.isTurn) {
    if (one.isLabelled !== other.isLabelled) fit -= 1;
    const counterpart = one.speaker === null ? undefined : speakers.get(one.speaker);
    if (counterpart !== undefined) fit += counterpart === other.speaker ? 1 : -4;
  }
  return fit;
}

const LONGEST_LINE = 120;

/** A short paragraph may be a head or a signature that was not known for one. */
export function isLooselyAlike(one: Features, other: Features): boolean {
  const isLine = Math.min(one.letters, other.letters) < LONGEST_LINE;
  const kinds = [one.kind, other.kind];
  return (
    isLine && kinds.includes("body") && (kinds.includes("heading") || kinds.includes("signature"))
  );
}

/** What a block costs that has no counterpart: heads and stamps are left out more lightly. */
export function alone({ letters, kind }: Features): number {
  return kind === "body" && letters > 60 ? -2.5 : -0.8;
}

/** Whether two blocks in a row may together be one of the other text. */
function mayJoin(one: Features, next: Features): boolean {
  if (one.kind !== next.kind) return false;
  return !(next.isLabelled && next.speaker !== one.speaker);
}

/** Each block together with the one before it, where they may be one of the other text. */
function joined(blocks: Features[]): (Features | null)[] {
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    return before && mayJoin(before, block) ? together(before, block) : null;
  });
}

/** Scores of beads that end before block `i` of the first and `j` of the second text. */
export function scorer({ first, second, weights }: Compared, { ratio, speakers }: Calibration) {
  const firstJoined = joined(first);
  const secondJoined = joined(second);
  return (index: number, i: number, j: number): number => {
    const [ofFirst, ofSecond] = beads[index]?.bead ?? [0, 0];
    const prior = beads[index]?.prior ?? 0;
    const one = ofFirst === 2 ? firstJoined[i - 1] : first[i - 1];
    const other = ofSecond === 2 ? secondJoined[j - 1] : second[j - 1];
    if (ofSecond === 0) return one ? prior + alone(one) : Number.NEGATIVE_INFINITY;
    if (ofFirst === 0) return other ? prior + alone(other) : Number.NEGATIVE_INFINITY;
    if (!one || !other) return Number.NEGATIVE_INFINITY;
    return (
      prior +
      lengthFit(one.letters, other.letters, ratio) +
      keyFit(one, other, weights) +
      kindFit(one, other, speakers)
    );
  };
}

function together(one: Features, next: Features): Features {
  const union = (a: number[], b: number[]) => [...new Set([...a, ...b])].sort((x, y) => x - y);
  return {
    ...one,
    letters: one.letters + next.letters,
    keys: union(one.keys, next.keys),
    numbers: union(one.numbers, next.numbers),
  };
}
