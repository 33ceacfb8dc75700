"use client";
/**
 * One stretch of the file: on the left as it came, on the right what it was read as, with its sign,
 * its question, and everything that can be decided about it by click or by key.
 */
import { Undo2 } from "lucide-react";
import { type KeyboardEvent, memo, useId, useRef, useState } from "react";
import type { PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";
import { answersTo } from "./answers";
import { type ActResult, blockActs, contradicted } from "./block-acts";
import { BlockMenu } from "./block-menu";
import { DoubtQuestion } from "./doubt-question";
import { kindOf, labelOf, reasonOf } from "./kinds";
import { PairLink } from "./pair-link";
import { usePreview } from "./preview-context";
import { Printed } from "./printed";
import { ReadBlock } from "./read-block";

const words = messages.imports.rows;

export interface PieceRowProps {
  piece: PieceView;
  pending: boolean;
  before: PieceView | null;
  isActive: boolean;
  /** The languages of the witnesses, in their order. */
  languages: readonly string[];
  /** The only witness that is shown; null for all. */
  shownWitness: number | null;
  onActive: (at: number) => void;
}

/** A row; drawn anew only when something of it changed. */
export const PieceRow = memo(function PieceRow(props: PieceRowProps) {
  const { piece, pending, before, isActive, languages } = props;
  const preview = usePreview();
  const row = useRef<HTMLElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const labelId = useId();
  const { block, at } = piece;

  const act = (result: ActResult) => {
    if ("open" in result) return preview.openDialog({ kind: result.open, piece });
    const decided = piece.decided.flatMap((index) => preview.decisionAt(index) ?? []);
    const opposite = contradicted(result.decide, piece, decided);
    if (opposite === null) preview.decide(result.decide);
    else preview.takeBack(opposite);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== row.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const result = actOfKey(event.key, props, preview.before(piece) !== null);
    if (event.key === "Enter" || event.key === " ") setMenuOpen(true);
    else if (result !== null) act(result);
    else return;
    event.preventDefault();
  };
  const isElsewhere =
    props.shownWitness !== null && block !== null && block.witness !== props.shownWitness;
  const reason = reasonOf(piece);
  return (
    <article
      ref={row}
      className="piece"
      data-row=""
      data-at={at}
      data-kind={kindOf(piece)}
      data-register={block?.register}
      data-doubt={piece.doubt === null ? undefined : ""}
      data-pending={pending || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-labelledby={labelId}
      aria-busy={pending || undefined}
      onKeyDown={onKeyDown}
      onFocus={() => props.onActive(at)}
    >
      <Printed piece={piece} isOpen={unfolded} />
      <div className="piece-text">
        <div className="piece-head">
          <p id={labelId} className="piece-label">
            <b>{labelOf(piece)}</b>
            {block?.speaker === undefined ? null : (
              <span className="piece-speaker">{spokenAs(block.speaker, block.label)}</span>
            )}
            {block?.reported === undefined ? null : (
              <span className="piece-reported">{words.reported(block.reported)}</span>
            )}
          </p>
          {reason === null ? null : (
            <span className="piece-reason">{block === null ? reason : words.reason(reason)}</span>
          )}
          {block?.pageBefore ? <span className="piece-tag">{words.pageBefore}</span> : null}
          {languages.length > 1 && block !== null ? (
            <span className="piece-tag">{languageName(languages[block.witness] ?? "")}</span>
          ) : null}
          {block?.lang !== undefined && block.lang !== languages[block.witness] ? (
            <span className="piece-tag">{languageName(block.lang)}</span>
          ) : null}
          {languages.length > 1 && block !== null ? <PairLink block={block} /> : null}
          {block === null ? (
            <button
              type="button"
              className="piece-change"
              onClick={() => act({ decide: { do: "keep", from: at, to: piece.to } })}
            >
              {words.putBack}
            </button>
          ) : (
            <BlockMenu
              piece={piece}
              witnesses={languages.length}
              open={menuOpen}
              onOpenChange={setMenuOpen}
              row={row}
              onAct={act}
            />
          )}
          {block === null ? null : (
            <button
              type="button"
              className="piece-unfold"
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              {words.asInFile}
            </button>
          )}
          <Decided piece={piece} />
        </div>
        {block === null ? null : isElsewhere ? (
          <p className="muted small">
            {messages.imports.witnesses.otherWitness(languageName(languages[block.witness] ?? ""))}
          </p>
        ) : (
          <ReadBlock block={block} language={languages[block.witness]} />
        )}
        <DoubtQuestion piece={piece} before={before} onAct={act} />
      </div>
    </article>
  );
});

/** That the person decided here, and the way to take it back. */
/** The speaker, and how, where the printed label says so: `Lind (smiling)`. */
function spokenAs(speaker: string, label: string | undefined): string {
  const manner = /[([][^()[\]]*[)\]]/u.exec(label ?? "")?.[0];
  return manner === undefined ? speaker : `${speaker} ${manner}`;
}

function Decided({ piece }: { piece: PieceView }) {
  const preview = usePreview();
  const newest = piece.decided.at(-1);
  const decision = newest === undefined ? null : preview.decisionAt(newest);
  if (decision === null) return null;
  return (
    <span className="piece-decided">
      <span>{words.decided}</span>
      <button type="button" onClick={() => preview.takeBack(decision)}>
        <Undo2 size={14} strokeWidth={1.8} aria-hidden />
        {words.takeBack}
      </button>
    </span>
  );
}

/** What a key does on a row: a digit answers its question, a letter is an act of the menu. */
function actOfKey(
  key: string,
  { piece, before, languages }: PieceRowProps,
  hasBefore: boolean,
): ActResult | null {
  if (/^[1-9]$/.test(key)) return answersTo(piece, before)[Number(key) - 1]?.act ?? null;
  const wanted = key === "Delete" ? "x" : key.length === 1 ? key.toLowerCase() : "";
  const found = blockActs.find((one) => one.key === wanted);
  return found?.act(piece, { hasBefore, witnesses: languages.length }) ?? null;
}
