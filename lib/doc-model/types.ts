/**
 * The words that every part uses for a text: registers, blocks, projections. Types only.
 * Offsets (`start`, `end`) are UTF-16 units, half-open, in one revision's canonical text.
 */

/** Whose words a block holds: the document's own, or those of who edited, translated, archived it. */
export type Register = "document" | "apparatus";

export const blockTypes = [
  "heading",
  "paragraph",
  "turn",
  "stageDirection",
  "note",
  "stamp",
  "signature",
  "letterhead",
  "distribution",
  "footnote",
  "listItem",
  "quotation",
  "tableRow",
] as const;
export type BlockType = (typeof blockTypes)[number];

/** A half-open range of the canonical text. */
export interface TextRange {
  start: number;
  end: number;
}

/** One line of the canonical text. `label` is the speaker's label as printed, not part of the text. */
export interface TextBlock extends TextRange {
  id: string;
  type: BlockType;
  register: Register;
  speaker?: string;
  label?: string;
  /** Whose words a paragraph reports, as a reader named them; it is nobody's turn. */
  reported?: string;
}

/** A footnote of the text: where its mark stood, and its words. */
export interface FootnoteRef {
  number: number;
  text: string;
  /** Offset of the mark in the canonical text; null where no mark was found. */
  offset: number | null;
}

/** A mark or attribute bag as ProseMirror stores it. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };

/** ProseMirror JSON of a node. */
export interface DocJson {
  type: string;
  attrs?: { [key: string]: JsonValue };
  content?: DocJson[];
  marks?: { type: string; attrs?: { [key: string]: JsonValue } }[];
  text?: string;
}

/** What `projectText` reads out of a document. */
export interface Projection {
  text: string;
  blocks: TextBlock[];
  /** Every editor's [insertion], brackets included. */
  insertions: TextRange[];
  stageDirections: TextRange[];
  footnotes: FootnoteRef[];
  /** Page breaks inside or between blocks: the offset, and the page's name where one is printed. */
  pageBreaks: { offset: number; page: string | null }[];
}
