/**
 * What the passes work on: the blocks of one file as an importer found them, and what has been
 * understood of them so far. A pass takes a `Recognition` and gives another; none looks outside.
 * Invariant kept by every pass: the words of blocks, labels and `removed` together stay whole.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import type { BlockType, Register } from "@/lib/doc-model/types";
import type { Hyphenation } from "./hyphens";
import type { RichText } from "./rich-text";
import { hullOf, type Stretch } from "./trace";

/** What holds a block, outermost first; blocks with the same `key` lie in the same holder. */
export interface Holder {
  type: "bulletList" | "orderedList" | "listItem" | "blockquote" | "table";
  key: number;
  /** The first number of an ordered list. */
  start?: number;
}

/** A block on its way into the document. */
export interface Draft {
  /** Its name, once all blocks of the file are known. */
  id?: string;
  type: BlockType;
  rich: RichText;
  /** Blank lines before it in the source. */
  gap: number;
  /** The longest run among them of lines without even a space: how PDFs' text layers end pages. */
  emptyRun?: number;
  /** Whether its last line in the source was as long as lines get. */
  endsFull?: boolean;
  /** A page of the source ends before it. */
  pageBefore?: { page: string | null };
  /**
   * What "\n" in it may be: `lines` are yet to be told apart, `wraps` are wraps unless a speaker's
   * label follows, and without this each is a line end that was set.
   */
  soft?: "lines" | "wraps";
  /** Stands below a rule at the foot of its page. */
  isFoot?: boolean;
  /** A heading's level. */
  level?: number;
  holders?: Holder[];
  /** The cells of a table row; `rich` is then empty. */
  cells?: { header: boolean; rich: RichText }[];
  register?: Register;
  noteKind?: "translator" | "editor" | "archivist";
  /** A footnote's number. */
  number?: number;
  speaker?: string;
  /** Whose words a paragraph reports. */
  reported?: string;
  /** BCP 47, where it is in another script than its witness. */
  lang?: string;
  /** A speaker's label as printed, with its colon or full stop. */
  label?: string;
  /** Words of the file before its text that are no part of it: a label, a footnote's number. */
  lead?: RichText;
  /** The sign by which it was understood; an ordinary paragraph has none. */
  why?: Why;
  /** The text of the file that it belongs to, where there are several; its place among them. */
  witness?: number;
  /** The column of a table that it stood in, beside its counterpart. */
  column?: number;
  /** Blocks of two texts that the file itself sets beside each other have the same number. */
  pair?: number;
  /** What a person should be asked about it; it stays the plainest that it may be until then. */
  doubt?: Doubt;
}

/** Signs by which blocks are understood; their words are the messages' to say. */
export type Why =
  | "markup"
  | "title"
  | "label"
  | "turn-goes-on"
  | "aside"
  | "entrance"
  | "names-itself"
  | "jotting"
  | "stamp"
  | "registry"
  | "signed"
  | "name-under-signature"
  | "copies"
  | "list-goes-on"
  | "footnote"
  | "letterhead";

/** Questions that only a person can answer; few, since each is somebody's time. */
export type Doubt =
  | "maybe-speaker"
  | "maybe-narration"
  | "maybe-note"
  | "maybe-joined"
  | "maybe-page-number"
  | "maybe-running-head"
  | "maybe-footnote"
  | "maybe-heading"
  | "maybe-signature"
  | "maybe-other-language";

/** Words of the file that are not in the text, why, and where they stood, where that is known. */
export interface Removal extends Partial<Stretch> {
  reason: string;
  text: string;
}

/** A removal that can be taken back as it was. */
export interface TakenOut extends Removal {
  draft?: Draft;
}

/** Somebody who speaks; `aliases` are all the forms in which labels print the name. */
export interface Speaker {
  name: string;
  aliases: string[];
  turns: number;
}

/** What has been understood of a file so far. */
export interface Recognition {
  /** What lines are in this text; null until the line pass has looked. */
  form: "wrapped" | "paragraph-a-line" | "set" | null;
  blocks: Draft[];
  /** What the text's line ends show of its hyphens, once the line pass has looked. */
  hyphenation?: Hyphenation;
  metadata: Partial<DocumentMetadata>;
  removed: TakenOut[];
  warnings: string[];
  speakers: Speaker[];
  /** The texts of the file, where there are several; blocks name theirs by its place here. */
  texts?: TextOfFile[];
}

/** One of several texts of a file. */
export interface TextOfFile {
  /** BCP 47. */
  language: string;
  role: "original" | "translation" | "transcription";
}

/** A recognition of nothing yet. */
export function unread(blocks: Draft[]): Recognition {
  return { form: null, blocks, metadata: {}, removed: [], warnings: [], speakers: [] };
}

/** One step of understanding; pure. */
export type Pass = (before: Recognition) => Recognition;

/** A paragraph of plain words. */
export function paragraph(rich: RichText, gap = 1): Draft {
  return { type: "paragraph", rich, gap };
}

/** Whether a block is still an ordinary paragraph of the body, which passes may understand. */
export function isOpen(draft: Draft): boolean {
  return draft.type === "paragraph" && !draft.holders && !draft.register;
}

/** Where a block stands in the source, from its lead to its last word; null where it is ours. */
export function stretchOf(draft: Draft): Stretch | null {
  const cells = draft.cells?.flatMap((cell) => cell.rich.trace) ?? [];
  const marks = draft.rich.leaves.flatMap((leaf) =>
    leaf.type === "footnoteReference" ? (leaf.printed?.trace ?? []) : [],
  );
  return hullOf([...(draft.lead?.trace ?? []), ...draft.rich.trace, ...cells, ...marks]);
}

/** A block as words that were taken out of the text. */
export function removalOf(draft: Draft, reason: string): TakenOut {
  const lead = draft.lead?.text.trim() ?? "";
  const text = [lead, wordsOf(draft)].filter((one) => one !== "").join(" ");
  return { reason, text, ...stretchOf(draft), draft };
}

/** Blocks are never changed, so their words are worked out once, though every pass asks. */
const lines = new WeakMap<Draft, string>();

/** The words of a block on one line, white space folded. For looking; keep `rich`. */
export function wordsOf(draft: Draft): string {
  const known = lines.get(draft);
  if (known !== undefined) return known;
  const text = draft.cells ? draft.cells.map((cell) => cell.rich.text).join(" ") : draft.rich.text;
  const words = text.replace(/\s+/gu, " ").trim();
  lines.set(draft, words);
  return words;
}
