"use client";
/** A stretch of the file as it came: inert text with its line numbers. Very long ones begin clipped. */
import { useState } from "react";
import type { PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";

const words = messages.imports.rows;

/** Characters that a row shows before it is asked for all: a line may have a million. */
export const clippedAt = 6000;

interface PrintedProps {
  piece: PieceView;
  /** On a narrow page it is folded until asked for. */
  isOpen: boolean;
}

/** The left half of a row. */
export function Printed({ piece, isOpen }: PrintedProps) {
  const [whole, setWhole] = useState(false);
  const { printed, lines, block } = piece;
  const isClipped = !whole && printed.length > clippedAt * 1.25;
  const text = isClipped ? printed.slice(0, clippedAt) : printed;
  return (
    <div className="piece-file" data-open={isOpen || block === null || undefined}>
      <span className="piece-lines num">
        {lines === null ? null : (
          <>
            <span aria-hidden>{lines[0] === lines[1] ? lines[0] : `${lines[0]}–${lines[1]}`}</span>
            <span className="visually-hidden">{words.lines(lines[0], lines[1])}</span>
          </>
        )}
      </span>
      {lines === null ? (
        <span className="muted small">{words.nowhere}</span>
      ) : block === null ? (
        <del className="piece-printed" dir="auto">
          {text}
        </del>
      ) : (
        <span className="piece-printed" dir="auto">
          {text}
        </span>
      )}
      {isClipped ? (
        <button type="button" className="piece-whole" onClick={() => setWhole(true)}>
          {words.whole(printed.length)}
        </button>
      ) : null}
    </div>
  );
}
