/**
 * The stretch of an import's pieces that this page holds, of a list that may have a hundred
 * thousand: pure. Pieces that did not change keep their object, so that their rows are not drawn
 * anew.
 */
import type { PieceView } from "@/lib/imports/model";

/** A run of pieces in the file's order. */
export interface PieceWindow {
  pieces: readonly PieceView[];
  /** Nothing stands before the first. */
  fromStart: boolean;
  /** The cursor behind the last; null at the end of the file. */
  next: string | null;
}

export const emptyWindow: PieceWindow = { pieces: [], fromStart: true, next: null };

/** Pieces that a page holds at most; more are let go at the other end. */
export const mostHeld = 2400;

/** The window with the list that follows it. */
export function withLater(
  before: PieceWindow,
  later: { items: readonly PieceView[]; next: string | null },
): PieceWindow {
  const last = before.pieces.at(-1)?.at ?? -1;
  const known = new Set(before.pieces.slice(-50).map(keyOf));
  const fresh = later.items.filter((one) => one.at >= last && !known.has(keyOf(one)));
  const pieces = [...before.pieces, ...fresh];
  const tooMany = Math.max(0, pieces.length - mostHeld);
  return {
    pieces: pieces.slice(tooMany),
    fromStart: before.fromStart && tooMany === 0,
    next: later.next,
  };
}

/** The window with what stands before it; `cursorAfter` gives the cursor behind what is let go. */
export function withEarlier(
  before: PieceWindow,
  earlier: readonly PieceView[],
  fromStart: boolean,
): PieceWindow {
  const first = before.pieces[0];
  const known = new Set(before.pieces.slice(0, 50).map(keyOf));
  const fresh = earlier.filter(
    (one) => (first === undefined || one.at <= first.at) && !known.has(keyOf(one)),
  );
  return { ...before, pieces: [...fresh, ...before.pieces], fromStart };
}

/** The new pieces, each as the old object where it says the same. */
export function reusing(
  old: readonly PieceView[],
  fresh: readonly PieceView[],
): readonly PieceView[] {
  const known = new Map(old.map((piece) => [keyOf(piece), piece]));
  return fresh.map((piece) => {
    const before = known.get(keyOf(piece));
    return before !== undefined && JSON.stringify(before) === JSON.stringify(piece)
      ? before
      : piece;
  });
}

/** Names a piece's row: where it begins, and whether it is text. */
export function keyOf(piece: PieceView): string {
  return `${piece.at}-${piece.to}${piece.block === null ? "" : "t"}`;
}

/** The piece that holds a unit of the source, or the nearest before it; its index, or -1. */
export function indexAt(pieces: readonly PieceView[], at: number): number {
  const exact = pieces.findIndex((one) => one.at === at && one.block !== null);
  if (exact >= 0) return exact;
  return pieces.findLastIndex((one) => one.at <= at);
}

/** Whether the window holds the piece of this unit. */
export function holds(window: PieceWindow, at: number): boolean {
  const first = window.pieces[0];
  const last = window.pieces.at(-1);
  if (first === undefined || last === undefined) return false;
  return (
    (window.fromStart || first.at <= at) && (window.next === null || at < last.to || at <= last.at)
  );
}
