/**
 * What is painted and how each thing looks: the tone of a mark (at rest, under the pointer, open),
 * and its lane where two lie over one another. Both painters, by the Highlight API and by wrapping,
 * draw from this.
 */
import type { Mark } from "./highlight-store";

/** `echo` is the other language's block of what is marked, `echo-on` that of what is attended to. */
export type Tone = "rest" | "hover" | "on" | "echo" | "echo-on";

export interface PaintedMark {
  readonly mark: Mark;
  readonly tone: Tone;
  /** 0, or 1 for one that lies over a longer one: drawn above it, its line a little lower. */
  readonly lane: 0 | 1;
}

/** Draws marks on the text; every call says all that is to be seen, by the key of the mark. */
export interface Painter {
  paint(marks: ReadonlyMap<string, PaintedMark>): void;
  /** A passage that is selected and waits for what the menu will make of it. */
  paintPending(range: { start: number; end: number } | null): void;
  clear(): void;
}

/**
 * The name of a registered highlight: `theme-3`, `theme-3-hover`, `theme-3-on`, `theme-3-echo`,
 * with `-over` for lane 1.
 */
export function paintName({ mark, tone, lane }: PaintedMark): string {
  const suffix = tone === "rest" ? "" : `-${tone}`;
  return `theme-${mark.entry.color}${suffix}${lane === 1 ? "-over" : ""}`;
}

const tonePriority = { echo: -2, "echo-on": -1, rest: 0, hover: 2, on: 4 };

/** Higher is painted later: what is open or pointed at over the rest, short over long. */
export function paintPriority({ tone, lane }: PaintedMark): number {
  return tonePriority[tone] + lane;
}

/** The lane of each mark: 1 where a longer one, or an equal one that came first, shares a unit. */
export function lanesOf(marks: readonly Mark[]): Map<string, 0 | 1> {
  const lanes = new Map<string, 0 | 1>();
  const open: Mark[] = [];
  // marks are sorted by start: whoever overlaps a mark is still open when it begins
  for (const mark of marks) {
    lanes.set(mark.key, 0);
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const other = open[at];
      if (!other) continue;
      if (other.end <= mark.start) open.splice(at, 1);
      else lanes.set(isUnder(other, mark) ? mark.key : other.key, 1);
    }
    open.push(mark);
  }
  return lanes;
}

function isUnder(a: Mark, b: Mark): boolean {
  return (
    a.end - a.start - (b.end - b.start) > 0 ||
    (a.end - a.start === b.end - b.start && a.key < b.key)
  );
}

/** Shortest first, as a click chooses among marks that lie over one another. */
export function byLength(a: Mark, b: Mark): number {
  return a.end - a.start - (b.end - b.start) || (a.key < b.key ? -1 : 1);
}
