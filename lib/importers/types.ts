/**
 * What goes into an importer and what comes out: the shapes that the registry, the documents'
 * commands and `inspect` share. An importer reads one format into drafts; what the words are is
 * `lib/recognise`'s to say.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import type { DocJson, Projection } from "@/lib/doc-model/types";
import type { Draft, Removal, Speaker, TakenOut } from "@/lib/recognise/types";

/** Formats that can be read; somebody may name one. */
export type FormatName = "plain-text" | "markdown" | "html";

/** A file as somebody brought it. Without `format` the format is told from the content. */
export interface ImportSource {
  bytes: Uint8Array;
  fileName?: string;
  format?: FormatName;
  /** Overrules what the file calls itself. */
  title?: string;
  /** BCP 47; overrules the guess. */
  language?: string;
}

/** One text of an imported document, ready to be stored as its first revision. */
export interface ImportedWitness {
  language: string;
  role: "original" | "translation" | "transcription";
  doc: DocJson;
  projection: Projection;
  /** Where each block's words stand in the decoded file, in the order of the blocks. */
  traces: BlockTrace[];
}

/** Where one block's words stand: runs as [start, end] of its text and [from, to] of the file. */
export interface BlockTrace {
  id: string;
  runs: [number, number, number, number][];
  /** Where its label or number stands, which is not in its text. */
  lead: [number, number] | null;
}

/** Everything that an import found; no word of the file is missing from it. */
export interface ImportedDocument {
  format: FormatName;
  /** As the WHATWG Encoding Standard names it: `utf-8`, `windows-1251`. */
  encoding: string;
  metadata: DocumentMetadata;
  witnesses: ImportedWitness[];
  speakers: Speaker[];
  /** Pairs of lists of block ids, first witness and second. */
  alignment: [string[], string[]][];
  removed: Removal[];
  warnings: string[];
}

/** One format: how likely a text is in it, and how it is read. */
export interface Importer {
  name: ImportedDocument["format"];
  /** 0 (surely not) to 1 (surely); plain text is what nothing else claims. */
  likelihood: (text: string, fileName: string) => number;
  read: (text: string) => ImportedBlocks;
}

/** What one format says by itself, before anything is recognised. */
export interface ImportedBlocks {
  blocks: Draft[];
  removed: TakenOut[];
  warnings: string[];
  /** What the format's own fields say of the document. */
  metadata?: Partial<DocumentMetadata>;
}
