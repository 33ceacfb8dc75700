/**
 * The end of a server process. What holds connections open for long (event streams) registers how
 * to let go; a SIGTERM or Ctrl+C calls all of it, so that the process ends at once and not when the
 * last reader leaves. The list is kept on `globalThis`: Next loads this file once per bundle.
 */

type Closer = () => void | Promise<void>;

interface Registry {
  closers: Set<Closer>;
  isShuttingDown: boolean;
  isInstalled: boolean;
}

const shared = globalThis as typeof globalThis & { __colloquyShutdown?: Registry };

function registry(): Registry {
  shared.__colloquyShutdown ??= { closers: new Set(), isShuttingDown: false, isInstalled: false };
  return shared.__colloquyShutdown;
}

/**
 * Has `closer` called when the process is to end; at once where it is ending already. The answer
 * takes it off the list again: call it when the stream has ended by itself.
 */
export function onShutdown(closer: Closer): () => void {
  const { closers, isShuttingDown } = registry();
  if (isShuttingDown) {
    void closer();
    return () => undefined;
  }
  closers.add(closer);
  return () => closers.delete(closer);
}

/** True from the moment at which the process was asked to end. */
export function isShuttingDown(): boolean {
  return registry().isShuttingDown;
}

/** Calls every closer once. One that fails keeps no other from being called. */
export async function shutdown(): Promise<void> {
  const { closers } = registry();
  registry().isShuttingDown = true;
  const calls = [...closers].map(async (closer) => closer());
  closers.clear();
  await Promise.allSettled(calls);
}

/** Listens for the signals that ask a process to end. Only the first call does anything. */
export function installShutdown(): void {
  if (registry().isInstalled) return;
  registry().isInstalled = true;
  process.once("SIGTERM", () => void shutdown());
  process.once("SIGINT", () => void shutdown());
}
