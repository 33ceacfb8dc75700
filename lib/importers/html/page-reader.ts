/**
 * A page as drafts: one walk through its tree, in which elements say what the blocks are, furniture
 * is listed and left out, and words go to the writer with what holds for them.
 */
import { safeHref } from "@/lib/doc-model/links";
import { plain, type RichText, slice, trim } from "@/lib/recognise/rich-text";
import type { Draft, TakenOut } from "@/lib/recognise/types";
import { BlockWriter, paragraphsOf, type Setting } from "./block-writer";
import type { Furniture } from "./furniture";
import { DEEPEST_HOLDER, holdersFor, holdersIn, WordLists } from "./holders";
import { LabelledWords } from "./labelled-words";
import { LeftOut } from "./left-out";
import { type PageNote, type PageNotes, signLength } from "./notes";
import { withoutNotesHead } from "./notes-head";
import { pageMark } from "./page-marks";
import { plainSetting, settingIn } from "./setting";
import { type Changes, sourceWords } from "./source-words";
import { type Style, styleOf } from "./style";
import type { Survey } from "./survey";
import { type TableKind, tableKind } from "./tables";
import {
  attribute,
  folded,
  isComment,
  isElement,
  isSign,
  isText,
  type PageElement,
  type PageNode,
  type PageRoot,
  parting,
  stretchOfNode,
  walk,
  wordsIn,
} from "./tree";

/** What the walk needs to know beforehand. */
export interface PagePlan {
  root: PageRoot;
  source: string;
  survey: Survey;
  rules: ReadonlyMap<string, Style>;
  furniture: Furniture;
  notes: PageNotes;
  /** Against which addresses within the site are resolved. */
  base: string | null;
  /** The page's own language, which its blocks need not name. */
  lang: string | null;
}

/** What the walk gives. */
export interface PageReading {
  blocks: Draft[];
  removed: TakenOut[];
  addresses: string[];
  changes: Changes;
}

/** Reads a page into drafts; footnotes come last. */
export function readPage(plan: PagePlan): PageReading {
  return new PageReader(plan).read();
}

class PageReader {
  private readonly out = new LeftOut();
  private readonly changes: Changes = new Map();
  private readonly settings: Setting[] = [plainSetting];
  private readonly tables: TableKind[] = [];
  private readonly text = new LabelledWords();
  private readonly footnotes: Draft[] = [];
  private readonly body: BlockWriter;
  /** Writes what is one block whatever is in it: a cell, a footnote. */
  private readonly aside: BlockWriter;
  private cells: { header: boolean; rich: RichText }[] = [];
  private isCell = false;
  private note: PageNote | null = null;
  private keys = 0;
  private readonly wordLists = new WordLists();

  constructor(private readonly plan: PagePlan) {
    const push = (draft: Draft, isPre: boolean) => {
      for (const one of isPre ? paragraphsOf(draft) : [draft]) this.text.push(one);
    };
    this.body = new BlockWriter(push);
    this.aside = new BlockWriter(push);
    this.aside.oneBlock = true;
  }

  read(): PageReading {
    walk(this.plan.root, {
      enter: (node) => this.enter(node),
      leave: (element) => this.leave(element),
    });
    this.body.end();
    this.text.flush();
    return {
      blocks: [...withoutNotesHead(this.text.blocks, this.footnotes.length), ...this.footnotes],
      removed: this.out.list(),
      addresses: this.out.addresses,
      changes: this.changes,
    };
  }

  private get writer(): BlockWriter {
    return this.note || this.isCell ? this.aside : this.body;
  }

  private get setting(): Setting {
    return this.settings.at(-1) ?? plainSetting;
  }

  private enter(node: PageNode): boolean | undefined {
    if (isText(node)) {
      this.writer.words(sourceWords(node, this.plan.source, this.changes), this.setting);
    } else if (isComment(node)) this.comment(node.data, node);
    return isElement(node) ? this.enterElement(node) : undefined;
  }

