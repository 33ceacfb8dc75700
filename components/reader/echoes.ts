/**
 * The other side of what is marked, where two texts stand in rows: the blocks that are known to say
 * the same echo a mark faintly. Never the words in them: those would be a guess.
 */
import type { Mark } from "./highlight-store";
import type { PaintedMark, Tone } from "./paint";
import type { TextMap } from "./text-map";

interface Row {
  element: HTMLElement;
  /** Offsets of what stands on each side; null where nothing does, or is not known to correspond. */
  sides: [Range | null, Range | null];
}

interface Range {
  start: number;
  end: number;
}

const louder: Record<Tone, number> = { rest: 0, hover: 1, on: 2, echo: 0, "echo-on": 0 };

export class Echoes {
  readonly #text: TextMap;
  readonly #rowOf: (Row | null)[];
  #at: HTMLElement | null = null;

  constructor(text: TextMap) {
    this.#text = text;
    const rows = new Map<Element, Row>();
    this.#rowOf = !text.hasTwo
      ? []
      : text.blocks.map((block, at) => {
          const element = block.closest<HTMLElement>(".pair[data-aligned]");
          if (!element) return null;
          const row: Row = rows.get(element) ?? { element, sides: [null, null] };
          rows.set(element, row);
          const side = text.sideOf(at);
          const start = row.sides[side]?.start ?? text.startOf(at);
          row.sides[side] = { start, end: text.endOf(at) };
          return row;
        });
  }

  /**
   * What echoes these marks: at most one in each cell, that of the mark which is attended to most.
   * A highlight that has a place of its own in the other text has no echo beside it.
   */
  of(painted: Iterable<PaintedMark>): PaintedMark[] {
    if (this.#rowOf.length === 0) return [];
    const own = new Set<string>();
    const chosen = new Map<string, PaintedMark>();
    const marks = [...painted];
    const cells = marks.flatMap((one) => this.#cellsOf(one.mark).map((cell) => ({ one, cell })));
    for (const { one, cell } of cells) own.add(`${one.mark.entry.id} ${cell.from}`);
    for (const { one, cell } of cells) {
      if (own.has(`${one.mark.entry.id} ${cell.range.start}`)) continue;
      const key = `echo ${cell.range.start}`;
      const known = chosen.get(key);
      if (known && louder[one.tone] <= louder[toneBehind(known)]) continue;
      const mark: Mark = { key, ...cell.range, entry: one.mark.entry };
      chosen.set(key, { mark, tone: one.tone === "rest" ? "echo" : "echo-on", lane: 0 });
    }
    return [...chosen.values()];
  }

  /** Marks the row of the open passage: its number, and a line across to the other side. */
  showRow(mark: Mark | null, lineTop: (offset: number) => number): void {
    const row = mark ? this.#rowOf[this.#text.blockAt(mark.start)] : null;
    if (this.#at && this.#at !== row?.element) {
      delete this.#at.dataset.t;
      this.#at.removeAttribute("data-at");
    }
    this.#at = row?.element ?? null;
    if (!mark || !row) return;
    row.element.dataset.at = "";
    row.element.dataset.t = String(mark.entry.color);
    const y = lineTop(mark.start) - row.element.getBoundingClientRect().top;
    row.element.style.setProperty("--y", `${Math.round(y)}px`);
  }

  /** The cells that say the same as the mark's words; `from` is where the mark's own cell begins. */
  #cellsOf(mark: Mark): { range: Range; from: number }[] {
    const cells: { range: Range; from: number }[] = [];
    let last: Row | null = null;
    const first = this.#text.blockAt(mark.start);
    for (let block = first; this.#text.startOf(block) < mark.end; block += 1) {
      const row = this.#rowOf[block] ?? null;
      const side = this.#text.sideOf(block);
      const range = row?.sides[side === 0 ? 1 : 0];
      const own = row?.sides[side];
      if (row && row !== last && range && own) cells.push({ range, from: own.start });
      last = row;
      if (block + 1 >= this.#text.blocks.length) break;
    }
    return cells;
  }
}

function toneBehind({ tone }: PaintedMark): Tone {
  return tone === "echo-on" ? "on" : "rest";
}
