/**
 * What of a page is no text, gathered on the way through it: words that the site shows, words that
 * nobody sees, addresses. Scripts and style sheets have no words and are counted.
 */
import { plain } from "@/lib/recognise/rich-text";
import type { TakenOut } from "@/lib/recognise/types";
import {
  attribute,
  folded,
  isComment,
  isElement,
  isText,
  type PageElement,
  type PageNode,
  stretchOfNode,
  walk,
  wordsIn,
} from "./tree";

/** Gathers what is left out; `list` gives it in the order of the page. */
export class LeftOut {
  private readonly removed: TakenOut[] = [];
  private scripts = 0;
  private letters = 0;
  private sheets = 0;
  readonly addresses: string[] = [];

  /** Words that are no text, with where they stand. */
  add(reason: string, text: string, node?: PageNode): void {
    if (text === "") return;
    const stretch = node ? stretchOfNode(node) : null;
    if (!stretch) this.removed.push({ reason, text });
    else {
      const trace = [{ start: 0, end: text.length, ...stretch }];
      const draft = { type: "paragraph" as const, rich: { ...plain(text), trace }, gap: 1 };
      this.removed.push({ reason, text, ...stretch, draft });
    }
  }

  /** Whether an element is a script or a style sheet; it is counted then. */
  takesCode(element: PageElement): boolean {
    if (element.tagName === "style") this.sheets += 1;
    else if (element.tagName === "script") {
      this.scripts += 1;
      for (const one of element.childNodes) if (isText(one)) this.letters += one.value.length;
    }
    return element.tagName === "style" || element.tagName === "script";
  }

  /** A comment's words; what browsers and word processors write there for themselves has none. */
  comment(data: string, node: PageNode): void {
    if (/^\s*(?:StartFragment|EndFragment|\[(?:if|endif)[^\]]*\])?\s*$/u.test(data)) return;
    this.add("comment in the page's source", folded(data), node);
  }

  /** An element as a whole. Of the page's head (`reason` null) only comments and scripts count here. */
  element(element: PageElement, reason: string | null): void {
    if (reason !== null) this.add(reason, wordsIn(element), element);
    walk(element, {
      enter: (node) => {
        if (isComment(node)) this.comment(node.data, node);
        return !(isElement(node) && this.takesCode(node));
      },
    });
  }

  /** Words that show when one points at an element. */
  tooltip(element: PageElement): void {
    if (element.attrs.length === 0) return;
    const words = folded(attribute(element, "title") ?? "");
    if (words === "" || words === wordsIn(element)) return;
    this.add("words that show when one points at the text", words, element);
  }

  /** Everything, scripts last. */
  list(): TakenOut[] {
    const { scripts, letters, sheets } = this;
    return [
      ...this.removed,
      ...(scripts > 0
        ? [{ reason: "scripts", text: `script × ${scripts} (${letters} characters)` }]
        : []),
      ...(sheets > 0 ? [{ reason: "style sheets", text: `style sheet × ${sheets}` }] : []),
    ];
  }
}
