"use client";
/**
 * The open highlight's thread, with what lies over the same words. Its code is fetched when the
 * reader first comes near a highlight: a page is read before anything in it is opened.
 */
import { useEffect } from "react";
import { useFetchedPart } from "@/components/ui/use-fetched-part";
import { messages } from "@/lib/messages";
import type { Entry } from "./entry";
import { closeHighlight, openHighlight } from "./open-highlight";
import { byLength } from "./paint";
import { useAttention, useReader } from "./reader-context";
import { UnsavedCard } from "./unsaved-card";

const loadThread = () => import("@/components/threads/thread");

/** To be called when a thread will probably be opened; costs nothing the second time. */
export function warmThread(): void {
  loadThread().catch(() => {
    // opening it will try again, and say so where that fails too
  });
}

/** The thread's head lists at most so many others. */
const mostOverlaps = 12;

export function OpenThread({ entry }: { entry: Entry }) {
  const reader = useReader();
  const { store, requests, bodies, page, stage } = reader;
  const openFocus = useAttention("openFocus");
  const overlapping = overlappingIds(reader, entry);
  const part = useFetchedPart(loadThread, true, () => closeHighlight(reader));
  const missing = [entry.id, ...overlapping].filter((id) => !store.get(id)?.view).join();
  useEffect(() => {
    if (missing !== "") bodies.alsoWant(missing.split(","));
  }, [missing, bodies]);
  if (entry.saving !== "saved") return <UnsavedCard entry={entry} />;
  if (!entry.view || !part)
    return <p className="thread-waiting muted">{messages.reader.card.loading}</p>;
  return (
    <part.Thread
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
