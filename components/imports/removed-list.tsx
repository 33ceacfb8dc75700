"use client";
/** Everything that was taken out of the text, with its reason and the way back in. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toaster";
import { ApiProblem } from "@/lib/api-client";
import type { ImportView, PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import type { PieceState } from "./piece-store";
import { keyOf } from "./piece-window";
import { usePreview } from "./preview-context";

const words = messages.imports.removed;

type Found = NonNullable<ImportView["found"]>;

/** Pieces in one look for more, and removed ones that one look wants to find. */
const portion = 1000;
const wanted = 40;

interface RemovedListProps {
  found: Found;
  shown: PieceState;
}

/** Those of the part that is on the page; of a long file the others on request. */
export function RemovedList({ found, shown }: RemovedListProps) {
  const further = useFurther(shown);
  const places = Object.values(found.removedCounts).reduce((sum, count) => sum + count, 0);
  const here = shown.pieces.filter((piece) => piece.removed !== null);
  const last = here.at(-1)?.at ?? -1;
  const listed = [...here, ...further.pieces.filter((piece) => piece.at > last)];
  const total = places + found.removedElsewhere.length;
  return (
    <section className="section preview-removed" aria-labelledby="preview-removed">
      <div className="section-head">
        <h2 id="preview-removed">{words.title}</h2>
        {total > 0 ? <span>{words.count(total)}</span> : null}
      </div>
      {total === 0 ? <p className="facts">{words.nothing}</p> : null}
      <ul className="removed-rows">
        {listed.map((piece) => (
          <RemovedPiece key={keyOf(piece)} piece={piece} />
        ))}
      </ul>
      {listed.length < places && further.isThere ? (
        <Button variant="plain" size="small" busy={further.busy} onClick={further.look}>
          {further.busy ? words.looking : words.more}
        </Button>
      ) : null}
      {found.removedElsewhere.length > 0 ? (
        <>
          <h3 className="caps">{words.elsewhere}</h3>
          <ul className="removed-list">
            {found.removedElsewhere.map(({ reason, text }) => (
              <li key={`${reason} ${text}`}>
                <span className="muted">{reason}</span>
                <code tabIndex={text.length > 300 ? 0 : undefined}>{text}</code>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function RemovedPiece({ piece }: { piece: PieceView }) {
  const preview = usePreview();
  const { at, to, lines, printed, removed } = piece;
  const putBack = () => {
    const own = piece.decided.flatMap((index) => preview.decisionAt(index) ?? []);
    const removal = own.find((one) => one.do === "remove" && one.at === at);
    if (removal === undefined) preview.decide({ do: "keep", from: at, to });
    else preview.takeBack(removal);
  };
  const place = lines === null ? null : lines[0] === lines[1] ? `${lines[0]}` : lines.join("–");
  return (
    <li>
      {place === null ? (
        <span />
      ) : (
        <button
          type="button"
          className="num removed-line"
          aria-label={words.goTo(place)}
          onClick={() => preview.goTo(at)}
        >
          {place}
        </button>
      )}
      <code dir="auto">{printed.length > 400 ? `${printed.slice(0, 400)}…` : printed}</code>
      <span className="muted">{removed}</span>
      <button type="button" className="piece-change" onClick={putBack}>
        {messages.imports.rows.putBack}
      </button>
    </li>
  );
}

/** Looks through the pieces that are not on the page. */
function useFurther(shown: PieceState) {
  const { requests } = usePreview();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<{
    pieces: readonly PieceView[];
    next: string | null | undefined;
    reading: number;
  }>({ pieces: [], next: undefined, reading: shown.reading });
  const isFresh = state.reading === shown.reading;
  const pieces = isFresh ? state.pieces : [];
  const next = isFresh ? state.next : undefined;
  const look = async () => {
    setBusy(true);
    try {
      const found: PieceView[] = [...pieces];
      let cursor = next ?? shown.next;
      while (cursor !== null && found.length < pieces.length + wanted) {
        const page = await requests.pieces({ cursor, limit: portion });
        found.push(...page.items.filter((piece) => piece.removed !== null));
        cursor = page.next;
      }
      setState({ pieces: found, next: cursor, reading: shown.reading });
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      toast({ message: cause.detail });
    } finally {
      setBusy(false);
    }
  };
  return { pieces, busy, look, isThere: (next === undefined ? shown.next : next) !== null };
}
