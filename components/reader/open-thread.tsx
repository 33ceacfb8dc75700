"use client";
/** The open highlight's thread, with what lies over the same words. */
import { useEffect } from "react";
import { Thread } from "@/components/threads/thread";
import { messages } from "@/lib/messages";
import type { Entry } from "./entry";
import { closeHighlight, openHighlight } from "./open-highlight";
import { byLength } from "./paint";
import { useAttention, useReader } from "./reader-context";
import { UnsavedCard } from "./unsaved-card";

/** The thread's head lists at most so many others. */
const mostOverlaps = 12;

export function OpenThread({ entry }: { entry: Entry }) {
  const reader = useReader();
  const { store, requests, bodies, page, stage } = reader;
  const openFocus = useAttention("openFocus");
  const overlapping = overlappingIds(reader, entry);
  const missing = [entry.id, ...overlapping].filter((id) => !store.get(id)?.view).join();
  useEffect(() => {
    if (missing !== "") bodies.alsoWant(missing.split(","));
  }, [missing, bodies]);
  if (entry.saving !== "saved") return <UnsavedCard entry={entry} />;
  if (!entry.view) return <p className="thread-waiting muted">{messages.reader.card.loading}</p>;
  return (
    <Thread
      highlight={entry.view}
      themes={store.themes}
      members={page.members}
      me={page.me}
      seminarName={page.seminarName}
      overlapping={overlapping.flatMap((id) => store.get(id)?.view ?? [])}
      canCreateTheme={page.canCreateTheme}
      onSelectOverlapping={(id) => openHighlight(reader, id)}
      onChange={(highlight) => requests.take(highlight)}
      onRemove={(id) => {
        requests.deleted(id);
        closeHighlight(reader);
      }}
      onThemeCreated={(theme) => requests.learn(theme)}
      onClose={() => {
        closeHighlight(reader);
        stage?.text.root.focus({ preventScroll: true });
      }}
      autoFocus={openFocus}
    />
  );
}

function overlappingIds({ store }: ReturnType<typeof useReader>, entry: Entry): string[] {
  const marks = entry.passages.flatMap(({ start, end }) => store.marksIn(start, end));
  const ids = marks.sort(byLength).map((mark) => mark.entry.id);
  return [...new Set(ids)].filter((id) => id !== entry.id).slice(0, mostOverlaps);
}
