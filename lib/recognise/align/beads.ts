/**
 * Which blocks of two texts belong together, over all ways in which the texts may run beside each
 * other: the chance of each bead, by sums forward and backward in a band around the diagonal. Only
 * beads that are likely whatever the rest is are given. O(n · band) time and memory.
 */
import { beads } from "./scores";

/** Blocks `from` to `to` of each text that belong together, and how likely, 0 to 1. */
export interface LikelyBead {
  first: [number, number];
  second: [number, number];
  chance: number;
}

type Score = (bead: number, i: number, j: number) => number;

const steps = beads.map(({ bead }) => bead);

const BAND = 40;
const MOST_CELLS = 8_000_000;

/** A table over places in both texts near the diagonal. */
class Band {
  private readonly cells: Float64Array;
  private readonly width: number;
  readonly half: number;

  constructor(
    readonly n: number,
    readonly m: number,
  ) {
    const wanted = BAND + Math.abs(n - m);
    this.half = Math.max(20, Math.min(wanted, Math.floor(MOST_CELLS / (2 * (n + 1)))));
    this.width = 2 * this.half + 1;
    this.cells = new Float64Array((n + 1) * this.width).fill(Number.NEGATIVE_INFINITY);
  }

  low(i: number): number {
    return Math.max(0, this.centre(i) - this.half);
  }

  high(i: number): number {
    return Math.min(this.m, this.centre(i) + this.half);
  }

  private centre(i: number): number {
    return this.n === 0 ? 0 : Math.round((i * this.m) / this.n);
  }

  get(i: number, j: number): number {
    if (i < 0 || j < 0 || i > this.n || j > this.m) return Number.NEGATIVE_INFINITY;
    const at = j - this.centre(i) + this.half;
    if (at < 0 || at >= this.width) return Number.NEGATIVE_INFINITY;
    return this.cells[i * this.width + at] ?? Number.NEGATIVE_INFINITY;
  }

  set(i: number, j: number, value: number): void {
    const at = j - this.centre(i) + this.half;
    if (at >= 0 && at < this.width) this.cells[i * this.width + at] = value;
  }
}

/** What is so many times less likely adds nothing that could be seen. */
const NOTHING = 40;

/** The logarithm of the sum of two chances. */
function sum(a: number, b: number): number {
  if (b < a - NOTHING || b === Number.NEGATIVE_INFINITY) return a;
  if (a < b - NOTHING || a === Number.NEGATIVE_INFINITY) return b;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** The beads that have at least this chance, in order. */
export function likelyBeads(n: number, m: number, score: Score, least: number): LikelyBead[] {
  if (n === 0 || m === 0) return [];
  const before = new Band(n, m);
  before.set(0, 0, 0);
  for (let i = 0; i <= n; i += 1) {
    for (let j = before.low(i); j <= before.high(i); j += 1) {
      if (i === 0 && j === 0) continue;
      let total = Number.NEGATIVE_INFINITY;
      for (let index = 0; index < steps.length; index += 1) {
        const step = steps[index];
        if (!step) break;
        const from = before.get(i - step[0], j - step[1]);
        if (from > Number.NEGATIVE_INFINITY) total = sum(total, from + score(index, i, j));
      }
      before.set(i, j, total);
    }
  }
  const whole = before.get(n, m);
  if (whole === Number.NEGATIVE_INFINITY) return [];
  return backward(before, whole, score, least).reverse();
}

function backward(before: Band, whole: number, score: Score, least: number): LikelyBead[] {
  const { n, m } = before;
  const after = new Band(n, m);
  after.set(n, m, 0);
  const found: LikelyBead[] = [];
  for (let i = n; i >= 0; i -= 1) {
    for (let j = after.high(i); j >= after.low(i); j -= 1) {
      const rest = after.get(i, j);
      if (rest === Number.NEGATIVE_INFINITY) continue;
      for (let index = 0; index < steps.length; index += 1) {
        const step = steps[index];
        if (!step) break;
        const x = i - step[0];
        const y = j - step[1];
        const from = before.get(x, y);
        if (from === Number.NEGATIVE_INFINITY) continue;
        const own = score(index, i, j);
        after.set(x, y, sum(after.get(x, y), rest + own));
        const chance = Math.exp(from + own + rest - whole);
        if (step[0] > 0 && step[1] > 0 && chance >= least) {
          found.push({ first: [x, i], second: [y, j], chance });
        }
      }
    }
  }
  return found;
}
