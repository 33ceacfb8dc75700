/**
 * Blocks as they are written from the words of a page: white space folded as browsers fold it,
 * marks laid over the words, two line breaks a new paragraph. Every word keeps its place in the
 * source.
 */
import {
  concat,
  type Leaf,
  leafAlone,
  plain,
  type RichText,
  type Span,
  slice,
  trim,
  withSpans,
} from "@/lib/recognise/rich-text";
import type { Draft, Holder } from "@/lib/recognise/types";
import { holdersFor } from "./holders";

/** What holds for the words that are written now. */
export interface Setting {
  holders: Holder[];
  bold: boolean;
  italic: boolean;
  smallCapitals: boolean;
  /** Line ends and spaces stay as they are. */
  pre: boolean;
  href: string | null;
  /** A heading's level; 0 in text. */
  level: number;
  lang: string | null;
}

/** Words of the source as they are written: `text` stands at `from`, letter by letter. */
export interface SourceWords {
  text: string;
  from: number | null;
  /** Where they end in the source, if not letter by letter. */
  to?: number;
}

type Mark = "bold" | "italic" | "link";

/** Writes one block after the other; what is finished is handed to `push`. */
export class BlockWriter {
  private parts: RichText[] = [];
  private length = 0;
  private spans: Span[] = [];
  private open = new Map<Mark, { start: number; href?: string }>();
  private space = false;
  private breaks = 0;
  private langs = new Map<string | null, number>();
  private setting: Setting | null = null;
  private isPre = false;
  private set = 0;
  private pageBefore: { page: string | null } | null = null;
  /** In a note or a cell a new paragraph is a new line. */
  oneBlock = false;

  constructor(private readonly push: (draft: Draft, isPre: boolean) => void) {}

  /** Words of one text node. */
  words(pieces: SourceWords[], setting: Setting): void {
    for (const piece of pieces) {
      if (setting.pre) this.append(piece.text, piece, setting);
      else this.fold(piece, setting);
    }
  }

  private fold(piece: SourceWords, setting: Setting): void {
    const literal = piece.to === undefined;
    for (const { 0: run, index } of piece.text.matchAll(/\s+|[^\s]+(?: [^\s]+)*/gu)) {
      if (run.trim() === "") this.space = this.length > 0;
      else {
        const from = piece.from === null ? null : literal ? piece.from + index : piece.from;
        this.append(run, { text: run, from, to: piece.to }, setting);
      }
    }
  }

  private append(words: string, { from, to }: SourceWords, setting: Setting): void {
    if (words === "") return;
    this.setting ??= setting;
    this.isPre ||= setting.pre;
    if (this.breaks > 0 && this.length > 0) this.put(plain("\n"));
    else if (this.space && this.length > 0) this.keepMarks(setting, plain(" "));
    this.space = false;
    this.breaks = 0;
    this.mark(setting);
    const traced = from !== null && to !== undefined && to - from !== words.length;
    this.put(
      traced
        ? { ...plain(words), trace: [{ start: 0, end: words.length, from, to }] }
        : plain(words, from ?? undefined),
    );
    this.langs.set(setting.lang, (this.langs.get(setting.lang) ?? 0) + words.length);
  }

  private put(rich: RichText): void {
    this.parts.push(rich);
    this.length += rich.text.length;
  }

  /** The space between two words belongs to the marks that go on over it. */
  private keepMarks(setting: Setting, space: RichText): void {
    this.closeMarks(setting);
    this.put(space);
  }

  private marksOf(setting: Setting): Map<Mark, string | undefined> {
    const marks = new Map<Mark, string | undefined>();
    // Small capitals at the head of a block are how some printers set a speaker's name.
    const isHead = setting.smallCapitals && (this.length === 0 || this.open.has("bold"));
    if (setting.bold || isHead) marks.set("bold", undefined);
    if (setting.italic) marks.set("italic", undefined);
    if (setting.href !== null) marks.set("link", setting.href);
    return marks;
  }

  private closeMarks(setting: Setting | null): void {
    const wanted = setting ? this.marksOf(setting) : new Map<Mark, string | undefined>();
    for (const [mark, { start, href }] of this.open) {
      if (wanted.has(mark) && wanted.get(mark) === href) continue;
      this.spans.push({ start, end: this.length, mark, ...(href !== undefined && { href }) });
      this.open.delete(mark);
    }
  }

