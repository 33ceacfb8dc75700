/**
 * The text on the page at work: keeps what is near the viewport painted and measured, as the store,
 * the reader's attention and the window change. Owns the text map and the painter; React reads what
 * it publishes. Invariant: what is published is of the sections near the viewport only.
 */
import type { AttentionStore } from "./attention";
import { Echoes } from "./echoes";
import type { HighlightStore, Mark } from "./highlight-store";
import { marksAt } from "./hit-test";
import { Measure, type PlacedMark, type PlacedSection } from "./measure";
import { NotesInPlace } from "./notes-in-place";
import { PageScale } from "./page-scale";
import { lanesOf, type PaintedMark, type Painter } from "./paint";
import { canPaintHighlights, HighlightPainter } from "./paint-highlights";
import { WrappingPainter } from "./paint-wraps";
import { isRushing, onPacedScroll } from "./scroll-pace";
import { TextMap } from "./text-map";
import { estimateHeights, NearSections, sectionsOf, type TextSection } from "./text-sections";
import { TurnFolds } from "./turn-folds";

/** What is near the viewport: sections from top to bottom, marks by their first line. */
export interface StageView {
  readonly sections: readonly PlacedSection[];
  readonly marks: readonly PlacedMark[];
  readonly sectionCount: number;
}

const nothing: StageView = { sections: [], marks: [], sectionCount: 0 };

export class Stage {
  readonly text: TextMap;
  readonly measure: Measure;
  readonly scale: PageScale;
  readonly folds: TurnFolds;
  /** What menu and caret are placed in. */
  readonly desk: HTMLElement;
  /** The column of the text: gutter and margin beside it begin where it begins. */
  readonly column: HTMLElement;
  readonly #store: HighlightStore;
  readonly #attention: AttentionStore;
  readonly #sections: TextSection[];
  readonly #near: NearSections;
  readonly #notes: NotesInPlace;
  readonly #echoes: Echoes;
  readonly #painter: Painter;
  readonly #sizes: ResizeObserver;
  readonly #stops: (() => void)[];
  readonly #listeners = new Set<() => void>();
  #view: StageView = nothing;
  #frame = 0;
  #isBehind = false;
  /** The open highlight whose row was marked last. */
  #rowOf: string | null = null;
  #width = 0;

  constructor(
    root: HTMLElement,
    desk: HTMLElement,
    store: HighlightStore,
    attention: AttentionStore,
  ) {
    this.desk = desk;
    this.column = root.parentElement ?? root;
    this.#store = store;
    this.#attention = attention;
    this.text = new TextMap(root);
    this.measure = new Measure(this.text);
    this.#painter = canPaintHighlights(root)
      ? new HighlightPainter(this.text)
      : new WrappingPainter(this.text);
    this.#sections = sectionsOf(this.text);
    this.scale = new PageScale(this.text);
    this.#echoes = new Echoes(this.text);
    this.folds = new TurnFolds(this.text, () => this.#reflow());
    this.#notes = new NotesInPlace(root, () => this.#reflow());
    estimateHeights(this.#sections, this.text, () => false);
    this.#near = new NearSections(this.#sections, () => this.refresh());
    root.addEventListener("contentvisibilityautostatechange", this.#laidOut, true);
    this.#sizes = new ResizeObserver(() => this.#resized());
    this.#sizes.observe(root);
    this.#stops = [
      store.subscribe(() => this.refresh()),
      attention.subscribe(() => this.#paint()),
      onPacedScroll(() => {
        if (this.#isBehind) this.refresh();
      }),
    ];
  }

  get view(): StageView {
    return this.#view;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  stop(): void {
    this.#near.stop();
    this.#notes.stop();
    this.folds.stop();
    this.text.root.removeEventListener("contentvisibilityautostatechange", this.#laidOut, true);
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    for (const stop of this.#stops) stop();
    this.#painter.clear();
  }

  /** A section was laid out, or put away: its marks can be measured now. */
  readonly #laidOut = () => this.refresh();

  /** Paints and measures anew before the next frame. */
  refresh(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
      // measuring what rushes by would hold up the scroll; it is done when that has ended
      this.#isBehind = isRushing();
      if (!this.#isBehind) this.#publish();
    });
  }

  /** The shown marks under a point of the window, shortest first. */
  marksAt(x: number, y: number): Mark[] {
    return marksAt(this.text, this.#store, x, y);
  }

  paintPending(range: { start: number; end: number } | null): void {
    // the browser's own selection of the same words would lie over it
    this.text.root.toggleAttribute("data-pending", range !== null);
    this.#painter.paintPending(range);
  }

  /** The shown marks of the sections near the viewport, by their start, each once. */
  #nearMarks(): Mark[] {
    const parts = this.#near.indexes.flatMap((index) => this.#sections[index]?.parts ?? []);
    const near: Mark[] = [];
    for (const side of this.text.hasTwo ? [0, 1] : [0]) {
      const own = parts.filter((part) => this.text.sideOf(this.text.blockAt(part.start)) === side);
      const [from, to] = [own[0], own.at(-1)];
      if (from && to) near.push(...this.#store.marksIn(from.start, to.end));
    }
    return near;
  }

  #paint(): void {
    const { openId, hoverId } = this.#attention.now;
    const { others } = this.#store.filter;
    const marks = this.#nearMarks();
    const lanes = lanesOf(marks);
    const wanted = new Map<string, PaintedMark>();
    for (const mark of marks) {
      const id = mark.entry.id;
      const tone = id === openId ? "on" : id === hoverId ? "hover" : "rest";
      if (tone === "rest" && others === "strokes" && !mark.entry.mine) continue;
      wanted.set(mark.key, { mark, tone, lane: lanes.get(mark.key) ?? 0 });
    }
    for (const echo of this.#echoes.of(wanted.values())) wanted.set(echo.mark.key, echo);
    this.#painter.paint(wanted);
    if (this.text.hasTwo && openId !== this.#rowOf) {
      const open = marks.find((mark) => mark.entry.id === openId) ?? null;
      this.#rowOf = open ? openId : null;
      this.#echoes.showRow(open, (offset) => this.measure.lineAt(offset).bottom);
    }
  }

  #publish(): void {
    const columnTop = this.column.getBoundingClientRect().top;
    const sections: PlacedSection[] = [];
    const marks: PlacedMark[] = [];
    for (const index of this.#near.indexes) {
      const section = this.#sections[index];
      if (!section) continue;
      const placed = this.measure.section(section, columnTop);
      sections.push(placed);
      if (!isLaidOut(section.element)) continue;
      for (const { start, end } of section.parts) {
        for (const mark of this.#store.marksIn(start, end)) {
          if (mark.start < start || this.folds.isHidden(this.text.blockAt(mark.start))) continue;
          marks.push(this.measure.mark(mark, placed, columnTop));
        }
      }
    }
    marks.sort((a, b) => a.top - b.top);
    this.#view = { sections, marks, sectionCount: this.#sections.length };
    for (const listener of this.#listeners) listener();
  }

  /** Lines came or went: folded turns, an open note. */
  #reflow(): void {
    this.measure.forgetAll();
    estimateHeights(this.#sections, this.text, (block) => this.folds.isHidden(block));
    this.refresh();
  }

  #resized(): void {
    const width = this.text.root.clientWidth;
    if (width !== this.#width) {
      this.measure.forgetAll();
      this.#rowOf = null;
    }
    this.#width = width;
    this.refresh();
  }
}

/** Asking for a place in a section that the browser has put away makes it lay that out each time. */
function isLaidOut(element: Element): boolean {
  return element.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
}
