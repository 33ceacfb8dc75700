"use client";
/**
 * Live events for a page of a seminar: one provider around it, hooks inside. The stream itself is
 * shared by all tabs of the browser (`live-link`). Without a provider the hooks are silent.
 */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { browserSurroundings } from "./browser-surroundings";
import type { LiveEvent, LiveStatus } from "./live-event";
import { createLiveLink, type LiveLink } from "./live-link";

export type { LiveEvent, LiveStatus } from "./live-event";

const LiveContext = createContext<LiveLink | null>(null);

interface LiveProviderProps {
  seminarId: string;
  personId: string;
  /** Where the server stood when it drew this page; without it events count from now. */
  initialCursor?: string;
  children: ReactNode;
}

/** Opens the link while it is on the page. One for a page; seminar and person do not change. */
export function LiveProvider({ seminarId, personId, initialCursor, children }: LiveProviderProps) {
  const [link] = useState(() =>
    createLiveLink({ seminarId, personId, initialCursor, surroundings: browserSurroundings }),
  );
  useEffect(() => {
    link.start();
    return () => link.stop();
  }, [link]);
  return <LiveContext value={link}>{children}</LiveContext>;
}

/** Calls `handler` for every event, each once, in the order of arrival. */
export function useLiveEvents(handler: (event: LiveEvent) => void): void {
  const link = useContext(LiveContext);
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => link?.onEvent((event) => latest.current(event)), [link]);
}

/** How the stream stands; `connecting` without a provider and on the server. */
export function useLiveStatus(): LiveStatus {
  const link = useContext(LiveContext);
  return useSyncExternalStore<LiveStatus>(
    (onChange) => link?.onStatus(onChange) ?? (() => undefined),
    () => link?.status() ?? "connecting",
    () => "connecting",
  );
}
