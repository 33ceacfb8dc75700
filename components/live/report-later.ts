/**
 * Hands an unexpected error to the page's own error reporting (`window.onerror`) without
 * breaking off the work in which it happened: other handlers and later events still have their turn.
 */
export function reportLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
