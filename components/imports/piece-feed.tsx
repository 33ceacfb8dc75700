"use client";
/**
 * The rows, in the order of the file, of which only a part is here: more is fetched as the reader
 * comes near an end. A feed in the sense of ARIA: rows take the focus, keys go from one to another.
 */
import { type KeyboardEvent, type Ref, useCallback, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { messages } from "@/lib/messages";
import { PieceRow } from "./piece-row";
import type { PieceStore } from "./piece-store";
import { keyOf } from "./piece-window";
import { usePreview } from "./preview-context";
import type { Row, UsedImport } from "./use-import";

const words = messages.imports.rows;

interface PieceFeedProps {
  used: UsedImport;
  ref: Ref<HTMLDivElement>;
  active: number | null;
  languages: readonly string[];
  shownWitness: number | null;
  onActive: (at: number) => void;
  onMove: (step: number | "first" | "last") => void;
}

const moves: Record<string, number | "first" | "last"> = {
  j: 1,
  ArrowDown: 1,
  PageDown: 1,
  k: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: "first",
  End: "last",
};

/** The rows that are here, and the ways to those that are not. */
export function PieceFeed({ used, ref, active, onActive, onMove, ...shared }: PieceFeedProps) {
  const { rows, pieces, shown } = used;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = moves[event.key];
    const isRow = event.target instanceof HTMLElement && event.target.dataset["row"] !== undefined;
    if (step === undefined || !isRow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onMove(step);
  };
  const first = rows[0]?.piece.at ?? null;
  // the first row is the way in by Tab until another was visited
  const here = rows.some(({ piece }) => piece.at === active) ? active : first;
  return (
    <>
      <Ends pieces={pieces} used={used} end="earlier" />
      <div
        ref={ref}
        role="feed"
        className="pieces"
        aria-label={words.label}
        aria-busy={shown.loading !== null}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ piece, pending }, index) => (
          <PieceRow
            key={rowKey(rows, index)}
            piece={piece}
            pending={pending}
            before={rows[index - 1]?.piece ?? null}
            isActive={piece.at === here}
            onActive={onActive}
            {...shared}
          />
        ))}
      </div>
      <Ends pieces={pieces} used={used} end="later" />
    </>
  );
}

/** A row keeps its key through a new reading, so that it keeps its focus. */
function rowKey(rows: readonly Row[], index: number): string {
  const piece = rows[index]?.piece;
  if (piece === undefined) return String(index);
  const isAlone = rows[index - 1]?.piece.at !== piece.at;
  return isAlone ? String(piece.at) : keyOf(piece);
}

function Ends(props: { pieces: PieceStore; used: UsedImport; end: "earlier" | "later" }) {
  const { pieces, end } = props;
  const { shown } = props.used;
  const preview = usePreview();
  const isThere = end === "earlier" ? !shown.fromStart : shown.next !== null;
  const fetchMore = useCallback(
    () => void (end === "earlier" ? pieces.earlier() : pieces.later()),
    [pieces, end],
  );
  // what failed is fetched again by its button, not by being near
  const fetchesItself = isThere && end === "later" && shown.problem === null;
  const place = useNearness(fetchesItself, shown.pieces.length, fetchMore);
  if (shown.pieces.length === 0) return null;
  return (
    <div ref={place} className="pieces-end">
      {end === "later" && shown.problem !== null ? (
        <p role="alert">
          {messages.imports.tools.loadFailed} {shown.problem}
        </p>
      ) : null}
      {isThere ? (
        <>
          <Button variant="bare" size="small" busy={shown.loading === end} onClick={fetchMore}>
            {end === "earlier" ? words.earlier : words.later}
          </Button>
          {end === "earlier" ? (
            <Button variant="bare" size="small" onClick={() => preview.goTo(0)}>
              {words.begin}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** Calls when the place comes near the window, and again while it stays so after `count` grew. */
function useNearness(isWanted: boolean, count: number, onNear: () => void) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an observer tells only of changes, so each count has its own
  useEffect(() => {
    const element = place.current;
    if (!isWanted || element === null || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onNear();
      },
      { rootMargin: "1500px 0px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isWanted, count, onNear]);
  return place;
}
