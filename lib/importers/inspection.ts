/**
 * An import as the contract's `inspect` shows it: canonical texts with their blocks' own words.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import type { Projection, TextBlock } from "@/lib/doc-model/types";
import type { Removal, Speaker } from "@/lib/recognise/types";
import type { ImportedDocument, ImportedWitness } from "./types";

/** A witness with its projection's ranges and each block's own words. */
export interface InspectedWitness
  extends Pick<ImportedWitness, "language" | "role">,
    Omit<Projection, "blocks"> {
  blocks: (TextBlock & { text: string })[];
}

/** The object that `inspect` prints; absent fields are left out. */
export interface Inspection {
  format: string;
  encoding: string;
  metadata: DocumentMetadata;
  witnesses: InspectedWitness[];
  speakers: Speaker[];
  alignment: [string[], string[]][];
  removed: Removal[];
  warnings: string[];
}

/** An import in the contract's shape; documents' JSON stays inside. */
export function presentImport(imported: ImportedDocument): Inspection {
  return {
    ...imported,
    witnesses: imported.witnesses.map(({ language, role, projection }) => ({
      language,
      role,
      ...projection,
      blocks: projection.blocks.map((block) => ({
        ...block,
        text: projection.text.slice(block.start, block.end),
      })),
    })),
  };
}
