/**
 * Checks what stands beside a node's words: attributes, marks, mentions, links. Keeps what
 * `body-schema` names, drops what Tiptap adds by itself, refuses the rest with its path. Pure.
 */
import { type MarkName, markOrder, markRules } from "./body-schema";
import type { CommentNode } from "./model";
import { checkWords, refuseBody } from "./refuse-body";
import { sanitiseLink } from "./sanitise-link";

type Mark = NonNullable<CommentNode["marks"]>[number];
type Fields = Record<string, unknown>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Is this a JSON object (not a list, not null)? */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The attributes of a node or mark that its rule keeps. @throws {AppError} for unknown ones. */
export function checkAttrs(
  input: unknown,
  path: string,
  rule: { attrs: readonly string[]; ignored: readonly string[] },
): Fields {
  if (input === undefined || input === null) return {};
  if (!isFields(input)) throw refuseBody(path, "Attributes are an object.");
  const kept: Fields = {};
  for (const [name, value] of Object.entries(input)) {
    if (rule.attrs.includes(name)) kept[name] = value;
    else if (value !== null && !rule.ignored.includes(name)) {
      throw refuseBody(`${path}.${name}`, "There is no such attribute here.");
    }
  }
  return kept;
}

/** A mention's person: `id` a UUID in lower case, `label` the name as written. */
export function checkMention(attrs: Fields, path: string): { id: string; label: string } {
  if (typeof attrs.id !== "string" || !uuid.test(attrs.id)) {
    throw refuseBody(`${path}.id`, "A mention names a person by their id, a UUID.");
  }
  const label = typeof attrs.label === "string" ? attrs.label.trim() : "";
  if (label === "" || label.length > 200) {
    throw refuseBody(`${path}.label`, "A mention has the person's name, up to 200 characters.");
  }
  return { id: attrs.id.toLowerCase(), label: checkWords(label, `${path}.label`) };
}

/** The number at which a list starts, 1 unless told. */
export function checkStart(start: unknown, path: string): number {
  if (start === undefined || start === null) return 1;
  if (typeof start !== "number" || !Number.isInteger(start) || start < 0 || start > 100_000) {
    throw refuseBody(`${path}.start`, "A list starts at a whole number from 0 to 100,000.");
  }
  return start;
}

/** The marks of a node in canonical order. @throws {AppError} for unknown, doubled, unsafe ones. */
export function checkMarks(input: unknown, path: string): Mark[] {
  if (input === undefined || input === null) return [];
  if (!Array.isArray(input)) throw refuseBody(path, "Marks are a list.");
  const found = new Map<MarkName, Mark>();
  for (const [index, mark] of input.entries()) {
    const at = `${path}.${index}`;
    if (!isFields(mark)) throw refuseBody(at, "A mark is an object with a type.");
    const name = markOrder.find((known) => known === mark.type);
    if (name === undefined) {
      throw refuseBody(`${at}.type`, `A comment's marks are ${markOrder.join(", ")}.`);
    }
    if (found.has(name)) throw refuseBody(at, "The same mark stands here twice.");
    for (const key of Object.keys(mark)) {
      if (key !== "type" && key !== "attrs") {
        throw refuseBody(`${at}.${key}`, "A mark has no such field.");
      }
    }
    const attrs = checkAttrs(mark.attrs, `${at}.attrs`, markRules[name]);
    if (name !== "link") {
      found.set(name, { type: name });
      continue;
    }
    const href = typeof attrs.href === "string" ? sanitiseLink(attrs.href) : null;
    if (href === null) {
      throw refuseBody(
        `${at}.attrs.href`,
        "A link goes to a whole address that begins with http://, https:// or mailto:.",
      );
    }
    found.set(name, { type: name, attrs: { href } });
  }
  return markOrder.flatMap((name) => found.get(name) ?? []);
}
