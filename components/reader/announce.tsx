"use client";
/** What is said to those who listen: one polite line, the newest wins. */
import { useSyncExternalStore } from "react";

let line = "";
const listeners = new Set<() => void>();

/** Says a sentence; the same one twice is said twice. */
export function announce(sentence: string): void {
  // a reader of screens passes over a line that did not change
  line = sentence === line ? `${sentence}\u00a0` : sentence;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where it is said; once a page. */
export function Announcer() {
  const said = useSyncExternalStore(
    subscribe,
    () => line,
    () => "",
  );
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
