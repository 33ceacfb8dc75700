"use client";
/**
 * One collapsed card: the whole one where its body is here, its marks and author until then, and
 * what could not be saved with its words.
 */
import { HighlightCard } from "@/components/highlights/highlight-card";
import { ThemeMark } from "@/components/ui/theme-mark";
import type { Entry } from "./entry";
import { openHighlight } from "./open-highlight";
import { warmThread } from "./open-thread";
import { useAttention, useReader } from "./reader-context";
import { UnsavedCard } from "./unsaved-card";

export function CardSlot({ entry }: { entry: Entry }) {
  const reader = useReader();
  const hoverId = useAttention("hoverId");
  const { attention, store } = reader;
  const open = () => openHighlight(reader, entry.id, { focus: "close" });
  if (entry.saving !== "saved") return <UnsavedCard entry={entry} />;
  const lightUp = () => {
    attention.set({ hoverId: entry.id });
    warmThread();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only lights up the passage
    <div
      onPointerEnter={lightUp}
      onPointerLeave={() => attention.set({ hoverId: null })}
      onFocus={lightUp}
      onBlur={() => attention.set({ hoverId: null })}
    >
      {entry.view ? (
        <HighlightCard
          highlight={entry.view}
          themes={store.themes}
          active={hoverId === entry.id}
          unread={entry.unread}
          onOpen={open}
        />
      ) : (
        <button type="button" className="highlight-card" data-t={entry.color} onClick={open}>
          <span className="highlight-card-marks">
            <ThemeMark color={entry.color} />
          </span>
          <span className="highlight-card-words">
            <b dir="auto">{entry.author.name}</b>
          </span>
        </button>
      )}
    </div>
  );
}
