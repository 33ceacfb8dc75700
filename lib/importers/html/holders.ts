/**
 * Lists, quotations and tables that blocks lie in, as the document's schema allows them: whatever a
 * page nests in whatever, a list holds items and a table rows.
 */
import type { Holder } from "@/lib/recognise/types";
import { attribute, type PageElement, wordsIn } from "./tree";

/** Deeper than any outline that is read; a page could not show more. */
export const DEEPEST_HOLDER = 24;

const holderTypes: Record<string, Holder["type"]> = {
  ul: "bulletList",
  menu: "bulletList",
  dir: "bulletList",
  ol: "orderedList",
  li: "listItem",
  blockquote: "blockquote",
};

/** What may hold a block: words straight in a list or table, between its items, are beside it. */
export function holdersFor(holders: Holder[]): Holder[] {
  const last = holders.findLastIndex(({ type }) => type === "listItem" || type === "blockquote");
  return last === holders.length - 1 ? holders : holders.slice(0, last + 1);
}

/** What holds the words in an element; an item outside of any list is none. */
export function holdersIn(element: PageElement, around: Holder[], key: () => number): Holder[] {
  const holder = holderOf(element, around, key);
  if (!holder) return around;
  return [...(holder.type === "listItem" ? around : holdersFor(around)), holder];
}

function holderOf(element: PageElement, around: Holder[], key: () => number): Holder | null {
  const type = holderTypes[element.tagName];
  if (!type || around.length >= DEEPEST_HOLDER) return null;
  const last = around.at(-1)?.type;
  if (type === "listItem" && last !== "bulletList" && last !== "orderedList") return null;
  if (type !== "orderedList") return { type, key: key() };
  const start = Number.parseInt(attribute(element, "start") ?? "1", 10);
  return { type, key: key(), start: start >= 0 && start < 1_000_000 ? start : 1 };
}

/** Paragraphs in a row that a word processor set as a list: one list, an item each. */
export class WordLists {
  private last: { holder: Holder; after: number } | null = null;

  /** What holds the paragraph, of which `written` blocks stand before it. */
  holders(element: PageElement, around: Holder[], written: number, key: () => number): Holder[] {
    const goesOn = this.last !== null && this.last.after === written;
    const number = /^(\d{1,6})[.)]/u.exec(wordsIn(element))?.[1];
    const isNumbered = number !== undefined || /^\p{L}[.)]\s/u.test(wordsIn(element));
    const holder: Holder =
      goesOn && this.last
        ? this.last.holder
        : isNumbered
          ? { type: "orderedList", key: key(), start: Number(number ?? 1) }
          : { type: "bulletList", key: key() };
    this.last = { holder, after: written + 1 };
    return [...holdersFor(around), holder, { type: "listItem", key: key() }];
  }
}
