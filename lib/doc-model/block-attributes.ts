/**
 * What every textblock carries: `id` (its name for alignment, links and passages), `register`
 * (whose words it holds) and `lang` (BCP 47, only where it differs from the witness).
 * Values are checked by the schema, so that a document that passed `parseDoc` needs no guards.
 */
import type { Attribute } from "@tiptap/core";
import type { Register } from "./types";

/** An attribute of a node with its check; drawn as `data-NAME` where it is not null. */
export function attribute(
  name: string,
  initial: string | number | null,
  validate: string | ((value: unknown) => void),
): Partial<Attribute> {
  const numeric = typeof initial === "number";
  return {
    default: initial,
    validate,
    parseHTML: (element) => {
      const found = element.getAttribute(`data-${name}`);
      if (found === null) return initial;
      return numeric ? Number(found) || initial : found;
    },
    renderHTML: (attributes) =>
      attributes[name] === null ? {} : { [`data-${name}`]: attributes[name] },
  };
}

/** A check that a value is one of a few words. */
export function oneOf(...words: string[]): (value: unknown) => void {
  return (value) => {
    if (typeof value !== "string" || !words.includes(value)) {
      throw new RangeError(`Expected one of ${words.join(", ")}, got ${String(value)}`);
    }
  };
}

/** A check that a value is a whole number in a range. */
export function wholeNumber(least: number, most: number): (value: unknown) => void {
  return (value) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) {
      throw new RangeError(
        `Expected a whole number from ${least} to ${most}, got ${String(value)}`,
      );
    }
  };
}

/** Ids become parts of HTML ids and link fragments, so only what is safe there. */
const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

function blockId(value: unknown): void {
  if (value === null || (typeof value === "string" && idPattern.test(value))) return;
  throw new RangeError("A block's id is 1 to 64 letters, digits, - or _");
}

/** The attributes of a textblock whose register is `register` unless told otherwise. */
export function blockAttributes(register: Register): Record<string, Partial<Attribute>> {
  return {
    id: { ...attribute("block", null, blockId), keepOnSplit: false },
    register: attribute("register", register, oneOf("document", "apparatus")),
    lang: attribute("lang", null, "string|null"),
  };
}
