/**
 * Paints where a browser has no Highlight API: wraps the words of the marks, block by block, in
 * `<mark>` elements. A block is drawn anew whenever something on it changes; its text stays the
 * same, so offsets do. A native selection in such a block is put back where it was.
 */
import { byLength, type PaintedMark, type Painter } from "./paint";
import type { TextMap } from "./text-map";

interface Wrap {
  start: number;
  end: number;
  className: string;
  color: number | null;
}

export class WrappingPainter implements Painter {
  readonly #text: TextMap;
  /** What stands on each block now, as words, to see whether it changed. */
  readonly #drawn = new Map<number, string>();
  #marks: ReadonlyMap<string, PaintedMark> = new Map();
  #pending: { start: number; end: number } | null = null;

  constructor(text: TextMap) {
    this.#text = text;
  }

  paint(marks: ReadonlyMap<string, PaintedMark>): void {
    this.#marks = marks;
    this.#draw();
  }

  paintPending(range: { start: number; end: number } | null): void {
    this.#pending = range;
    this.#draw();
  }

  clear(): void {
    this.#marks = new Map();
    this.#pending = null;
    this.#draw();
  }

  #draw(): void {
    const wanted = new Map<number, Wrap[]>();
    for (const wrap of this.#wraps()) {
      for (
        let block = this.#text.blockAt(wrap.start);
        block < this.#text.blocks.length;
        block += 1
      ) {
        if (this.#text.startOf(block) >= wrap.end) break;
        wanted.set(block, [...(wanted.get(block) ?? []), wrap]);
      }
    }
    const stale = [...this.#drawn.keys()].filter((block) => !wanted.has(block));
    const changed = [...wanted].filter(([block, wraps]) => this.#drawn.get(block) !== say(wraps));
    if (stale.length === 0 && changed.length === 0) return;
    const selected = this.#selection();
    for (const block of stale) this.#unwrap(block);
    for (const [block, wraps] of changed) {
      this.#unwrap(block);
      for (const wrap of wraps) this.#wrap(block, wrap);
      this.#drawn.set(block, say(wraps));
    }
    if (selected) this.#select(selected);
  }

  #wraps(): Wrap[] {
    const wraps = [...this.#marks.values()]
      .sort((a, b) => byLength(b.mark, a.mark))
      .map(({ mark, tone, lane }) => ({
        start: mark.start,
        end: mark.end,
        className: `hl hl-${tone}${lane === 1 ? " hl-over" : ""}`,
        color: mark.entry.color,
      }));
    if (!this.#pending) return wraps;
    return [...wraps, { ...this.#pending, className: "hl-pending", color: null }];
  }

  #wrap(block: number, wrap: Wrap): void {
    for (const { node, start, end } of [...this.#text.segments(block)]) {
      if (!(node instanceof Text) || end <= wrap.start || start >= wrap.end) continue;
      const from = Math.max(0, wrap.start - start);
      const words = from > 0 ? node.splitText(from) : node;
      if (wrap.end < end) words.splitText(wrap.end - start - from);
      const mark = document.createElement("mark");
      mark.className = wrap.className;
      if (wrap.color !== null) mark.dataset.t = String(wrap.color);
      words.replaceWith(mark);
      mark.append(words);
    }
    this.#text.forget(block);
  }

  #unwrap(block: number): void {
    const element = this.#text.blocks[block];
    for (const mark of element?.querySelectorAll("mark") ?? [])
      mark.replaceWith(...mark.childNodes);
    element?.normalize();
    this.#text.forget(block);
    this.#drawn.delete(block);
  }

  #selection(): { start: number; end: number } | null {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (!range || range.collapsed || !this.#text.root.contains(range.startContainer)) return null;
    return {
      start: this.#text.offset(range.startContainer, range.startOffset, "start"),
      end: this.#text.offset(range.endContainer, range.endOffset, "end"),
    };
  }

  #select({ start, end }: { start: number; end: number }): void {
    const from = this.#text.point(start, "start");
    const to = this.#text.point(end, "end");
    if (from && to)
      document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
}

function say(wraps: readonly Wrap[]): string {
  return wraps
    .map(({ start, end, className, color }) => `${start}-${end} ${className} ${color}`)
    .join();
}
