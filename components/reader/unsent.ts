/**
 * Highlights that the server does not have yet, kept in this browser per person and document until
 * it does. A create is a PUT under its own id, so sending one twice makes one.
 */
import type { TextRange } from "@/lib/doc-model/types";
import type { Visibility } from "@/lib/seminars/model";

export interface UnsentHighlight {
  id: string;
  witnessId: string;
  revision: number;
  passages: TextRange[];
  themeIds: string[];
  /** A theme to be made first, by name. */
  newTheme: string | null;
  visibility: Visibility;
  /** The words, so that nobody needs the text to know what it was. */
  words: string;
}

/** Where drafts stay; `localStorage`, or nothing where the browser forbids it. */
export interface Keeping {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The browser's storage, if it lets us. */
export function browserKeeping(): Keeping | null {
  try {
    return window.localStorage;
  } catch (refusal) {
    if (refusal instanceof DOMException) return null;
    throw refusal;
  }
}

export class UnsentHighlights {
  readonly #key: string;
  readonly #keeping: Keeping | null;

  constructor(documentId: string, personId: string, keeping: Keeping | null) {
    this.#key = `colloquy.unsent.${documentId}.${personId}`;
    this.#keeping = keeping;
  }

  list(): UnsentHighlight[] {
    const stored = this.#keeping?.getItem(this.#key);
    if (!stored) return [];
    try {
      const parsed: unknown = JSON.parse(stored);
      return Array.isArray(parsed) ? parsed.filter(isUnsent) : [];
    } catch (malformed) {
      // somebody else wrote here; what we cannot read was not ours
      if (malformed instanceof SyntaxError) return [];
      throw malformed;
    }
  }

  keep(unsent: UnsentHighlight): void {
    this.#write([...this.list().filter((one) => one.id !== unsent.id), unsent]);
  }

  drop(id: string): void {
    const left = this.list();
    if (left.some((one) => one.id === id)) this.#write(left.filter((one) => one.id !== id));
  }

  #write(list: UnsentHighlight[]): void {
    if (!this.#keeping) return;
    try {
      if (list.length > 0) this.#keeping.setItem(this.#key, JSON.stringify(list));
      else this.#keeping.removeItem(this.#key);
    } catch (full) {
      // no room: the page still has it, and says that it is not saved
      if (!(full instanceof DOMException)) throw full;
    }
  }
}

function isUnsent(value: unknown): value is UnsentHighlight {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "witnessId" in value &&
    "revision" in value &&
    "passages" in value &&
    Array.isArray(value.passages) &&
    "themeIds" in value &&
    Array.isArray(value.themeIds) &&
    "visibility" in value &&
    "words" in value &&
    typeof value.words === "string"
  );
}
