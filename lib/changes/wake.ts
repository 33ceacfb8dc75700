/**
 * Waking readers after a commit: this process at once, other processes by one batched NOTIFY.
 * A NOTIFY inside the writing transaction would serialise all commits (measured), so none is.
 */
import "server-only";
import { EventEmitter } from "node:events";
import { db } from "@/lib/db";
import { logError } from "@/lib/log";
import { notify } from "./store";

/** PostgreSQL channels; the payload is a list of ids separated by commas. */
export const channels = { changes: "colloquy_changes", people: "colloquy_people" } as const;

const batchMs = 15;
const idsPerNotice = 150;

const shared = globalThis as typeof globalThis & { colloquyWake?: EventEmitter };

/** Emits `changes` (seminar id) and `people` (person id) as they happen in this process. */
export function localWake(): EventEmitter {
  shared.colloquyWake ??= new EventEmitter().setMaxListeners(0);
  return shared.colloquyWake;
}

const waiting: Record<keyof typeof channels, Set<string>> = {
  changes: new Set(),
  people: new Set(),
};
let timer: NodeJS.Timeout | undefined;

/** A change of this seminar has been committed. */
export function announceChange(seminarId: string): void {
  announce("changes", seminarId);
}

/** What this person may do has changed: signed out, removed, another role. */
export function announcePerson(personId: string): void {
  announce("people", personId);
}

function announce(channel: keyof typeof channels, id: string): void {
  localWake().emit(channel, id);
  waiting[channel].add(id);
  timer ??= setTimeout(() => void flush(), batchMs);
}

/** Sends what waits; a command-line process calls it before it ends. */
export async function flush(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  try {
    for (const channel of ["changes", "people"] as const) {
      const ids = [...waiting[channel]];
      waiting[channel].clear();
      for (let from = 0; from < ids.length; from += idsPerNotice) {
        await notify(db(), channels[channel], ids.slice(from, from + idsPerNotice).join(","));
      }
    }
  } catch (error) {
    // readers of other processes find the change at their next poll
    logError("could not wake the other processes", error);
  }
}
