/**
 * The queue of what is being brought in: pure state and its steps. Each item keeps one id for all
 * its tries, so that a lost answer brings nothing in twice; two items are sent at a time.
 */
import type { ApiProblem } from "@/lib/api-client";
import type { DocumentSummary } from "@/lib/documents/model";

/** What somebody gives: a file, or words that they pasted. */
export type ImportSource =
  | { kind: "file"; file: File }
  | { kind: "text"; text: string; format: "plain-text" | "markdown"; title: string | null };

export type ImportState =
  | { step: "waiting" }
  /** `percent` of the bytes that have left this browser. */
  | { step: "sending"; percent: number }
  | { step: "done"; document: Pick<DocumentSummary, "id" | "title"> }
  | { step: "failed"; reason: string; canRetry: boolean };

export interface ImportItem {
  id: string;
  name: string;
  source: ImportSource;
  state: ImportState;
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

/** Whether another try of the very same can end otherwise. */
export function isWorthRetrying(problem: ApiProblem): boolean {
  return problem.status === 0 || problem.status === 429 || problem.status >= 500;
}
