/**
 * Reading files outside this process: a few workers, kept warm for a minute, and a queue in front
 * of them in which people take turns. The list of workers is kept on `globalThis`: Next loads this
 * file once per bundle. Nothing here knows the database.
 */
import "server-only";
import { availableParallelism } from "node:os";
import { AppError } from "@/lib/errors";
import { importLimits } from "@/lib/imports/model";
import { onShutdown } from "@/lib/shutdown";
import type { FileRead, OnStep, ReadJob } from "./read-file";
import { type ReadingQueue, readingQueue } from "./reading-queue";
import { startWorker, type Worker } from "./worker";

/** One processor is left to the server where there are two. */
const workersAtOnce = Math.max(1, Math.min(2, availableParallelism() - 1));
const idleMs = 60_000;

export interface ReadOptions {
  /** Whose turn it takes. */
  person: string;
  onStep?: OnStep;
  /** Takes the file out of the queue, or ends the worker that reads it. */
  signal?: AbortSignal;
  /** Instead of `importLimits.seconds`. */
  seconds?: number;
}

/** How a file is read: in a worker, or (the command line) here and now. */
export type Reader = (load: () => Promise<ReadJob>, options: ReadOptions) => Promise<FileRead>;

interface Waiting {
  load: () => Promise<ReadJob>;
  options: ReadOptions;
  resolve: (read: FileRead) => void;
  reject: (error: unknown) => void;
}

interface Pool {
  queue: ReadingQueue<Waiting>;
  busy: Set<Worker>;
  idle: { worker: Worker; timer: NodeJS.Timeout }[];
  isClosed: boolean;
}

const shared = globalThis as typeof globalThis & { colloquyReaders?: Pool };

function pool(): Pool {
  if (!shared.colloquyReaders) {
    const made: Pool = { queue: readingQueue(), busy: new Set(), idle: [], isClosed: false };
    shared.colloquyReaders = made;
    onShutdown(() => close(made));
  }
  return shared.colloquyReaders;
}

/** What a reading ends with that nobody waits for any more: it says nothing about the file. */
export class ReadingEnded extends AppError {
  constructor() {
    super("internal", "The reading of this file was ended. Send the file again.");
    this.name = "ReadingEnded";
  }
}

/**
 * Reads a file in a worker. `load` is called when its turn has come.
 * @throws {AppError} of the reading; too-large where it takes too long or too much memory.
 * @throws {ReadingEnded} where it was cancelled, or the server ends.
 */
export const readInWorker: Reader = (load, options) =>
  new Promise<FileRead>((resolve, reject) => {
    const { queue, isClosed } = pool();
    if (isClosed || options.signal?.aborted) return reject(new ReadingEnded());
    const waiting: Waiting = { load, options, resolve, reject };
    options.signal?.addEventListener("abort", () => {
      if (queue.remove(waiting)) reject(new ReadingEnded());
    });
    queue.add(options.person, waiting);
    serve();
  });

function serve(): void {
  const { queue, busy } = pool();
  while (busy.size < workersAtOnce) {
    const waiting = queue.next();
    if (!waiting) return;
    void readOne(takeWorker(), waiting);
  }
}

function takeWorker(): Worker {
  const { idle, busy } = pool();
  for (;;) {
    const found = idle.pop();
    if (found) clearTimeout(found.timer);
    if (found && !found.worker.isAlive()) continue;
    const worker = found?.worker ?? startWorker();
    busy.add(worker);
    return worker;
  }
}

async function readOne(worker: Worker, { load, options, resolve, reject }: Waiting): Promise<void> {
  const abort = () => worker.end(new ReadingEnded());
  try {
    const job = await load();
    if (options.signal?.aborted) throw new ReadingEnded();
    options.signal?.addEventListener("abort", abort);
    const onStep = options.onStep ?? (() => undefined);
    resolve(await worker.read(job, options.seconds ?? importLimits.seconds, onStep));
  } catch (error) {
    reject(error);
  } finally {
    options.signal?.removeEventListener("abort", abort);
    giveBack(worker);
    serve();
  }
}

function giveBack(worker: Worker): void {
  const { busy, idle, isClosed } = pool();
  busy.delete(worker);
  if (!worker.isAlive()) return;
  if (isClosed) {
    worker.end();
    return;
  }
  const timer = setTimeout(() => {
    const at = idle.findIndex((one) => one.worker === worker);
    if (at >= 0) idle.splice(at, 1);
    worker.end();
  }, idleMs);
  timer.unref();
  idle.push({ worker, timer });
}

function close(open: Pool): void {
  open.isClosed = true;
  for (;;) {
    const waiting = open.queue.next();
    if (!waiting) break;
    waiting.reject(new ReadingEnded());
  }
  for (const worker of open.busy) worker.end(new ReadingEnded());
  for (const { worker, timer } of open.idle) {
    clearTimeout(timer);
    worker.end();
  }
  open.idle = [];
}

/** Processes that are reading something now, and those that wait for the next file. */
export function workerPids(): { busy: number[]; idle: number[] } {
  const { busy, idle } = pool();
  return {
    busy: [...busy].flatMap(({ pid }) => pid ?? []),
    idle: idle.flatMap(({ worker }) => worker.pid ?? []),
  };
}
