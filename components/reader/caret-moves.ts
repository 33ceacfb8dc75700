/**
 * Where the reading caret goes. Steps by characters, words and sentences stop inside a block and go
 * on into the next; between blocks there is nothing to stop at. Offsets are UTF-16 units.
 */
import { type Step, stopAfter, stopBefore, stopsOf } from "./stops";

/** What the caret needs to know of a text; a TextMap is one. */
export interface CaretText {
  blockAt(offset: number): number;
  startOf(block: number): number;
  endOf(block: number): number;
  slice(start: number, end: number): string;
  readonly blocks: { readonly length: number };
}

export interface CaretMove {
  by: Step | "block" | "edge";
  forward: boolean;
}

/**
 * The offset after the move; the same where the text ends. A selection also stops at the end of a
 * block, a caret that reads goes on to the next.
 */
export function moveCaret(
  text: CaretText,
  offset: number,
  { by, forward }: CaretMove,
  { isSelecting = false, language }: { isSelecting?: boolean; language?: string } = {},
): number {
  const block = text.blockAt(offset);
  const start = text.startOf(block);
  const end = text.endOf(block);
  if (by === "edge") return forward ? end : start;
  const next = block + 1 < text.blocks.length ? text.startOf(block + 1) : end;
  if (by === "block") {
    if (forward) return next;
    return offset > start || block === 0 ? start : text.startOf(block - 1);
  }
  const stops = stopsOf(text.slice(start, end), by, language);
  const found = (forward ? stopAfter : stopBefore)(stops, offset - start);
  const isAtEnd = found === end - start && !isSelecting && by !== "character" && next > end;
  if (found !== null && !isAtEnd) return start + found;
  if (forward) return next;
  if (block === 0) return start;
  const before = text.startOf(block - 1);
  const words = text.slice(before, text.endOf(block - 1));
  return before + (stopBefore(stopsOf(words, by, language), words.length) ?? 0);
}

interface PressedKey {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** The move that a key asks for; null for any other key. */
export function moveOfKey({ key, ctrlKey, altKey, metaKey }: PressedKey): CaretMove | null {
  const isWider = ctrlKey || altKey || metaKey;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    return { by: isWider ? "character" : "word", forward: key === "ArrowRight" };
  }
  if (key === "ArrowUp" || key === "ArrowDown") {
    return { by: isWider ? "block" : "sentence", forward: key === "ArrowDown" };
  }
  if (isWider) return null;
  if (key === "Home" || key === "End") return { by: "edge", forward: key === "End" };
  return null;
}
