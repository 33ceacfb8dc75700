/**
 * The messages that wait at the foot of the page. One list for the whole page, outside React, so
 * that any component can add to it without a provider around it.
 */

/** A message with, where the act can be undone, the way to do so. */
export interface ToastInput {
  message: string;
  action?: { label: string; onAction: () => void };
}

export interface Toast extends ToastInput {
  key: number;
}

/** At most this many at once; the oldest gives way. */
const shownAtOnce = 3;

let toasts: readonly Toast[] = [];
let nextKey = 1;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a message until it is dismissed, acted on, or has been readable for long enough. */
export function showToast(input: ToastInput): void {
  publish([...toasts.slice(1 - shownAtOnce), { ...input, key: nextKey++ }]);
}

/** Takes a message away. */
export function dismissToast(key: number): void {
  publish(toasts.filter((toast) => toast.key !== key));
}

/** For useSyncExternalStore. */
export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The messages now shown, oldest first; the same array until something changes. */
export function currentToasts(): readonly Toast[] {
  return toasts;
}
