"use client";
/**
 * Which row has its place in the order of Tab, and the ways to another: by keys from row to row, by
 * a unit of the file from anywhere. A row that is not here yet is fetched and then shown; one that a
 * new reading joined to another leaves its place to the one that holds it.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { PieceStore } from "./piece-store";
import { indexAt } from "./piece-window";
import type { Row } from "./use-import";

interface ActiveRow {
  /** Where the active row begins; null before any was. */
  active: number | null;
  setActive: (at: number) => void;
  goTo: (at: number) => void;
  move: (step: number | "first" | "last") => void;
  /** Gives the focus to the active row where nothing has it: a dialog was closed. */
  refocus: () => void;
}

export function useActiveRow(
  feed: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  pieces: PieceStore,
): ActiveRow {
  const [active, setActive] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const latest = useRef({ rows, active });
  useEffect(() => {
    latest.current = { rows, active };
  });

  const focusRow = useCallback(
    (index: number, block: ScrollLogicalPosition) => {
      const row = latest.current.rows[index];
      const element = feed.current?.querySelectorAll<HTMLElement>(":scope > [data-row]")[index];
      if (!row || !element) return false;
      setActive(row.piece.at);
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block });
      // rows on the way take their true height only once they are near
      requestAnimationFrame(() => element.scrollIntoView({ block }));
      return true;
    },
    [feed],
  );

  const goTo = useCallback(
    (at: number) => {
      wanted.current = at;
      void pieces.jump(at).then(() => {
        // the rows of what was fetched are drawn first
        requestAnimationFrame(() => {
          if (wanted.current !== at) return;
          wanted.current = null;
          focusRow(indexAt(piecesOf(latest.current.rows), at), "center");
        });
      });
    },
    [pieces, focusRow],
  );

  const move = useCallback(
    (step: number | "first" | "last") => {
      const { rows: now, active: at } = latest.current;
      const here = at === null ? -1 : indexAt(piecesOf(now), at);
      const last = now.length - 1;
      const index = step === "first" ? 0 : step === "last" ? last : here + step;
      focusRow(Math.min(last, Math.max(0, index)), "nearest");
      if (index > last) void pieces.later();
      if (index < 0) void pieces.earlier();
    },
    [pieces, focusRow],
  );

  const refocus = useCallback(() => {
    setTimeout(() => {
      const { rows: now, active: at } = latest.current;
      if (at === null || document.activeElement !== document.body) return;
      focusRow(indexAt(piecesOf(now), at), "nearest");
    });
  }, [focusRow]);

  useKeptFocus(feed, rows, active, focusRow);
  return { active, setActive, goTo, move, refocus };
}

/** Gives the focus to the row that holds what had it, where a new reading took its row away. */
function useKeptFocus(
  feed: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  active: number | null,
  focusRow: (index: number, block: ScrollLogicalPosition) => boolean,
): void {
  const had = useRef(false);
  useEffect(() => {
    const note = () => {
      if (document.activeElement !== document.body) {
        had.current = feed.current?.contains(document.activeElement) ?? false;
      }
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [feed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only new rows can take a row away
  useEffect(() => {
    if (active === null || !had.current || document.activeElement !== document.body) return;
    focusRow(indexAt(piecesOf(rows), active), "nearest");
  }, [rows]);
}

function piecesOf(rows: readonly Row[]) {
  return rows.map(({ piece }) => piece);
}
