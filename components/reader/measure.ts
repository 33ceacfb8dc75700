/**
 * Where marks stand on the page, measured from their first and last character and remembered per
 * section until the text's width changes. Pixels; marks are kept relative to their section, whose
 * own place is asked for each time, since sections before it may come to their real height.
 */
import type { TextRange } from "@/lib/doc-model/types";
import type { Mark } from "./highlight-store";
import type { TextMap } from "./text-map";
import type { TextSection } from "./text-sections";

/** A mark's lines: top of the first, bottom of the last, from the top of the column. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly top: number;
  readonly bottom: number;
  readonly section: number;
}

export interface PlacedSection {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
  readonly parts: readonly TextRange[];
}

interface Lines {
  start: number;
  end: number;
  top: number;
  bottom: number;
}

export class Measure {
  readonly #text: TextMap;
  readonly #known = new Map<string, Lines>();
  readonly #range = document.createRange();

  constructor(text: TextMap) {
    this.#text = text;
  }

  /** To be called when lines may break elsewhere. */
  forgetAll(): void {
    this.#known.clear();
  }

  section(section: TextSection, columnTop: number): PlacedSection {
    const { top, bottom } = section.element.getBoundingClientRect();
    const { index, parts } = section;
    return { index, parts, top: top - columnTop, bottom: bottom - columnTop };
  }

  mark(mark: Mark, section: PlacedSection, columnTop: number): PlacedMark {
    let lines = this.#known.get(mark.key);
    if (!lines || lines.start !== mark.start || lines.end !== mark.end) {
      const top = this.lineAt(mark.start).top;
      // what goes on into a section that may not be laid out ends, for us, with its own section
      const part = section.parts.find((one) => mark.start <= one.end);
      const last = Math.min(mark.end, part?.end ?? mark.end);
      const bottom = this.lineAt(Math.max(mark.start, last - 1)).bottom;
      lines = {
        start: mark.start,
        end: mark.end,
        top: top - columnTop - section.top,
        bottom: bottom - columnTop - section.top,
      };
      this.#known.set(mark.key, lines);
    }
    return {
      mark,
      section: section.index,
      top: section.top + lines.top,
      bottom: section.top + lines.bottom,
    };
  }

  /** The box of the character at an offset, in the window's pixels. */
  lineAt(offset: number): DOMRect {
    const from = this.#text.point(offset, "start");
    const to = this.#text.point(offset + 1, "end");
    const block = this.#text.blocks[this.#text.blockAt(offset)];
    if (from && to) {
      this.#range.setStart(from.node, from.offset);
      this.#range.setEnd(to.node, to.offset);
      // the first unit of a pair alone has no box everywhere; the whole character has
      const box = this.#range.getBoundingClientRect();
      if (box.height > 0) return box;
    }
    return block?.getBoundingClientRect() ?? new DOMRect();
  }

  /** The boxes of the lines of a passage, in the window's pixels; at most the first and last. */
  ends(start: number, end: number): { first: DOMRect; last: DOMRect } {
    const parts = this.#text.ranges(start, end);
    const boxes = [parts[0], parts.at(-1)].flatMap((part) => {
      if (!part) return [];
      this.#range.setStart(part.start.node, part.start.offset);
      this.#range.setEnd(part.end.node, part.end.offset);
      return [...this.#range.getClientRects()].filter((box) => box.width > 0);
    });
    const first = boxes[0] ?? this.lineAt(start);
    return { first, last: boxes.at(-1) ?? first };
  }
}