  private mark(setting: Setting): void {
    this.closeMarks(setting);
    for (const [mark, href] of this.marksOf(setting)) {
      if (!this.open.has(mark)) this.open.set(mark, { start: this.length, href });
    }
  }

  /** A leaf at this place; a page break that stands before a block's first word is the block's. */
  leaf(leaf: Leaf, setting: Setting): void {
    if (this.length === 0 && leaf.type === "inlinePageBreak") {
      this.pageBreak(leaf.page);
      return;
    }
    this.setting ??= setting;
    if (this.breaks > 0 && this.length > 0) this.put(plain("\n"));
    this.breaks = 0;
    this.put(leafAlone({ ...leaf, at: 0 }));
  }

  /** A page ends before the next block. */
  pageBreak(page: string | null): void {
    this.pageBefore = { page: page ?? this.pageBefore?.page ?? null };
  }

  /** `<br>`: the second one in a row ends a paragraph. */
  lineBreak(setting: Setting): void {
    if (this.length === 0) return;
    this.breaks += 1;
    this.space = false;
    if (this.breaks === 1) this.set += 1;
    else if (!this.oneBlock && setting.level === 0) this.end();
  }

  /** A block begins or ends here. */
  end(): void {
    if (this.oneBlock) {
      if (this.length > 0) this.breaks = Math.max(this.breaks, 1);
      this.space = false;
      return;
    }
    const rich = this.take();
    const { setting, isPre, set, langs } = this;
    const lang = mostOf(langs);
    [this.setting, this.isPre, this.set, this.langs] = [null, false, 0, new Map()];
    if (!setting || (rich.text.trim() === "" && rich.leaves.length === 0)) return;
    const holders = holdersFor(setting.holders);
    const held = holders.length > 0 && { holders };
    const pageBefore = this.pageBefore && { pageBefore: this.pageBefore };
    this.pageBefore = null;
    const draft: Draft = {
      type: setting.level > 0 ? "heading" : typeIn(holders),
      rich: isPre ? rich : trim(rich),
      gap: 1,
      ...(setting.level > 0 && { level: setting.level }),
      ...held,
      ...pageBefore,
      ...(lang !== null && { lang }),
      ...(!isPre && hasWraps(rich.text, set) && { soft: "lines" as const }),
    };
    this.push(draft, isPre);
  }

  /** The words since the last block, as they are; for cells and notes. */
  take(): RichText {
    this.closeMarks(null);
    const rich = withSpans(concat(this.parts), this.spans);
    [this.parts, this.length, this.spans, this.open] = [[], 0, [], new Map()];
    [this.space, this.breaks] = [false, 0];
    return rich;
  }

  /** Whether nothing is written since the last block. */
  get isEmpty(): boolean {
    return this.length === 0;
  }
}

/** Lines of this many letters, ended by `<br>`, may be wraps of a page that was typed. */
const LONG_LINE = 50;

function hasWraps(text: string, breaks: number): boolean {
  return breaks > 1 && text.split("\n").some((line) => line.length >= LONG_LINE);
}

function mostOf(langs: ReadonlyMap<string | null, number>): string | null {
  let total = 0;
  for (const length of langs.values()) total += length;
  for (const [lang, length] of langs) if (length * 5 >= total * 4) return lang;
  return null;
}

/** What a paragraph is in what holds it. */
export function typeIn(holders: Holder[]): Draft["type"] {
  const holder = holders.at(-1)?.type;
  if (holder === "listItem") return "listItem";
  return holder === "blockquote" ? "quotation" : "paragraph";
}

/** The paragraphs of text whose lines are kept, cut at its blank lines. */
export function paragraphsOf(draft: Draft): Draft[] {
  const { text } = draft.rich;
  const blocks: Draft[] = [];
  const { pageBefore, ...later } = draft;
  let start = -1;
  let end = 0;
  let gap = 1;
  const close = () => {
    if (start < 0) return;
    const rich = slice(draft.rich, start, end);
    const own = blocks.length === 0 ? draft : later;
    blocks.push({ ...own, rich, gap, soft: "lines" });
    [start, gap] = [-1, 0];
  };
  for (let at = 0; at <= text.length; ) {
    const feed = text.indexOf("\n", at);
    const stop = feed < 0 ? text.length : feed;
    if (text.slice(at, stop).trim() === "") {
      close();
      gap += 1;
    } else {
      if (start < 0) start = at;
      end = stop;
    }
    at = stop + 1;
  }
  close();
  return blocks.map((block) => ({ ...block, emptyRun: block.gap }));
}
