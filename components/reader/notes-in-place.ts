/**
 * Footnotes that open where their mark stands: the mark stays a link to the note (without scripts it
 * leads there and the note's number leads back), and a click or Enter opens the note's words under
 * its turn. Escape closes it and gives the focus back to the mark. The words are a copy outside the
 * text: offsets, highlights and the text itself are not touched.
 */
import { messages } from "@/lib/messages";

const text = messages.reader.note;
const markLinks = ".footnote-mark a";

export class NotesInPlace {
  readonly #root: HTMLElement;
  readonly #onChange: () => void;
  readonly #open = new Map<HTMLAnchorElement, HTMLElement>();

  constructor(root: HTMLElement, onChange: () => void) {
    this.#root = root;
    this.#onChange = onChange;
    root.addEventListener("click", this.#onClick);
    root.addEventListener("focusin", this.#onFocus);
    document.addEventListener("keydown", this.#onKey, true);
  }

  stop(): void {
    this.#root.removeEventListener("click", this.#onClick);
    this.#root.removeEventListener("focusin", this.#onFocus);
    document.removeEventListener("keydown", this.#onKey, true);
    for (const note of this.#open.values()) note.remove();
  }

  /** A link that opens something says so to those who listen, once they come to it. */
  readonly #onFocus = (event: FocusEvent) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || !link.matches(markLinks)) return;
    if (link.hasAttribute("aria-expanded")) return;
    link.setAttribute("aria-expanded", "false");
    link.setAttribute("aria-label", text.label(link.textContent ?? ""));
  };

  readonly #onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>(markLinks);
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link && isPlain && event.button === 0) {
      // a note that cannot be found is left to the link
      if (this.#toggle(link, event.detail === 0)) event.preventDefault();
      return;
    }
    const note = target?.closest(".note-close")?.closest<HTMLElement>(".note-in-place");
    if (note) this.#close(note);
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || this.#open.size === 0) return;
    if (document.querySelector('.selection-menu, [role="dialog"], [role="menu"]')) return;
    const at = document.activeElement;
    const isHere = at === document.body || (at !== null && this.#root.contains(at));
    if (!isHere) return;
    const own = at?.closest<HTMLElement>(".note-in-place");
    const marked = at instanceof HTMLAnchorElement ? this.#open.get(at) : undefined;
    const note = own ?? marked ?? [...this.#open.values()].at(-1);
    if (!note) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close(note);
  };

  #toggle(link: HTMLAnchorElement, byKey: boolean): boolean {
    const standing = this.#open.get(link);
    if (standing) {
      this.#close(standing);
      return true;
    }
    const id = link.hash.slice(1);
    const source = document.getElementById(id);
    const block = link.closest("[data-block]");
    if (!source || !block) return false;
    const note = noteElement(source, link.textContent ?? "", id);
    placeAfter(block).after(note);
    this.#open.set(link, note);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", note.id);
    if (byKey) note.focus({ preventScroll: false });
    this.#onChange();
    return true;
  }

  #close(note: HTMLElement): void {
    const link = [...this.#open].find(([, one]) => one === note)?.[0];
    if (!link) return;
    const hadFocus = note.contains(document.activeElement);
    this.#open.delete(link);
    note.remove();
    link.setAttribute("aria-expanded", "false");
    link.removeAttribute("aria-controls");
    if (hadFocus) link.focus({ preventScroll: true });
    this.#onChange();
  }
}

/** Where a note is put: under its block, after those that are open there; under a table as a whole. */
function placeAfter(block: Element): Element {
  let place = block.closest("table") ?? block;
  while (place.nextElementSibling?.classList.contains("note-in-place")) {
    place = place.nextElementSibling;
  }
  return place;
}

function noteElement(source: HTMLElement, number: string, id: string): HTMLElement {
  const note = document.createElement("div");
  note.className = "note-in-place";
  note.id = `open-${id}`;
  note.dataset.skip = "";
  note.tabIndex = -1;
  note.setAttribute("role", "note");
  note.setAttribute("aria-label", text.label(number));
  const mark = document.createElement("b");
  mark.textContent = number;
  mark.ariaHidden = "true";
  const words = document.createElement("p");
  words.dir = "auto";
  if (source.lang) words.lang = source.lang;
  for (const child of source.childNodes) {
    const isNumber = child instanceof Element && child.matches("[data-skip]");
    if (!isNumber) words.append(child.cloneNode(true));
  }
  for (const element of words.querySelectorAll("[id]")) element.removeAttribute("id");
  const acts = document.createElement("span");
  acts.className = "note-acts";
  const link = document.createElement("a");
  link.href = `#${id}`;
  link.textContent = text.goTo;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "note-close";
  close.textContent = text.close;
  acts.append(link, close);
  note.append(mark, words, acts);
  return note;
}
