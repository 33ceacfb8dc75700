/**
 * The highlights of the text on the page, in the browser. Owns the entries, the index of their
 * places and the filter; knows neither the network nor the DOM. Invariant: the index holds exactly
 * the places of the entries that the filter shows. Every change is told once, with what changed.
 */
import { type Interval, IntervalIndex } from "@/lib/anchoring/interval-index";
import type { ThemeView } from "@/lib/themes/model";
import { colorOf, type Entry } from "./entry";
import {
  countEntries,
  type EntryCounts,
  type EntryFilter,
  everything,
  isShown,
} from "./entry-filter";

/** One place of one entry; what is painted. */
export interface Mark extends Interval {
  readonly entry: Entry;
}

/** What changed: some entries by id, or so much that everything is to be looked at again. */
export type StoreChange = { readonly ids: readonly string[] } | "all";

export class HighlightStore {
  #entries = new Map<string, Entry>();
  #index = new IntervalIndex<Mark>();
  #filter: EntryFilter = everything;
  #counts: EntryCounts | null = null;
  #unplaced: readonly Entry[] | null = null;
  #themes: readonly ThemeView[];
  #version = 0;
  #listeners = new Set<(change: StoreChange) => void>();

  constructor(themes: readonly ThemeView[]) {
    this.#themes = themes;
  }

  /** Grows with every change; a snapshot for React. */
  get version(): number {
    return this.#version;
  }
  get size(): number {
    return this.#entries.size;
  }
  get filter(): EntryFilter {
    return this.#filter;
  }
  get themes(): readonly ThemeView[] {
    return this.#themes;
  }
  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }
  entries(): Iterable<Entry> {
    return this.#entries.values();
  }
  /** Shown marks that share a unit with `[start, end)`, by their start. */
  marksIn(start: number, end: number): Mark[] {
    return this.#index.overlapping(start, end);
  }
  /** Every shown mark, by its start. */
  marks(): Iterable<Mark> {
    return this.#index;
  }
  isShown(entry: Entry): boolean {
    return isShown(entry, this.#filter);
  }
  /** Counted when asked for, once a change. */
  counts(): EntryCounts {
    this.#counts ??= countEntries(this.#entries.values(), this.#filter);
    return this.#counts;
  }

  /** Shown entries without any place in this text. */
  unplaced(): readonly Entry[] {
    this.#unplaced ??= [...this.#entries.values()].filter(
      (entry) => entry.passages.length === 0 && this.isShown(entry),
    );
    return this.#unplaced;
  }

  subscribe(listener: (change: StoreChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Puts in all that the server knows; what only this page knows (not saved yet) stays. */
  load(entries: Iterable<Entry>): void {
    const next = new Map<string, Entry>();
    for (const entry of entries) {
      const known = this.#entries.get(entry.id);
      next.set(entry.id, known ? { ...entry, unread: known.unread, view: known.view } : entry);
    }
    for (const entry of this.#entries.values()) {
      if (entry.saving !== "saved" && !next.has(entry.id)) next.set(entry.id, entry);
    }
    this.#entries = next;
    this.#reindex();
    this.#tell("all");
  }

  /** Puts entries in, or others of the same ids in their place. */
  put(...entries: readonly Entry[]): void {
    for (const entry of entries) {
      const before = this.#entries.get(entry.id);
      if (!before || !countsAlike(before, entry)) this.#forgetCounts();
      this.#takeOut(entry.id);
      this.#entries.set(entry.id, entry);
      if (!this.isShown(entry)) continue;
      for (const mark of marksOf(entry)) this.#index.add(mark);
    }
    this.#tell({ ids: entries.map((entry) => entry.id) });
  }

  /** Changes some fields of an entry that is there; nothing where it is not. */
  patch(id: string, part: Partial<Omit<Entry, "id">>): void {
    const entry = this.#entries.get(id);
    if (entry) this.put({ ...entry, ...part });
  }

  /** Takes an entry out, and gives it where it was there. */
  remove(id: string): Entry | undefined {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    this.#takeOut(id);
    this.#entries.delete(id);
    this.#forgetCounts();
    this.#tell({ ids: [id] });
    return entry;
  }

  setFilter(filter: EntryFilter): void {
    this.#filter = filter;
    this.#reindex();
    this.#tell("all");
  }

  /** Another codebook: entries take the colours of their themes anew. */
  setThemes(themes: readonly ThemeView[]): void {
    this.#themes = themes;
    for (const entry of this.#entries.values()) {
      const color = colorOf(entry.themeIds, themes);
      if (color !== entry.color) this.#entries.set(entry.id, { ...entry, color });
    }
    this.#reindex();
    this.#tell("all");
  }

  #takeOut(id: string): void {
    const entry = this.#entries.get(id);
    entry?.passages.forEach((_, nth) => {
      this.#index.remove(markKey(id, nth));
    });
  }

  #reindex(): void {
    const marks: Mark[] = [];
    for (const entry of this.#entries.values()) {
      if (this.isShown(entry)) marks.push(...marksOf(entry));
    }
    this.#index = IntervalIndex.of(marks);
    this.#forgetCounts();
  }

  #forgetCounts(): void {
    this.#counts = null;
    this.#unplaced = null;
  }

  #tell(change: StoreChange): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener(change);
  }
}

/** Whether an entry that takes another's place leaves every count as it is: only its body came. */
function countsAlike(a: Entry, b: Entry): boolean {
  return (
    a.themeIds.length === b.themeIds.length &&
    a.themeIds.every((id, at) => id === b.themeIds[at]) &&
    a.author.id === b.author.id &&
    a.unread === b.unread &&
    a.saving === b.saving &&
    a.passages.length > 0 === b.passages.length > 0
  );
}

/** The key of an entry's n-th place. */
export function markKey(id: string, nth: number): string {
  return `${id}/${nth}`;
}

/** The places of an entry, one mark each. */
export function marksOf(entry: Entry): Mark[] {
  return entry.passages.map(({ start, end }, nth) => ({
    key: markKey(entry.id, nth),
    start,
    end,
    entry,
  }));
}
