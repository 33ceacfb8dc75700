"use client";
/** A block as the reading room will draw it: its voice by its type, insertions and marks in place. */
import { Fragment, useState } from "react";
import type { PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { clippedAt } from "./printed";
import { type Segment, segmentsOf } from "./segments";

const words = messages.imports.rows;

type Block = NonNullable<PieceView["block"]>;

/** The words of a block. */
export function ReadBlock({ block, language }: { block: Block; language: string | undefined }) {
  const [whole, setWhole] = useState(false);
  const isClipped = !whole && block.text.length > clippedAt * 1.25;
  const shown = isClipped ? { ...block, text: block.text.slice(0, clippedAt) } : block;
  return (
    <>
      <div className={`block block-${block.type}`} lang={block.lang ?? language} dir="auto">
        {block.number === undefined ? null : (
          <span className="footnote-number">{block.number} </span>
        )}
        {segmentsOf(shown).map((segment) => (
          <Fragment key={`${segment.is}-${segment.start}`}>{drawn(segment)}</Fragment>
        ))}
      </div>
      {isClipped ? (
        <button type="button" className="piece-whole" onClick={() => setWhole(true)}>
          {words.whole(block.text.length)}
        </button>
      ) : null}
    </>
  );
}

function drawn(segment: Segment) {
  if (segment.is === "page") {
    return (
      <span className="piece-page" title={words.pageBefore}>
        <span className="visually-hidden">{words.pageBefore}</span>
      </span>
    );
  }
  if (segment.is === "footnote") {
    return (
      <sup className="footnote-mark">
        <span className="visually-hidden">{words.footnote(segment.number)}</span>
        <span aria-hidden>{segment.number}</span>
      </sup>
    );
  }
  if (segment.insertion) {
    return (
      <span className="insertion" title={words.insertion}>
        {segment.text}
      </span>
    );
  }
  return segment.stage ? <span className="stage">{segment.text}</span> : segment.text;
}
