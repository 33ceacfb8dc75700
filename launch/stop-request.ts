/**
 * The wish to stop: Ctrl+C, a SIGTERM, a closed terminal, or the end of npm. One Ctrl+C often
 * arrives twice (from the terminal and from npm), so every further signal is the same wish.
 */
import type { Environment } from "./environment";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const parentPollMs = 200;

/** A signal that is aborted once somebody wants this process to stop. */
export function listenForStop(env: Environment = process.env): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) process.on(signal, () => controller.abort(signal));
  if (env.npm_lifecycle_event) watchParent(controller);
  return controller.signal;
}

/** Resolves when the wish comes; never rejects. */
export function stopWished(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
}

/**
 * Between npm and us stands a shell. A SIGTERM for npm ends the two of them and never reaches us:
 * that our parent is gone is all that we see of it.
 */
function watchParent(controller: AbortController): void {
  const parent = process.ppid;
  const poll = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(poll);
    controller.abort("the end of npm");
  }, parentPollMs);
  poll.unref();
}
