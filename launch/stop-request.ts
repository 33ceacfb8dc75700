/**
 * The wish to stop: Ctrl+C, a SIGTERM, a closed terminal. One Ctrl+C often arrives twice (from the
 * terminal and from npm), so every further signal is taken as the same wish.
 */

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A signal that is aborted once somebody wants this process to stop. */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) process.on(signal, () => controller.abort(signal));
  return controller.signal;
}

/** Resolves when the wish comes; never rejects. */
export function stopWished(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
}
