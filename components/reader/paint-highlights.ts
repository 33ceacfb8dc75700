/**
 * Paints with the CSS Custom Highlight API. Keeps, mark by mark, the ranges that it gave to the
 * browser, and changes only what changed. Ranges are static: live ones would be updated with every
 * change of the page.
 */
import { type PaintedMark, type Painter, paintName, paintPriority } from "./paint";
import type { TextMap } from "./text-map";

interface Painted {
  as: PaintedMark;
  name: string;
  ranges: StaticRange[];
}

const pendingName = "pending";

/**
 * Whether this browser can: it has the API, and a part of the text inherits the styles that the
 * text was given (see reader-marks.css).
 */
export function canPaintHighlights(root: HTMLElement): boolean {
  if (typeof Highlight !== "function" || typeof CSS === "undefined" || !("highlights" in CSS)) {
    return false;
  }
  const block = root.querySelector("[data-block]");
  if (!block) return true;
  const part = getComputedStyle(block, "::highlight(theme-1)").backgroundColor;
  return part === getComputedStyle(root, "::highlight(theme-1)").backgroundColor;
}

export class HighlightPainter implements Painter {
  readonly #text: TextMap;
  readonly #painted = new Map<string, Painted>();
  readonly #registered = new Map<string, Highlight>();

  constructor(text: TextMap) {
    this.#text = text;
  }

  paint(marks: ReadonlyMap<string, PaintedMark>): void {
    for (const [key, painted] of this.#painted) {
      if (!marks.has(key)) this.#erase(key, painted);
    }
    for (const [key, wanted] of marks) {
      const painted = this.#painted.get(key);
      const name = paintName(wanted);
      const stays = painted !== undefined && samePlace(painted.as, wanted);
      if (stays && painted.name === name) {
        painted.as = wanted;
        continue;
      }
      const ranges = stays ? painted.ranges : this.#ranges(wanted.mark.start, wanted.mark.end);
      if (painted) this.#erase(key, painted);
      const highlight = this.#highlight(name, paintPriority(wanted));
      for (const range of ranges) highlight.add(range);
      this.#painted.set(key, { as: wanted, name, ranges });
    }
  }

  paintPending(range: { start: number; end: number } | null): void {
    const highlight = this.#highlight(pendingName, 9);
    highlight.clear();
    if (range) for (const part of this.#ranges(range.start, range.end)) highlight.add(part);
  }

  clear(): void {
    for (const name of this.#registered.keys()) CSS.highlights.delete(name);
    this.#registered.clear();
    this.#painted.clear();
  }

  #erase(key: string, painted: Painted): void {
    const highlight = this.#registered.get(painted.name);
    for (const range of painted.ranges) highlight?.delete(range);
    this.#painted.delete(key);
  }

  #highlight(name: string, priority: number): Highlight {
    let highlight = this.#registered.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priority;
      this.#registered.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }

  #ranges(start: number, end: number): StaticRange[] {
    return this.#text.ranges(start, end).map(
      (part) =>
        new StaticRange({
          startContainer: part.start.node,
          startOffset: part.start.offset,
          endContainer: part.end.node,
          endOffset: part.end.offset,
        }),
    );
  }
}

function samePlace(a: PaintedMark, b: PaintedMark): boolean {
  return a.mark.start === b.mark.start && a.mark.end === b.mark.end;
}
