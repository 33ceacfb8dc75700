/**
 * Which intervals of a text cover an offset or meet a range. Intervals are half-open, offsets are
 * UTF-16 units; an empty interval is refused. Invariant: chunks hold every interval once, sorted by
 * start, then end, then key, and know the furthest end in them. A question passes over chunks that
 * end before it; adding and removing touch one chunk, so both stay cheap at 10,000 and more.
 */

/** Something with a place in a text; `key` is unique within one index. */
export interface Interval {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

interface Chunk<Item> {
  items: Item[];
  furthestEnd: number;
}

/** Small enough that scanning one is a microsecond or two, large enough that there are few. */
const CHUNK_SIZE = 256;

function order(a: Interval, b: Interval): number {
  return a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function furthestEnd(items: readonly Interval[]): number {
  let furthest = 0;
  for (const item of items) if (item.end > furthest) furthest = item.end;
  return furthest;
}

/** A changing set of intervals. Answers are sorted by start, then end, then key. */
export class IntervalIndex<Item extends Interval> {
  #chunks: Chunk<Item>[] = [];
  #byKey = new Map<string, Item>();

  /** An index of many intervals at once; later ones replace earlier ones of the same key. */
  static of<Item extends Interval>(items: Iterable<Item>): IntervalIndex<Item> {
    const index = new IntervalIndex<Item>();
    for (const item of items) {
      refuseEmpty(item);
      index.#byKey.set(item.key, item);
    }
    const sorted = [...index.#byKey.values()].sort(order);
    for (let at = 0; at < sorted.length; at += CHUNK_SIZE) {
      const part = sorted.slice(at, at + CHUNK_SIZE);
      index.#chunks.push({ items: part, furthestEnd: furthestEnd(part) });
    }
    return index;
  }

  get size(): number {
    return this.#byKey.size;
  }

  get(key: string): Item | undefined {
    return this.#byKey.get(key);
  }

  /**
   * Puts an interval in; one of the same key is replaced.
   * @throws {RangeError} where `start` is not before `end`.
   */
  add(item: Item): void {
    refuseEmpty(item);
    this.remove(item.key);
    this.#byKey.set(item.key, item);
    const chunk = this.#chunks[this.#chunkFor(item)];
    if (!chunk) {
      this.#chunks.push({ items: [item], furthestEnd: item.end });
      return;
    }
    chunk.items.splice(firstNotBefore(chunk.items, item), 0, item);
    if (item.end > chunk.furthestEnd) chunk.furthestEnd = item.end;
    if (chunk.items.length > 2 * CHUNK_SIZE) this.#split(chunk);
  }

  /** Takes the interval of that key out; false where there is none. */
  remove(key: string): boolean {
    const item = this.#byKey.get(key);
    if (!item) return false;
    this.#byKey.delete(key);
    const at = this.#chunkFor(item);
    const chunk = this.#chunks[at];
    if (!chunk) return false;
    chunk.items.splice(firstNotBefore(chunk.items, item), 1);
    if (chunk.items.length === 0) this.#chunks.splice(at, 1);
    else if (item.end === chunk.furthestEnd) chunk.furthestEnd = furthestEnd(chunk.items);
    return true;
  }

  /** The intervals that cover the unit at `offset`. */
  at(offset: number): Item[] {
    return this.overlapping(offset, offset + 1);
  }

  /** The intervals that share at least one unit with `[start, end)`. */
  overlapping(start: number, end: number): Item[] {
    const found: Item[] = [];
    if (start >= end) return found;
    for (const chunk of this.#chunks) {
      if ((chunk.items[0]?.start ?? 0) >= end) break;
      if (chunk.furthestEnd <= start) continue;
      for (const item of chunk.items) {
        if (item.start >= end) break;
        if (item.end > start) found.push(item);
      }
    }
    return found;
  }

  /** Every interval, in order. */
  *[Symbol.iterator](): Iterator<Item> {
    for (const chunk of this.#chunks) yield* chunk.items;
  }

  /** The last chunk that begins not after the item; the first where all begin after it. */
  #chunkFor(item: Item): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const first = this.#chunks[middle]?.items[0];
      if (first && order(first, item) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #split(chunk: Chunk<Item>): void {
    const rest = chunk.items.splice(CHUNK_SIZE);
    chunk.furthestEnd = furthestEnd(chunk.items);
    this.#chunks.splice(this.#chunks.indexOf(chunk) + 1, 0, {
      items: rest,
      furthestEnd: furthestEnd(rest),
    });
  }
}

function refuseEmpty(item: Interval): void {
  if (!(item.start < item.end)) {
    throw new RangeError(`The interval ${item.key} is empty: [${item.start}, ${item.end}).`);
  }
}

/** Index of the first item that is not before `item`. */
function firstNotBefore<Item extends Interval>(items: readonly Item[], item: Item): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = items[middle];
    if (other && order(other, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
