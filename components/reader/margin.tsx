"use client";
/**
 * The margin: cards level with their passages, one of them open as a thread. Only what is near the
 * window is in the page; bodies are fetched for what is.
 */
import { useEffect, useMemo, useRef } from "react";
import { messages } from "@/lib/messages";
import { CardSlot } from "./card-slot";
import { FoldRow } from "./fold-row";
import { type LaidCard, layOutMargin, openKey } from "./margin-cards";
import { openHighlight } from "./open-highlight";
import { OpenThread } from "./open-thread";
import { useAttention, useReader, useStageView } from "./reader-context";
import { UnplacedCards } from "./unplaced-cards";
import { useHeights } from "./use-heights";
import { useScrollWindow } from "./use-scroll-window";

const text = messages.reader;
/** Milliseconds during which cards slide to their new places; see --steady. */
const sliding = 260;

export function Margin() {
  const reader = useReader();
  const view = useStageView();
  const openId = useAttention("openId");
  const shown = useScrollWindow(reader.stage);
  const heights = useHeights();
  const root = useRef<HTMLElement>(null);
  const lastOpen = useRef<LaidCard | null>(null);
  // every change of an entry near the window makes another view
  const cards = useMemo(
    () => layOutMargin(view, heights.known, openId),
    [view, heights.known, openId],
  );
  const visible = cards.filter(
    (card) =>
      card.ids.includes(openId ?? "") ||
      (card.top + card.height > shown.top && card.top < shown.bottom),
  );
  // a thread stays while its passage is scrolled out of reach: somebody may be writing in it
  const open = visible.find((card) => card.ids[0] === openId && !card.folded) ?? null;
  if (open) lastOpen.current = open;
  else if (lastOpen.current?.ids[0] === openId && openId !== null) visible.push(lastOpen.current);

  const wanted = visible.flatMap((card) => card.ids.slice(0, 1)).join();
  useEffect(() => {
    reader.bodies.want(wanted === "" ? [] : wanted.split(","));
  }, [wanted, reader.bodies]);
  useSliding(root, openId);

  return (
    <aside className="reader-margin" aria-label={text.margin} tabIndex={-1} ref={root}>
      <UnplacedCards />
      {visible.map((card) => {
        const id = card.ids[0] ?? "";
        const isOpen = id === openId && !card.folded;
        const entry = reader.store.get(id);
        if (!entry) return null;
        return (
          <div
            key={card.folded ? `fold-${id}` : id}
            className={isOpen ? "margin-slot margin-slot-open" : "margin-slot"}
            data-t={entry.color}
            style={{ top: `${card.top}px` }}
            ref={card.folded ? undefined : heights.refFor(isOpen ? openKey(id) : id)}
          >
            {card.folded ? (
              <FoldRow ids={card.ids} onOpen={() => openHighlight(reader, id, { scroll: "no" })} />
            ) : isOpen ? (
              <OpenThread key={id} entry={entry} />
            ) : (
              <CardSlot entry={entry} />
            )}
          </div>
        );
      })}
    </aside>
  );
}

/** Cards slide when a thread opens or closes, and only then: never while the reader scrolls. */
function useSliding(root: React.RefObject<HTMLElement | null>, openId: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another open thread starts it
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    element.dataset.sliding = "";
    const timer = setTimeout(() => delete element.dataset.sliding, sliding);
    return () => clearTimeout(timer);
  }, [openId, root]);
}
