/**
 * Which events a tab has already applied, so that one that comes twice (from two holders for a
 * moment, or again after a reconnection) is dropped. Cursors are opaque and have no order here;
 * the memory is bounded, its oldest half forgotten first.
 */
import type { LiveEvent } from "./live-event";

const remembered = 4_000;

export interface SeenEvents {
  /** True the first time it is asked about an event, false after that. */
  isNew(event: LiveEvent): boolean;
}

export function createSeenEvents(limit = remembered): SeenEvents {
  let recent = new Set<string>();
  let older = new Set<string>();
  return {
    isNew(event) {
      const key = `${event.cursor} ${event.name} ${event.data.id}`;
      if (recent.has(key) || older.has(key)) return false;
      recent.add(key);
      if (recent.size >= limit / 2) {
        older = recent;
        recent = new Set();
      }
      return true;
    },
  };
}
