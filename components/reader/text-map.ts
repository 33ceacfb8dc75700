/**
 * Offsets of the canonical text and places of the static text in the DOM, both ways. Blocks are
 * found by binary search over their `data-start`; only the block that is asked about is walked, and
 * remembered until `forget`. Nothing is refused: what lies outside the text is the nearest offset.
 * Where two texts stand in rows, the second one's offsets go on one unit after the first one's end,
 * so that every block of the page has offsets of its own; `side` is 0 or 1.
 */
import {
  type DomPoint,
  pointAfter,
  pointBefore,
  type Segment,
  segmentsOf,
  wordsOf,
} from "./block-segments";

/** Ranges and passages have two ends; beside a label or between blocks they go different ways. */
export type Bias = "start" | "end";

/** One block's part of a passage, in a form that `StaticRange` and `Highlight` take. */
export interface BlockRange {
  block: number;
  start: DomPoint;
  end: DomPoint;
}

export class TextMap {
  readonly root: HTMLElement;
  readonly blocks: readonly HTMLElement[];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #indexes = new Map<Element, number>();
  readonly #segments = new Map<number, readonly Segment[]>();
  /** Index of the second text's first block; the number of blocks where there is one text. */
  readonly #secondFrom: number;

  constructor(root: HTMLElement) {
    this.root = root;
    const blocks = [...root.querySelectorAll<HTMLElement>("[data-block]")];
    const isSecond = (block: Element) => block.closest("[data-side]")?.matches('[data-side="1"]');
    const hasTwo = root.querySelector("[data-side]") !== null;
    const second = hasTwo ? blocks.filter(isSecond) : [];
    this.blocks = hasTwo ? [...blocks.filter((block) => !isSecond(block)), ...second] : blocks;
    this.#secondFrom = blocks.length - second.length;
    const firstEnd = Number(this.blocks[this.#secondFrom - 1]?.dataset.end ?? -1);
    const base = (at: number) => (at < this.#secondFrom ? 0 : firstEnd + 1);
    this.#starts = Int32Array.from(this.blocks, (one, at) => base(at) + Number(one.dataset.start));
    this.#ends = Int32Array.from(this.blocks, (one, at) => base(at) + Number(one.dataset.end));
    this.blocks.forEach((block, at) => {
      this.#indexes.set(block, at);
    });
  }

  /** Whether two texts stand side by side. */
  get hasTwo(): boolean {
    return this.#secondFrom < this.blocks.length;
  }
  sideOf(block: number): 0 | 1 {
    return block < this.#secondFrom ? 0 : 1;
  }
  /** The side that a node stands in; null outside both. */
  sideAt(node: Node): 0 | 1 | null {
    const element = node instanceof Element ? node : node.parentElement;
    const side = element?.closest<HTMLElement>("[data-side]")?.dataset.side;
    return side === undefined ? null : side === "1" ? 1 : 0;
  }

  /** Units of the canonical text; of both together where there are two. */
  get length(): number {
    return this.#ends.at(-1) ?? 0;
  }
  startOf(block: number): number {
    return this.#starts[block] ?? 0;
  }
  endOf(block: number): number {
    return this.#ends[block] ?? 0;
  }
  indexOf(block: Element): number | undefined {
    return this.#indexes.get(block);
  }

  /** Index of the last block that begins at or before the offset. */
  blockAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  segments(block: number): readonly Segment[] {
    const known = this.#segments.get(block);
    if (known) return known;
    const element = this.blocks[block];
    const segments = element ? segmentsOf(element, this.startOf(block)) : [];
    this.#segments.set(block, segments);
    return segments;
  }

  /** To be called after the nodes of a block were split or joined. */
  forget(block: number): void {
    this.#segments.delete(block);
  }

  /** The words of `[start, end)`, as the server has them. */
  slice(start: number, end: number): string {
    const parts: string[] = [];
    for (let block = this.blockAt(start); block < this.blocks.length; block += 1) {
      const from = this.startOf(block);
      if (from > end) break;
      const to = this.endOf(block);
      parts.push(wordsOf(this.segments(block), Math.max(from, start), Math.min(to, end)));
      if (end <= to) break;
    }
    return parts.join("\n");
  }

  /** Where the unit at `offset` begins in the DOM; null in an empty text. */
  point(offset: number, bias: Bias): DomPoint | null {
    const block = this.blockAt(offset);
    const element = this.blocks[block];
    if (!element) return null;
    const find = bias === "start" ? pointBefore : pointAfter;
    return find(element, this.segments(block), offset);
  }

  /** The passage block by block, so that no label between two blocks is painted with it. */
  ranges(start: number, end: number): BlockRange[] {
    const ranges: BlockRange[] = [];
    for (let block = this.blockAt(start); block < this.blocks.length; block += 1) {
      const element = this.blocks[block];
      const from = Math.max(start, this.startOf(block));
      const to = Math.min(end, this.endOf(block));
      if (!element || this.startOf(block) >= end) break;
      if (from >= to) continue;
      const segments = this.segments(block);
      ranges.push({
        block,
        start: pointBefore(element, segments, from),
        end: pointAfter(element, segments, to),
      });
    }
    return ranges;
  }

  /**
   * The offset of a place in the DOM; a place outside the text, or in a label, is clamped. Of two
   * texts, to the one that the place is in unless `side` is given.
   */
  offset(node: Node, nodeOffset: number, bias: Bias, side?: 0 | 1): number {
    const element = node instanceof Element ? node : node.parentElement;
    const block = element?.closest("[data-block]");
    const index = block ? this.#indexes.get(block) : undefined;
    if (index === undefined || (side !== undefined && this.sideOf(index) !== side)) {
      return this.#betweenBlocks(node, nodeOffset, bias, side ?? this.sideAt(node) ?? 0);
    }
    const segments = this.segments(index);
    if (node instanceof Text) {
      const own = segments.find((segment) => segment.node === node);
      if (own) return own.start + Math.min(nodeOffset, node.length);
    }
    const point = rangeAt(node, nodeOffset);
    if (bias === "start") {
      const next = segments.find((segment) => !isBefore(segment.node, point));
      return next?.start ?? this.endOf(index);
    }
    const before = segments.findLast((segment) => isBefore(segment.node, point));
    return before?.end ?? this.startOf(index);
  }

  #betweenBlocks(node: Node, nodeOffset: number, bias: Bias, side: 0 | 1): number {
    const point = rangeAt(node, nodeOffset);
    const first = side === 0 ? 0 : this.#secondFrom;
    const past = side === 0 ? this.#secondFrom : this.blocks.length;
    let low = first;
    let high = past;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.blocks[middle];
      if (block && isBefore(block, point)) low = middle + 1;
      else high = middle;
    }
    if (bias === "start") return low < past ? this.startOf(low) : this.endOf(past - 1);
    return low > first ? this.endOf(low - 1) : this.startOf(first);
  }
}

function rangeAt(node: Node, offset: number): Range {
  const range = document.createRange();
  range.setStart(node, offset);
  return range;
}

/** Whether the node begins before the collapsed range. */
function isBefore(node: Node, point: Range): boolean {
  const parent = node.parentNode;
  if (!parent) return false;
  return point.comparePoint(parent, Array.from<Node>(parent.childNodes).indexOf(node)) < 0;
}
