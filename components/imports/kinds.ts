/** What a stretch of the file was recognised as, in words and as the mark of its colour. */
import type { PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import type { Doubt, Why } from "@/lib/recognise/types";

const words = messages.decisions;

/** The key of a piece's colour and label. */
export type Kind = keyof typeof words.kinds;

/** What the piece is. */
export function kindOf(piece: PieceView): Kind {
  return piece.block?.type ?? "removed";
}

/** Its label: `Translator’s note`, `Turn`, `Left out`. */
export function labelOf(piece: PieceView): string {
  const { block } = piece;
  if (block?.type === "note" && isNoteKind(block.noteKind)) return words.noteKinds[block.noteKind];
  return words.kinds[kindOf(piece)];
}

/** The sign by which it was understood, in words; null where there is none to tell. */
export function reasonOf(piece: PieceView): string | null {
  if (piece.removed !== null) return piece.removed;
  return piece.why !== null && isWhy(piece.why) ? words.whys[piece.why] : null;
}

/** The question that it leaves open, in words; null where there is none. */
export function doubtOf(piece: PieceView): { code: Doubt | null; question: string } | null {
  if (piece.doubt === null) return null;
  if (!isDoubt(piece.doubt)) return { code: null, question: words.otherDoubt.question };
  return { code: piece.doubt, question: words.doubts[piece.doubt].question };
}

/** The first words of a piece, for lists and announcements. */
export function openingOf(piece: PieceView, length = 40): string {
  const text = (piece.block?.text ?? piece.printed).trim();
  const start = text.slice(0, length * 2).replace(/\s+/g, " ");
  return start.length > length ? `${start.slice(0, length).trimEnd()}…` : start;
}

function isNoteKind(kind: string | undefined): kind is keyof typeof words.noteKinds {
  return kind !== undefined && Object.hasOwn(words.noteKinds, kind);
}

function isWhy(code: string): code is Why {
  return Object.hasOwn(words.whys, code);
}

function isDoubt(code: string): code is Doubt {
  return Object.hasOwn(words.doubts, code);
}