  /** In XHTML words may stand in a section of character data, which looks like a comment. */
  private comment(data: string, node: PageNode): void {
    const text = /^\[CDATA\[([\s\S]*?)\]*$/u.exec(data)?.[1];
    if (text === undefined) this.out.comment(data, node);
    else {
      const from = (stretchOfNode(node)?.from ?? 0) + "<![CDATA[".length;
      this.writer.words([{ text, from }], this.setting);
    }
  }

  /** False where the inside of an element is dealt with. */
  private enterElement(element: PageElement): boolean {
    if (this.out.takesCode(element)) return false;
    const reason = element.tagName === "head" ? null : this.plan.furniture.get(element);
    if (reason !== undefined) {
      if (parting.has(element.tagName)) this.writer.end();
      this.out.element(element, reason);
      return false;
    }
    if (this.note?.back.has(element)) {
      this.out.add("link back from a footnote", wordsIn(element), element);
      return false;
    }
    const mark = this.note ? undefined : this.plan.notes.byMark.get(element);
    if (mark) {
      this.markNote(mark, element);
      return false;
    }
    if (styleOf(element, this.plan.rules).list === "sign") {
      this.out.add("number of a list item", wordsIn(element), element);
      return false;
    }
    const page = pageMark(element);
    if (page) {
      if (parting.has(element.tagName)) this.writer.end();
      this.writer.leaf({ at: 0, type: "inlinePageBreak", page: page.name }, this.setting);
      this.out.add("page number", page.words, element);
      return false;
    }
    if (element.tagName === "img") this.image(element);
    this.out.tooltip(element);
    this.open(element);
    return true;
  }

  private image(element: PageElement): void {
    const words = folded(attribute(element, "alt") ?? "");
    // An initial that is drawn is a letter of the word it begins.
    if (/^\p{Lu}$/u.test(words)) this.writer.words([{ text: words, from: null }], this.setting);
    else this.out.add("words in place of a picture", words, element);
  }

  /** The source's own words of what only looks like a tag. */
  private sign(element: PageElement): void {
    const tag = element.sourceCodeLocation?.startTag;
    if (!tag) return;
    const from = tag.startOffset;
    const text = this.plan.source.slice(from, tag.endOffset);
    this.writer.words([{ text, from }], this.setting);
  }

  private markNote({ number, sign }: PageNote, element: PageElement): void {
    const { from = 0, to = 0 } = stretchOfNode(element) ?? {};
    const trace = [{ start: 0, end: sign.length, from, to }];
    const printed = { ...plain(sign), trace: to > from ? trace : [] };
    this.writer.leaf({ at: 0, type: "footnoteReference", number, printed }, this.setting);
    if (String(number) !== sign) this.out.add("sign of a footnote", sign, element);
  }

  private open(element: PageElement): void {
    const { tagName } = element;
    if (parting.has(tagName) && tagName !== "br") this.writer.end();
    const style = styleOf(element, this.plan.rules);
    if (style.pageBreak || tagName === "hr") this.body.pageBreak(null);
    this.settings.push(this.settingOf(element, style));
    const note = this.note ? undefined : this.plan.notes.byBody.get(element);
    if (note) {
      this.body.end();
      this.note = note;
    }
    if (tagName === "br") this.writer.lineBreak(this.setting);
    else if (isSign(element)) this.sign(element);
    else if (tagName === "q") this.writer.words([{ text: "“", from: null }], this.setting);
    else if (tagName === "tr") this.cells = [];
    else if ((tagName === "td" || tagName === "th") && !this.note) this.openCell();
    else if (tagName === "dl") this.text.openList(element);
    else if (tagName === "dt") this.text.openTerm();
  }

  private settingOf(element: PageElement, style: Style): Setting {
    const before = this.setting;
    const setting = settingIn(element, style, before, this.plan.lang);
    if (element.tagName === "a") setting.href = this.address(element) ?? before.href;
    const key = () => this.key();
    if (!this.note) setting.holders = holdersIn(element, before.holders, key);
    if (style.list === "item" && element.tagName === "p" && !this.note) {
      const written = this.text.blocks.length;
      setting.holders = this.wordLists.holders(element, before.holders, written, key);
    }
    if (element.tagName !== "table") return setting;
    const kind = tableKind(element, this.plan.survey.tables.get(element));
    this.tables.push(kind);
    if (kind !== "rows" || before.holders.length >= DEEPEST_HOLDER) return setting;
    const table = { type: "table" as const, key: this.key() };
    return { ...setting, holders: [...holdersFor(before.holders), table] };
  }

  private key(): number {
    this.keys += 1;
    return this.keys;
  }

  private address(element: PageElement): string | null {
    const said = attribute(element, "href");
    if (!said || said.startsWith("#")) return null;
    const href = safeHref(resolved(said, this.plan.base));
    const isOther = href === null && /^[a-z][a-z0-9+.-]*:/iu.test(said);
    if (isOther) this.out.add("address that is not followed", said.slice(0, 500), element);
    else if (wordsIn(element) !== said) this.out.addresses.push(said.slice(0, 2000));
    return href;
  }

  private openCell(): void {
    const kind = this.tables.at(-1);
    const isLabel = this.cells.length === 0 && (kind === "record" || kind === "dialogue");
    if (kind === "rows" || isLabel) this.isCell = true;
  }

  private leave(element: PageElement): void {
    const { tagName } = element;
    if (tagName === "q") this.writer.words([{ text: "”", from: null }], this.setting);
    if (parting.has(tagName) && tagName !== "br") this.writer.end();
    if (this.note?.body === element) this.closeNote(this.note);
    if ((tagName === "td" || tagName === "th") && this.isCell) this.closeCell(tagName === "th");
    else if (tagName === "tr" && !this.note) this.closeRow();
    else if (tagName === "table") this.tables.pop();
    else if (tagName === "dl") this.text.closeList();
    else if (tagName === "dt") this.text.closeTerm();
    this.settings.pop();
  }

  private closeNote(note: PageNote): void {
    this.note = null;
    const words = trim(this.aside.take());
    const length = signLength(words.text, note);
    const rich = trim(slice(words, length));
    const lead = trim(slice(words, 0, length));
    const { number } = note;
    this.footnotes.push({
      ...{ type: "footnote", register: "apparatus", number, gap: 1, why: "footnote", rich },
      ...(lead.text !== "" && { lead }),
    });
    if (lead.text !== String(number)) this.out.add("sign of a footnote", lead.text);
  }

  private closeCell(header: boolean): void {
    this.isCell = false;
    const rich = trim(this.aside.take());
    this.cells.push({ header, rich });
    const kind = this.tables.at(-1);
    if (kind === "record" || kind === "dialogue") this.text.setLabel(rich, kind === "dialogue");
  }

  private closeRow(): void {
    this.text.flush();
    const { cells } = this;
    this.cells = [];
    if (this.tables.at(-1) !== "rows" || cells.every(({ rich }) => rich.text === "")) return;
    const { holders } = this.setting;
    this.text.push({ type: "tableRow", cells, rich: plain(""), gap: 1, holders });
  }
}

function resolved(address: string, base: string | null): string {
  if (base === null || /^[a-z][a-z0-9+.-]*:/iu.test(address)) return address;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
