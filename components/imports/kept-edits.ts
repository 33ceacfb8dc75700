/** Decisions that the server does not have yet, kept in this browser until it does. */
import type { Keeping } from "@/components/reader/unsent";
import type { DecisionEdit } from "./decision-edits";

/** The place of one import's waiting edits. */
export class KeptEdits {
  readonly #key: string;
  readonly #open: () => Keeping | null;

  /** `open` is asked in a browser only, where the storage is. */
  constructor(importId: string, open: () => Keeping | null) {
    this.#key = `colloquy.decisions.${importId}`;
    this.#open = open;
  }

  /** What waited when the page was last left. */
  list(): DecisionEdit[] {
    const stored = this.#open()?.getItem(this.#key);
    if (!stored) return [];
    try {
      const parsed: unknown = JSON.parse(stored);
      return Array.isArray(parsed) ? parsed.filter(isEdit) : [];
    } catch (malformed) {
      // somebody else wrote here; what we cannot read was not ours
      if (malformed instanceof SyntaxError) return [];
      throw malformed;
    }
  }

  keep(edits: readonly DecisionEdit[]): void {
    try {
      if (edits.length === 0) this.#open()?.removeItem(this.#key);
      else this.#open()?.setItem(this.#key, JSON.stringify(edits));
    } catch (refusal) {
      // full: they are still on the page, and go out from there
      if (!(refusal instanceof DOMException)) throw refusal;
    }
  }
}

function isEdit(value: unknown): value is DecisionEdit {
  return (
    typeof value === "object" &&
    value !== null &&
    "take" in value &&
    Array.isArray(value.take) &&
    "give" in value &&
    Array.isArray(value.give)
  );
}
