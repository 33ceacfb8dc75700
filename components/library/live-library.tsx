"use client";
/** Keeps the library's page true while others work: it is drawn anew when something in it changed. */
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { LiveProvider, useLiveEvents } from "@/components/live/live-provider";

/** A class that highlights together makes many events; the page follows at this pace, in ms. */
const pace = 1500;

/** Draws nothing itself. */
export function LiveLibrary({ seminarId, personId }: { seminarId: string; personId: string }) {
  return (
    <LiveProvider seminarId={seminarId} personId={personId}>
      <Refresher />
    </LiveProvider>
  );
}

function Refresher() {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLiveEvents(({ name }) => {
    const kind = name.split(".")[0];
    if (kind !== "document" && kind !== "highlight" && kind !== "seminar") return;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      router.refresh();
    }, pace);
  });
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return null;
}
