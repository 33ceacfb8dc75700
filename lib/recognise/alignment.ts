/**
 * Which blocks of two witnesses say the same. What the file itself sets side by side is known; the
 * rest is worked out from lengths, numbers, names, kinds and speakers, and given only where no other
 * reading is likely. What has no sure counterpart is left out.
 */
import { type LikelyBead, likelyBeads } from "./align/beads";
import { type Compared, compare, type Features } from "./align/features";
import {
  type Calibration,
  isLooselyAlike,
  keyFit,
  kindFit,
  lengthFit,
  scorer,
} from "./align/scores";
import { type Draft, wordsOf } from "./types";

/** Ids of blocks of the first witness and of the second that say the same. */
export type AlignedPair = [string[], string[]];

/** Below this a bead is doubtful, and a doubtful one is none; of joined blocks more is wanted. */
const LEAST_CHANCE = 0.8;
const LEAST_CHANCE_JOINED = 0.9;

/** The pairs of two witnesses, in reading order; every block is in one at most. */
export function alignBlocks(first: Draft[], second: Draft[]): AlignedPair[] {
  const body =
    hasPairs(first) && hasPairs(second) ? byPairs(first, second) : byChance(first, second);
  return [...body, ...byNumber(first, second)];
}

function hasPairs(blocks: Draft[]): boolean {
  return blocks.some((block) => block.pair !== undefined);
}

/** Passages that the file sets side by side; within one, blocks by their chance. */
function byPairs(first: Draft[], second: Draft[]): AlignedPair[] {
  const own = new Map<number, Draft[]>();
  const others = new Map<number, Draft[]>();
  const gather = (blocks: Draft[], into: Map<number, Draft[]>) => {
    for (const block of blocks) {
      if (block.pair === undefined || block.type === "footnote" || wordsOf(block) === "") continue;
      const known = into.get(block.pair);
      if (known) known.push(block);
      else into.set(block.pair, [block]);
    }
  };
  gather(first, own);
  gather(second, others);
  return [...own].flatMap(([pair, blocks]): AlignedPair[] => {
    const counterpart = others.get(pair) ?? [];
    const [a, b] = [blocks.map(idOf), counterpart.map(idOf)];
    if (a.length === 0 || b.length === 0) return [];
    return a.length === 1 || b.length === 1 ? [[a, b]] : byChance(blocks, counterpart);
  });
}

const idOf = (block: Draft) => block.id ?? "";

function byChance(first: Draft[], second: Draft[]): AlignedPair[] {
  const compared = compare(first, second);
  const plain: Calibration = { ratio: ratioOf(compared), speakers: new Map() };
  const rough = beadsOf(sampleOf(compared), plain);
  const calibration = calibrated(compared, rough, plain);
  return beadsOf(compared, calibration)
    .filter((bead) => isOneToOne(bead) || bead.chance >= LEAST_CHANCE_JOINED)
    .filter((bead) => isSure(bead, compared, calibration))
    .map(({ first: [a, b], second: [c, d] }) => [
      compared.first.slice(a, b).map(({ id }) => id),
      compared.second.slice(c, d).map(({ id }) => id),
    ]);
}

function isOneToOne({ first, second }: LikelyBead): boolean {
  return first[1] - first[0] === 1 && second[1] - second[0] === 1;
}

function beadsOf(compared: Compared, calibration: Calibration): LikelyBead[] {
  const { first, second } = compared;
  return likelyBeads(first.length, second.length, scorer(compared, calibration), LEAST_CHANCE);
}

/** So many blocks say enough of how the texts correspond. */
const SAMPLE = 1500;

function sampleOf({ first, second, weights }: Compared): Compared {
  const part = Math.min(1, SAMPLE / Math.max(1, first.length));
  const count = (blocks: Features[]) => Math.ceil(blocks.length * part);
  return { first: first.slice(0, count(first)), second: second.slice(0, count(second)), weights };
}

function ratioOf({ first, second }: Compared): number {
  const sum = (blocks: Features[]) => blocks.reduce((total, { letters }) => total + letters, 0);
  const ratio = sum(second) / Math.max(1, sum(first));
  return Math.min(3, Math.max(1 / 3, ratio));
}

const LEAST_FOR_RATIO = 4;

/** What sure pairs say of the lengths, and of who corresponds to whom. */
function calibrated(
  { first, second }: Compared,
  sure: LikelyBead[],
  plain: Calibration,
): Calibration {
  const pairs = sure.flatMap((bead) => {
    const [one, other] = [first[bead.first[0]], second[bead.second[0]]];
    return one && other && isOneToOne(bead) ? [{ one, other }] : [];
  });
  const ratios = pairs
    .filter(({ one }) => one.letters > 60)
    .map(({ one, other }) => other.letters / one.letters)
    .sort((a, b) => a - b);
  const usual = ratios[Math.floor(ratios.length / 2)];
  const ratio = ratios.length >= LEAST_FOR_RATIO && usual ? usual : plain.ratio;
  return { ratio, speakers: counterparts(pairs) };
}

/** Speakers whose turns stand beside each other at least twice, and nearly always. */
function counterparts(pairs: { one: Features; other: Features }[]): Map<string, string> {
  const beside = new Map<string, Map<string, number>>();
  for (const { one, other } of pairs) {
    if (one.speaker === null || other.speaker === null) continue;
    const counts = beside.get(one.speaker) ?? new Map<string, number>();
    counts.set(other.speaker, (counts.get(other.speaker) ?? 0) + 1);
    beside.set(one.speaker, counts);
  }
  const found = new Map<string, string>();
  for (const [speaker, counts] of beside) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most && most[1] > 1 && most[1] >= total * 0.8) found.set(speaker, most[0]);
  }
  return found;
}

/** Shorter ones are heads, dates and signatures, which translations set differently. */
const SHORT = 45;

/** Short blocks need a sign of their own: what they share, or their kind. */
function isSure(
  { first: [a, b], second: [c, d] }: LikelyBead,
  compared: Compared,
  { ratio, speakers }: Calibration,
): boolean {
  const one = compared.first.slice(a, b);
  const other = compared.second.slice(c, d);
  const [left, right] = [one[0], other[0]];
  if (!left || !right) return false;
  if (left.kind !== right.kind && !isLooselyAlike(left, right)) return false;
  const lengths = [one, other].map((side) => side.reduce((sum, { letters }) => sum + letters, 0));
  const [x = 0, y = 0] = lengths;
  const keys = one.reduce(
    (sum, own) =>
      sum + other.reduce((all, its) => all + Math.max(0, keyFit(own, its, compared.weights)), 0),
    0,
  );
  if (Math.min(x, y) >= SHORT) return keys > 0.5 || lengthFit(x, y, ratio) > -5;
  const isKind = left.kind === right.kind && left.kind !== "body";
  const isTurn = left.isTurn && right.isTurn && kindFit(left, right, speakers) >= 1;
  return (
    keys > 0.5 ||
    ((isKind || isTurn) && lengthFit(x, y, ratio) > -3) ||
    lengthFit(x, y, ratio) > -1.5
  );
}

/** Footnotes with the same number, where both texts have as many. */
function byNumber(first: Draft[], second: Draft[]): AlignedPair[] {
  const notesOf = (blocks: Draft[]) => blocks.filter((block) => block.type === "footnote");
  const [one, other] = [notesOf(first), notesOf(second)];
  if (one.length === 0 || one.length !== other.length) return [];
  return one.flatMap((note, index): AlignedPair[] => {
    const counterpart = other[index];
    return counterpart && note.number === counterpart.number
      ? [[[idOf(note)], [idOf(counterpart)]]]
      : [];
  });
}
