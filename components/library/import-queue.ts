/**
 * The queue of what is being brought in: pure state and its steps. Each item keeps one id for all
 * its tries, so that a lost answer brings nothing in twice; two items are sent at a time. What is
 * in waits for its preview and leaves the queue.
 */
import type { ApiProblem } from "@/lib/api-client";

/** What somebody gives: a file, or words that they pasted. */
export type ImportSource =
  | { kind: "file"; file: File }
  | {
      kind: "text";
      text: string;
      format: "plain-text" | "markdown" | "html";
      title: string | null;
    };

export type ImportState =
  | { step: "waiting" }
  /** `percent` of the bytes that have left this browser. */
  | { step: "sending"; percent: number }
  | { step: "done" }
  | { step: "failed"; reason: string; canRetry: boolean };

export interface ImportItem {
  id: string;
  name: string;
  source: ImportSource;
  state: ImportState;
  /** It came alone: its preview opens as soon as it is there. */
  opens: boolean;
}

export const sentAtOnce = 2;

/** The items that may start now. */
export function startable(items: readonly ImportItem[]): ImportItem[] {
  const sending = items.filter((item) => item.state.step === "sending").length;
  return items
    .filter((item) => item.state.step === "waiting")
    .slice(0, Math.max(0, sentAtOnce - sending));
}

/** The items with one item's state changed. */
export function withState(
  items: readonly ImportItem[],
  id: string,
  state: ImportState,
): ImportItem[] {
  return items.map((item) => (item.id === id ? { ...item, state } : item));
}

/** How many are in, refused, and still to go. */
export function tally(items: readonly ImportItem[]): {
  done: number;
  failed: number;
  waiting: number;
} {
  const count = (...steps: ImportState["step"][]) =>
    items.filter((item) => steps.includes(item.state.step)).length;
  return { done: count("done"), failed: count("failed"), waiting: count("waiting", "sending") };
}

/** Whether another try of the very same can end otherwise; 409 says that too many wait. */
export function isWorthRetrying(problem: ApiProblem): boolean {
  return [0, 409, 429].includes(problem.status) || problem.status >= 500;
}
