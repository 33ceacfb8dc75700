/**
 * The reading of one file with a person's decisions: the document that it makes, and, stretch by
 * stretch of the file, what became of it and why. Pure: the same bytes and decisions give the same.
 */
import type { ImportView, PieceView } from "@/lib/imports/model";
import type { Decision } from "@/lib/recognise/decide/decision";
import { lineStarts, piecesOf } from "./pieces";
import { type OnStep, readSource } from "./registry";
import type { ImportedDocument, ImportSource } from "./types";

/** What an import's view says of a file that was read. */
export type Found = NonNullable<ImportView["found"]>;

/** A file as it was read. */
export interface ImportReading {
  document: ImportedDocument;
  /** In the order of the file. */
  pieces: PieceView[];
  found: Found;
}

/** Doubts beyond this many are counted, not listed. */
const LISTED_DOUBTS = 1000;

/**
 * Reads a file. `onStep` is told each step before it is done, with the part that is done, 0 to 1.
 * @throws AppError too-large, unsupported-format, invalid-input
 */
export function readImport(
  source: ImportSource,
  decisions: Decision[] = [],
  onStep: OnStep = () => undefined,
): ImportReading {
  const read = readSource(source, decisions, onStep);
  onStep("pieces", 0.9);
  const starts = lineStarts(read.state.source);
  const pieces = piecesOf(read, decisions, starts);
  return {
    document: read.document,
    pieces,
    found: foundIn(read.document, pieces, read.idle, starts.length),
  };
}

function foundIn(
  document: ImportedDocument,
  pieces: PieceView[],
  idle: number[],
  lines: number,
): Found {
  const doubtsAt = pieces.flatMap((piece) => (piece.doubt === null ? [] : [piece.at]));
  return {
    format: document.format,
    encoding: document.encoding,
    metadata: document.metadata,
    witnesses: document.witnesses.map(({ language, role, projection }) => ({
      language,
      role,
      blocks: projection.blocks.length,
      units: projection.text.length,
    })),
    speakers: document.speakers,
    counts: countsOf(document),
    removedElsewhere: document.removed
      .filter((removal) => removal.from === undefined)
      .map(({ reason, text }) => ({ reason, text: text.slice(0, LONGEST_LISTED) })),
    removedCounts: tally(
      document.removed.flatMap((one) => (one.from === undefined ? [] : one.reason)),
    ),
    alignedPairs: document.alignment.length,
    doubts: doubtsAt.length,
    doubtsAt: doubtsAt.slice(0, LISTED_DOUBTS),
    idle,
    warnings: document.warnings,
    pieces: pieces.length,
    lines,
  };
}

/** The tags of a whole web page are no reading; the file itself keeps them. */
const LONGEST_LISTED = 2000;

function countsOf({ witnesses }: ImportedDocument): Record<string, number> {
  const types = witnesses.flatMap(({ projection }) =>
    projection.blocks.map((block) =>
      block.type === "turn" && !block.label ? "turn-goes-on" : block.type,
    ),
  );
  const sum = (count: (witness: ImportedDocument["witnesses"][number]) => number) =>
    witnesses.reduce((total, witness) => total + count(witness), 0);
  return {
    ...tally(types),
    insertion: sum(({ projection }) => projection.insertions.length),
    pageBreak: sum(({ projection }) => projection.pageBreaks.length),
  };
}

function tally(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
