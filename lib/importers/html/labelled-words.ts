/**
 * Blocks as they come, and labels that wait for their words: a term of a list and what is said of
 * it are one paragraph, as a label and its words are in a text. A record's fields are marked as
 * the document's own, so that nobody takes `Clerk: Nils Berg` for something that the clerk said.
 */
import { concat, plain, type RichText } from "@/lib/recognise/rich-text";
import type { Draft, Holder } from "@/lib/recognise/types";
import { type PageElement, wordsIn } from "./tree";

const LONGEST_LABEL = 70;

/** The blocks of a page in their order. */
export class LabelledWords {
  readonly blocks: Draft[] = [];
  private label: { rich: RichText; isSpoken: boolean; holders?: Holder[] } | null = null;
  private readonly lists: boolean[] = [];
  private termAt = 0;

  /** A block, after the label that waits for it. */
  push(draft: Draft): void {
    const { label } = this;
    this.label = null;
    if (!label) {
      this.blocks.push(draft);
      return;
    }
    const joint = /[:.]$/u.test(label.rich.text) ? " " : ": ";
    const rich = concat([label.rich, plain(joint), draft.rich]);
    this.blocks.push({ ...draft, rich, ...(!label.isSpoken && { register: "document" }) });
  }

  /** A label whose words do not come is a paragraph by itself. */
  flush(): void {
    const { label } = this;
    this.label = null;
    if (!label) return;
    const { rich, holders } = label;
    this.blocks.push({ type: "paragraph", rich, gap: 1, ...(holders && { holders }) });
  }

  /** The next block is said of, or by, these words. */
  setLabel(rich: RichText, isSpoken: boolean, holders?: Holder[]): void {
    this.flush();
    if (rich.text !== "") this.label = { rich, isSpoken, holders };
  }

  openList(list: PageElement): void {
    this.lists.push(isDialogue(list));
  }

  closeList(): void {
    this.flush();
    this.lists.pop();
  }

  openTerm(): void {
    this.flush();
    this.termAt = this.blocks.length;
  }

  /** Makes a label of the term that was just written, if it has the shape of one. */
  closeTerm(): void {
    const last = this.blocks.at(-1);
    if (!last || this.blocks.length !== this.termAt + 1 || last.type === "heading") return;
    const { text } = last.rich;
    if (last.cells || text.length > LONGEST_LABEL || /[.!?]$/u.test(text)) return;
    this.blocks.pop();
    this.setLabel(last.rich, this.lists.at(-1) ?? false, last.holders);
  }
}

/** Words of a list that are sentences are said by somebody. */
function isDialogue(list: PageElement): boolean {
  const said = list.childNodes.flatMap((node) => (node.nodeName === "dd" ? [wordsIn(node)] : []));
  return isSpoken(said);
}

/** Whether most of some words are sentences, and there are at least two. */
export function isSpoken(said: string[]): boolean {
  const sentences = said.filter((words) => words.length > 20 && /[.?!…]["”»’)\]]?$/u.test(words));
  return said.length > 1 && sentences.length * 10 >= said.length * 6;
}
