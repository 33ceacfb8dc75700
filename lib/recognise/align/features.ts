/**
 * What of a block can be compared across languages: its length in letters, the numbers and names in
 * it, what kind of block it is and who speaks.
 */
import { type Draft, wordsOf } from "../types";
import { witnessHeading } from "../witness/headings";
import { nameKeys, numbersIn } from "./name-keys";

/** Kinds of blocks that translations keep apart. */
export type Kind = "body" | "heading" | "stamp" | "signature" | "distribution" | "note" | "row";

/** A block as it is compared. */
export interface Features {
  id: string;
  letters: number;
  kind: Kind;
  isTurn: boolean;
  speaker: string | null;
  isLabelled: boolean;
  /** Numbers and keys of names, as places in `weights`, in order. */
  keys: number[];
  numbers: number[];
}

/** Two texts ready to be compared, and how much a shared key tells, in nats. */
export interface Compared {
  first: Features[];
  second: Features[];
  weights: number[];
}

const kinds: Partial<Record<Draft["type"], Kind>> = {
  heading: "heading",
  letterhead: "heading",
  stamp: "stamp",
  signature: "signature",
  distribution: "distribution",
  note: "note",
  tableRow: "row",
};

/** The features of the blocks of two texts; footnotes, empty blocks and the words `Translation` are left out. */
export function compare(first: Draft[], second: Draft[]): Compared {
  const places = new Map<string, number>();
  const counts: [number, number][] = [];
  const featuresOf = (blocks: Draft[], side: 0 | 1): Features[] =>
    blocks.flatMap((block) => {
      const words = wordsOf(block);
      const isLeftOut = words === "" || block.type === "footnote" || witnessHeading(words) !== null;
      if (isLeftOut || block.id === undefined) return [];
      const place = (key: string) => {
        const known = places.get(key) ?? places.size;
        places.set(key, known);
        counts[known] ??= [0, 0];
        const count = counts[known];
        if (count) count[side] += 1;
        return known;
      };
      const own = `${block.label ?? ""} ${words}`;
      const numbers = [...numbersIn(words)].map((number) => place(`#${number}`));
      const names = [...nameKeys(own)].map((name) => place(name));
      const features: Features = {
        id: block.id,
        letters: Math.max(1, words.match(/[\p{L}\p{N}]/gu)?.length ?? 0),
        kind: kinds[block.type] ?? "body",
        isTurn: block.type === "turn",
        speaker: block.speaker ?? null,
        isLabelled: block.label !== undefined,
        keys: [...numbers, ...names].sort((a, b) => a - b),
        numbers: numbers.sort((a, b) => a - b),
      };
      return [features];
    });
  const compared = { first: featuresOf(first, 0), second: featuresOf(second, 1) };
  const total = compared.first.length + compared.second.length;
  return { ...compared, weights: counts.map(([one, other]) => weight(one, other, total)) };
}

const MOST = 3.5;

/** What both texts have, and have seldom, tells most. */
function weight(one: number, other: number, total: number): number {
  if (one === 0 || other === 0) return 0;
  return Math.min(MOST, Math.max(0.15, Math.log(total / (one + other)) + 0.4));
}

/** What the keys that two sorted lists share weigh together; without weights, their number. */
export function sharedSum(one: number[], other: number[], weights: number[] | null): number {
  let sum = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const [left, right] = [one[a] ?? 0, other[b] ?? 0];
    if (left === right) sum += weights ? (weights[left] ?? 0) : 1;
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
  return sum;
}
