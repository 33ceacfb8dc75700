/**
 * Reading and selecting by keyboard alone: a caret of our own, since browsers show theirs only
 * where one can type. Owns where it stands and what is selected with it; tells whoever listens.
 */
import type { TextRange } from "@/lib/doc-model/types";
import { messages } from "@/lib/messages";
import { announce } from "./announce";
import { type CaretMove, moveCaret } from "./caret-moves";
import { caretText } from "./caret-text";
import type { HighlightStore, Mark } from "./highlight-store";
import { byLength } from "./paint";
import { barHeight } from "./reveal";
import type { Stage } from "./stage";
import { trimRange } from "./trim-range";

const text = messages.reader.caret;
/** So much of a long selection is read out: its end, where the reader is. */
const spoken = 120;

export interface CaretPlace {
  readonly anchor: number;
  readonly at: number;
}

export class ReadingCaret {
  readonly #stage: Stage;
  readonly #store: HighlightStore;
  /** BCP 47, of each text on the page. */
  readonly #languages: readonly string[];
  readonly #onMove: (place: CaretPlace) => void;
  #place: CaretPlace | null = null;

  constructor(
    stage: Stage,
    store: HighlightStore,
    languages: readonly string[],
    onMove: (place: CaretPlace) => void,
  ) {
    this.#stage = stage;
    this.#store = store;
    this.#languages = languages;
    this.#onMove = onMove;
  }

  /** What is selected with it, trimmed; null where nothing is. */
  get selection(): TextRange | null {
    if (!this.#place) return null;
    const { anchor, at } = this.#place;
    const map = this.#stage.text;
    return trimRange({ start: anchor, end: at }, map.length, (from, to) => map.slice(from, to));
  }

  get at(): number | null {
    return this.#place?.at ?? null;
  }

  /** Puts the caret to the first line in the window where it is not in the window already. */
  enter(): void {
    if (this.#place && this.#isSeen(this.#place.at)) {
      this.#set(this.#place.anchor, this.#place.at);
      return;
    }
    const bar = barHeight();
    const { text: map } = this.#stage;
    const section = this.#stage.view.sections.find(
      (one) => one.bottom + this.#stage.column.getBoundingClientRect().top > bar,
    );
    let block = section ? map.blockAt(section.parts[0]?.start ?? 0) : 0;
    const isSeen = (at: number) => {
      const box = map.blocks[at]?.getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.top >= bar;
    };
    while (block + 1 < map.blocks.length && !isSeen(block)) block += 1;
    this.#set(map.startOf(block), map.startOf(block));
  }

  /** Puts the caret to an offset, with nothing selected. */
  put(offset: number): void {
    this.#set(offset, offset);
  }

  move(move: CaretMove, isSelecting: boolean): void {
    if (!this.#place) this.enter();
    const from = this.#place?.at ?? 0;
    const map = this.#textAt(from);
    const language = this.#languages[this.#sideAt(from)];
    const at = moveCaret(map, from, move, { isSelecting, language });
    this.#set(isSelecting ? (this.#place?.anchor ?? at) : at, at);
    this.#show(at);
    const selected = this.selection;
    if (isSelecting) {
      const words = selected ? map.slice(selected.start, selected.end) : "";
      announce(words === "" ? text.unselected : text.selected(ending(words)));
    } else {
      const end = moveCaret(map, at, { ...move, forward: true }, { isSelecting: true, language });
      announce(`${map.slice(at, end).trim()}${this.#highlightsAt(at)}`);
    }
  }

  /** To the other text, level with where the caret is; false where there is only one. */
  cross(): boolean {
    const { text: map } = this.#stage;
    if (!map.hasTwo || !this.#place) return false;
    const side = this.#sideAt(this.#place.at) === 0 ? 1 : 0;
    const row = map.blocks[map.blockAt(this.#place.at)]?.closest(".pair");
    const there = row?.querySelector(`[data-side="${side}"] [data-block]`);
    const block = there ? map.indexOf(there) : undefined;
    if (block === undefined) {
      announce(text.nothingThere);
      return true;
    }
    const at = map.startOf(block);
    this.#set(at, at);
    this.#show(at);
    announce(map.slice(at, Math.min(map.endOf(block), at + spoken)));
    return true;
  }

  /** The block that the caret stands in; null before it stands anywhere. */
  get block(): number | null {
    return this.#place ? this.#stage.text.blockAt(this.#place.at) : null;
  }

  #sideAt(offset: number): 0 | 1 {
    const { text: map } = this.#stage;
    return map.sideOf(map.blockAt(offset));
  }

  #textAt(offset: number) {
    const { text: map, folds } = this.#stage;
    return caretText(map, this.#sideAt(offset), (block) => folds.isHidden(block));
  }

  /** To the next or previous shown highlight, which is read out. */
  goToHighlight(forward: boolean): void {
    const from = this.#place?.at ?? 0;
    let found: Mark | null = null;
    for (const mark of this.#store.marks()) {
      if (forward && mark.start > from) {
        found = mark;
        break;
      }
      if (!forward && mark.start >= from) break;
      if (!forward) found = mark;
    }
    if (!found) {
      announce(text.noMore);
      return;
    }
    this.#stage.folds.uncover(this.#stage.text.blockAt(found.start));
    this.#set(found.start, found.start);
    this.#show(found.start);
    const { author, themeIds } = found.entry;
    const themes = this.#store.themes.filter((theme) => themeIds.includes(theme.id));
    const names = themes.map((theme) => theme.name).join(", ");
    announce(
      text.passage(author.name, names, this.#stage.text.slice(found.start, found.end)) +
        this.#highlightsAt(found.start, 1),
    );
  }

  /** Ids of the shown highlights at the caret, shortest first; else of those that end there. */
  highlightsHere(): string[] {
    if (!this.#place) return [];
    const { at } = this.#place;
    const over = this.#store.marksIn(at, at + 1);
    const marks = over.length > 0 ? over : this.#store.marksIn(Math.max(0, at - 1), at);
    return [...marks].sort(byLength).map((mark) => mark.entry.id);
  }

  /** Leaves nothing selected; false where nothing was. */
  collapse(): boolean {
    if (!this.#place || this.#place.anchor === this.#place.at) return false;
    this.#set(this.#place.at, this.#place.at);
    return true;
  }

  #set(anchor: number, at: number): void {
    this.#place = { anchor, at };
    this.#onMove(this.#place);
  }

  #highlightsAt(offset: number, besides = 0): string {
    const count = this.#store.marksIn(offset, offset + 1).length - besides;
    return count > 0 ? ` (${text.here(count)})` : "";
  }

  #isSeen(offset: number): boolean {
    const { top, bottom } = this.#stage.measure.lineAt(offset);
    return top >= barHeight() && bottom <= window.innerHeight;
  }

  #show(offset: number): void {
    if (this.#isSeen(offset)) return;
    const { top } = this.#stage.measure.lineAt(offset);
    const middle = barHeight() + (window.innerHeight - barHeight()) * 0.4;
    window.scrollBy({ top: top - middle, behavior: "instant" });
  }
}

function ending(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > spoken ? `…${line.slice(-spoken)}` : line;
}
