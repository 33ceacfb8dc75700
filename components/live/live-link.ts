/**
 * A tab's link to a seminar's events: holds the one stream for all tabs of this browser and person
 * (see `election`), or listens to the tab that holds it. Every tab keeps its own cursor, so that
 * whichever takes over goes on where it stood itself. Names contain person and seminar: two people
 * in one browser never hear each other's. Everything outside comes through `LiveSurroundings`.
 */
import { decide, leaseTimes, readLease, writeLease } from "./election";
import type { EventStream, StreamOptions } from "./event-stream";
import type { LiveEvent, LiveStatus } from "./live-event";
import { reportLater } from "./report-later";
import { createSeenEvents } from "./seen-events";
import { readTabMessage, type TabMessage } from "./tab-message";

export interface TabChannel {
  post(message: TabMessage): void;
  close(): void;
}

export interface LiveSurroundings {
  tab: string;
  now(): number;
  random(): number;
  isVisible(): boolean;
  /** Null where the browser has no storage or no channel: then each tab has its own stream. */
  lease: LeaseStorage | null;
  openChannel(name: string, onMessage: (message: unknown) => void): TabChannel | null;
  openStream(options: Omit<StreamOptions, "fetch" | "random">): EventStream;
  /** Calls back when the page is shown, hidden, left, woken or online; gives the way to stop. */
  watch(onChange: (change: PageChange) => void): () => void;
}

export interface LeaseStorage {
  read(name: string): string | null;
  /** False where the browser did not keep it. */
  write(name: string, value: string | null): boolean;
}

export type PageChange = "shown" | "hidden" | "left" | "woken" | "online";

export interface LiveLink {
  start(): void;
  stop(): void;
  onEvent(handler: (event: LiveEvent) => void): () => void;
  onStatus(handler: () => void): () => void;
  status(): LiveStatus;
}

interface LiveOptions {
  seminarId: string;
  personId: string;
  /** Where the page's data stands; what came after it is fetched. */
  initialCursor?: string;
  /** Asked when the link starts, in the browser. */
  surroundings(): LiveSurroundings;
}

/** A link that does nothing before `start`, so that it can be made while rendering. */
export function createLiveLink(options: LiveOptions): LiveLink {
  const name = `colloquy-live:${options.personId}:${options.seminarId}`;
  const handlers = new Set<(event: LiveEvent) => void>();
  const statusHandlers = new Set<() => void>();
  const seen = createSeenEvents();
  let cursor = options.initialCursor;
  let mayHaveMissed = options.initialCursor !== undefined;
  let status: LiveStatus = "connecting";
  let around: LiveSurroundings | undefined;
  let channel: TabChannel | null = null;
  let stream: EventStream | undefined;
  let claimedAt: number | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let isAway = false;
  let unwatch: () => void = () => undefined;

  function setStatus(next: LiveStatus) {
    if (next === status) return;
    status = next;
    for (const handler of statusHandlers) handler();
  }

  function apply(event: LiveEvent) {
    if (!seen.isNew(event)) return;
    cursor = event.cursor;
    for (const handler of handlers) {
      try {
        handler(event);
      } catch (error) {
        reportLater(error);
      }
    }
  }

  function tell() {
    channel?.post({ kind: "status", status, cursor });
  }

  function openStream(from: LiveSurroundings) {
    if (stream !== undefined) return;
    mayHaveMissed = false;
    stream = from.openStream({
      seminarId: options.seminarId,
      cursor,
      onEvent(event) {
        apply(event);
        channel?.post({ kind: "event", event });
      },
      onCursor(next) {
        cursor = next;
      },
      onStatus(next) {
        setStatus(next);
        tell();
        if (next === "closed") end();
      },
    });
  }

  function closeStream() {
    stream?.close();
    stream = undefined;
  }

  function tick() {
    const from = around;
    if (from === undefined || isAway) return;
    if (from.lease === null || channel === null) {
      // alone: a hidden tab gives its connection back and catches up when it is looked at
      if (from.isVisible()) openStream(from);
      else closeStream();
      return;
    }
    const now = from.now();
    const lease = readLease(from.lease.read(name));
    const isVisible = from.isVisible();
    const decision = decide(lease, { tab: from.tab, isVisible, mayHaveMissed }, now);
    if (decision === "follow") {
      claimedAt = undefined;
      closeStream();
      return;
    }
    const isKept = from.lease.write(name, writeLease({ tab: from.tab, at: now, isVisible }));
    if (!isKept) {
      openStream(from);
    } else if (decision === "claim" || claimedAt === undefined) {
      claimedAt = now;
      // of two tabs that claim at once the later writer holds; both look again before they open
      clearTimeout(settling);
      settling = setTimeout(tick, leaseTimes.settle + from.random() * leaseTimes.settle);
      channel.post({ kind: "look" });
    } else if (now - claimedAt >= leaseTimes.settle) {
      openStream(from);
    }
  }

  function hear(raw: unknown) {
    const message = readTabMessage(raw);
    if (message?.kind === "event") apply(message.event);
    else if (message?.kind === "look") tick();
    else if (message?.kind === "hello" && stream !== undefined) tell();
    else if (message?.kind === "status" && stream === undefined) {
      // a tab that has seen nothing yet stands where the holder stands
      cursor ??= message.cursor;
      setStatus(message.status);
      if (message.status === "closed") end();
    }
  }

  function release() {
    clearTimeout(settling);
    closeStream();
    claimedAt = undefined;
    const from = around;
    if (from?.lease == null) return;
    if (readLease(from.lease.read(name))?.tab !== from.tab) return;
    from.lease.write(name, null);
    channel?.post({ kind: "look" });
  }

  function onPage(change: PageChange) {
    // between leaving and being frozen a tick must not take the lease again
    isAway = change === "left" || (isAway && change !== "woken");
    if (change === "left") {
      mayHaveMissed = cursor !== undefined;
      release();
      return;
    }
    if (change === "woken") mayHaveMissed = cursor !== undefined;
    if (change === "online" || change === "shown") stream?.hurry();
    tick();
    if (change === "hidden") channel?.post({ kind: "look" });
  }

  function end() {
    release();
    clearInterval(ticking);
    unwatch();
    channel?.close();
    channel = null;
    around = undefined;
  }

  return {
    start() {
      if (around !== undefined || status === "closed") return;
      const from = options.surroundings();
      around = from;
      isAway = false;
      if (from.lease !== null) channel = from.openChannel(name, hear);
      unwatch = from.watch(onPage);
      ticking = setInterval(tick, leaseTimes.tick);
      channel?.post({ kind: "hello" });
      tick();
    },
    stop: end,
    onEvent(handler) {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    onStatus(handler) {
      statusHandlers.add(handler);
      return () => statusHandlers.delete(handler);
    },
    status: () => status,
  };
}
