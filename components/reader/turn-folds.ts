/**
 * *Only what somebody says*: the other turns are folded to a thin line that counts them and opens
 * them again. What is folded stays in the page, so that the browser's search finds it (and opens
 * it) and no offset changes. Works on the pieces at the top of a section: a block, a list, a row of
 * two texts. Headings stay; so does a note under a turn that is shown.
 */
import { messages } from "@/lib/messages";
import type { TextMap } from "./text-map";

const text = messages.reader.said;

export interface SpeakerCount {
  name: string;
  turns: number;
  /** Of two texts, the one in which they speak under this name. */
  side: 0 | 1;
}

interface Fold {
  button: HTMLButtonElement;
  pieces: HTMLElement[];
}

/** At most so many names are said of those who are folded away. */
const mostNames = 4;

export class TurnFolds {
  readonly #text: TextMap;
  readonly #onChange: () => void;
  readonly #folds: Fold[] = [];
  #hidden = new WeakMap<Element, Fold>();
  #speakers: (string | null)[] | null = null;
  #counts: readonly SpeakerCount[] | null = null;

  constructor(map: TextMap, onChange: () => void) {
    this.#text = map;
    this.#onChange = onChange;
    map.root.addEventListener("beforematch", this.#onFound);
  }

  stop(): void {
    this.#text.root.removeEventListener("beforematch", this.#onFound);
    this.#undo();
  }

  /** Who speaks, by the number of their turns; a further paragraph is no turn of its own. */
  speakers(): readonly SpeakerCount[] {
    this.#counts ??= this.#count();
    return this.#counts;
  }

  #count(): SpeakerCount[] {
    const counts = new Map<string, SpeakerCount>();
    this.#text.blocks.forEach((block, at) => {
      const name = this.speakerOf(at);
      if (name === null) return;
      const isTurn = block.dataset.turn !== undefined || block.dataset.reported !== undefined;
      const { turns, side } = counts.get(name) ?? { turns: 0, side: this.#text.sideOf(at) };
      counts.set(name, { name, turns: turns + (isTurn ? 1 : 0), side });
    });
    return [...counts.values()].sort((a, b) => b.turns - a.turns);
  }

  /** Whose turn a block is; null where it is nobody's. */
  speakerOf(block: number): string | null {
    this.#speakers ??= readSpeakers(this.#text.blocks);
    return this.#speakers[block] ?? null;
  }

  /** Shows what these say and folds the rest; everything where nobody is named. */
  show(names: ReadonlySet<string>): void {
    this.#undo();
    if (names.size > 0) {
      for (const pieces of this.#runs(names)) this.#fold(pieces);
    }
    this.#onChange();
  }

  isHidden(block: number): boolean {
    const element = this.#text.blocks[block];
    return element !== undefined && this.#foldOf(element) !== null;
  }

  /** Opens the fold that the block is in; false where it is in none. */
  uncover(block: number): boolean {
    const element = this.#text.blocks[block];
    const fold = element ? this.#foldOf(element) : null;
    if (fold) this.#open(fold, true);
    return fold !== null;
  }

  /** The line that stands for a folded block. */
  lineOf(block: number): HTMLElement | null {
    const element = this.#text.blocks[block];
    return (element && this.#foldOf(element)?.button) ?? null;
  }

  #foldOf(element: Element): Fold | null {
    const piece = element.closest(".doc-section > *");
    return piece?.hasAttribute("hidden") ? (this.#hidden.get(piece) ?? null) : null;
  }

  /** Neighbouring pieces that are to go, over the borders of sections. */
  #runs(names: ReadonlySet<string>): HTMLElement[][] {
    const runs: HTMLElement[][] = [];
    let run: HTMLElement[] = [];
    let isAfterShown = false;
    for (const piece of this.#text.root.querySelectorAll<HTMLElement>(".doc-section > *")) {
      const follows = piece.matches(".note-in-place, .block-note");
      const isShown: boolean = follows ? isAfterShown : this.#isShown(piece, names);
      isAfterShown = isShown;
      if (!isShown) run.push(piece);
      else if (run.length > 0) {
        runs.push(run);
        run = [];
      }
    }
    if (run.length > 0) runs.push(run);
    return runs.filter((pieces) => pieces.some((piece) => this.#blocksIn(piece).length > 0));
  }

  #isShown(piece: HTMLElement, names: ReadonlySet<string>): boolean {
    const blocks = this.#blocksIn(piece);
    const isHeading = (block: number) =>
      this.#text.blocks[block]?.classList.contains("block-heading") === true;
    if (blocks.length > 0 && blocks.every(isHeading)) return true;
    return blocks.some((block) => names.has(this.speakerOf(block) ?? ""));
  }

  #blocksIn(piece: HTMLElement): number[] {
    const own = this.#text.indexOf(piece);
    if (own !== undefined) return [own];
    return [...piece.querySelectorAll("[data-block]")].flatMap(
      (block) => this.#text.indexOf(block) ?? [],
    );
  }

  #fold(pieces: HTMLElement[]): void {
    const blocks = pieces.flatMap((piece) => this.#blocksIn(piece));
    const isTurn = (block: number) => this.#text.blocks[block]?.dataset.turn !== undefined;
    // of two texts in a row only one says how many turns there are
    const side = blocks.some((block) => this.#text.sideOf(block) === 0 && isTurn(block)) ? 0 : 1;
    const turns = blocks.filter((block) => isTurn(block) && this.#text.sideOf(block) === side);
    const names = [...new Set(turns.flatMap((block) => this.speakerOf(block) ?? []))];
    const button = document.createElement("button");
    button.type = "button";
    button.className = "turn-fold";
    button.dataset.skip = "";
    button.textContent = turns.length > 0 ? text.turns(turns.length) : text.others(blocks.length);
    if (names.length > 0) button.title = text.by(names.slice(0, mostNames), names.length);
    const fold = { button, pieces };
    button.addEventListener("click", () => {
      const isOpen = button.getAttribute("aria-expanded") === "true";
      this.#open(fold, !isOpen);
    });
    pieces[0]?.before(button);
    for (const piece of pieces) this.#hidden.set(piece, fold);
    this.#folds.push(fold);
    this.#set(fold, false);
  }

  #open(fold: Fold, isOpen: boolean): void {
    this.#set(fold, isOpen);
    this.#onChange();
  }

  #set(fold: Fold, isOpen: boolean): void {
    fold.button.setAttribute("aria-expanded", String(isOpen));
    for (const piece of fold.pieces) {
      if (isOpen) piece.removeAttribute("hidden");
      else piece.setAttribute("hidden", canBeFound ? "until-found" : "");
    }
  }

  #undo(): void {
    for (const fold of this.#folds.splice(0)) {
      this.#set(fold, true);
      fold.button.remove();
    }
    this.#hidden = new WeakMap();
  }

  /** The browser's search found words in what is folded: all of that fold opens. */
  readonly #onFound = (event: Event) => {
    const fold = event.target instanceof Element ? this.#foldOf(event.target) : null;
    if (fold) this.#open(fold, true);
  };
}

const canBeFound = typeof document !== "undefined" && "onbeforematch" in document.documentElement;

/** Speakers by block; texts stored before turns named theirs are read by their labels. */
function readSpeakers(blocks: readonly HTMLElement[]): (string | null)[] {
  let last: string | null = null;
  return blocks.map((block) => {
    if (!block.classList.contains("block-turn")) {
      last = null;
      return block.dataset.reported ?? null;
    }
    const label = block
      .querySelector(".speaker")
      ?.textContent?.trim()
      .replace(/[:.\s]+$/, "");
    last = block.dataset.speaker ?? label ?? last;
    return last;
  });
}
