/**
 * Where a place of the text lies on the whole page, as a share from 0 to 1 by how much text comes
 * before it, and back. Two texts side by side share their rows, so that what stands level has the
 * same share. Built once; each question is a binary search or a look-up.
 */
import type { TextMap } from "./text-map";

export class PageScale {
  readonly #text: TextMap;
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  /** The first block of each row, by the share at which the row begins. */
  readonly #rows: { from: number; block: number }[] = [];

  constructor(text: TextMap) {
    this.#text = text;
    this.#from = new Float64Array(text.blocks.length);
    this.#to = new Float64Array(text.blocks.length);
    const rows = rowsOf(text);
    const lengthOf = (block: number) => text.endOf(block) - text.startOf(block) + 1;
    const sum = (blocks: readonly number[]) =>
      blocks.reduce((length, block) => length + lengthOf(block), 0);
    const weights = rows.map((sides) => Math.max(...sides.map(sum)));
    const total = weights.reduce((all, weight) => all + weight, 0) || 1;
    let before = 0;
    rows.forEach((sides, at) => {
      const weight = weights[at] ?? 0;
      const first = sides.flat()[0];
      if (first !== undefined) this.#rows.push({ from: before / total, block: first });
      for (const blocks of sides) {
        const stretch = weight / (sum(blocks) || 1);
        let within = before;
        for (const block of blocks) {
          this.#from[block] = within / total;
          within += lengthOf(block) * stretch;
          this.#to[block] = within / total;
        }
      }
      before += weight;
    });
  }

  /** The share at which the unit at this offset stands. */
  shareOf(offset: number): number {
    const block = this.#text.blockAt(offset);
    const [start, end] = [this.#text.startOf(block), this.#text.endOf(block)];
    const within = Math.min(1, (offset - start) / (end - start + 1));
    const from = this.#from[block] ?? 0;
    return from + within * ((this.#to[block] ?? from) - from);
  }

  /** From where to where these ranges lie. */
  span(ranges: readonly { start: number; end: number }[]): [number, number] {
    const from = ranges.map(({ start }) => this.#from[this.#text.blockAt(start)] ?? 0);
    const to = ranges.map(({ end }) => this.#to[this.#text.blockAt(end)] ?? 1);
    return [Math.min(...from), Math.max(...to)];
  }

  /** An offset at this share; in a row of two texts the beginning of the row. */
  offsetAt(share: number): number {
    let low = 0;
    let high = this.#rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#rows[middle]?.from ?? 0) <= share) low = middle;
      else high = middle - 1;
    }
    const block = this.#rows[low]?.block ?? 0;
    const start = this.#text.startOf(block);
    if (this.#text.hasTwo) return start;
    const [from, to] = [this.#from[block] ?? 0, this.#to[block] ?? 0];
    const within = to > from ? Math.min(1, Math.max(0, (share - from) / (to - from))) : 0;
    return start + Math.floor(within * (this.#text.endOf(block) - start));
  }
}

/** The blocks of each row, from top to bottom, side by side; of one text each block is a row. */
function rowsOf(text: TextMap): number[][][] {
  if (!text.hasTwo) return text.blocks.map((_, block) => [[block]]);
  const rows = new Map<Element, number[][]>();
  for (const row of text.root.querySelectorAll(".pair")) rows.set(row, []);
  text.blocks.forEach((element, block) => {
    const row = element.closest(".pair");
    const sides = row ? rows.get(row) : undefined;
    if (!sides) return;
    const side = text.sideOf(block);
    const last = sides.at(-1);
    if (last?.[0] !== undefined && text.sideOf(last[0]) === side) last.push(block);
    else sides.push([block]);
  });
  return [...rows.values()].filter((sides) => sides.length > 0);
}
