/**
 * Readings of imports that this process is at: begins them, writes down how far they are, stores
 * what comes of them, and lets others wait. A reading that nobody is at any more (its server was
 * killed) is taken over by whoever asks for it next.
 */
import "server-only";
import { db, inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { logError } from "@/lib/log";
import { ReadingEnded, readInWorker } from "./reader";
import {
  beat,
  claimStale,
  findReadingJob,
  type ReadingKey,
  saveProgress,
  storeFailure,
  storeRead,
} from "./store";

const progressMs = 500;
const heartbeatMs = 5_000;
/** Four heartbeats: whoever missed them all is gone. */
const staleSeconds = 20;

interface Running {
  key: ReadingKey;
  abort: AbortController;
  ended: Promise<void>;
}

interface Registry {
  running: Map<string, Running>;
  timer?: NodeJS.Timeout;
}

const shared = globalThis as typeof globalThis & { colloquyReadings?: Registry };

function registry(): Registry {
  shared.colloquyReadings ??= { running: new Map() };
  return shared.colloquyReadings;
}

/** Whose turn it takes: the maker's, or the command line's. */
const turnOf = (personId: string | null) => personId ?? "installation";

/** Begins a reading, in place of an older one of the same import that is under way here. */
export function startReading(key: ReadingKey, personId: string | null): void {
  cancelReading(key.id);
  const { running } = registry();
  const abort = new AbortController();
  const entry: Running = { key, abort, ended: Promise.resolve() };
  running.set(key.id, entry);
  entry.ended = run(entry, turnOf(personId)).finally(() => {
    if (running.get(key.id) === entry) running.delete(key.id);
  });
  keepBeating();
}

/** Ends the reading of an import if this process is at it. */
export function cancelReading(id: string): void {
  registry().running.get(id)?.abort.abort();
}

/** Waits until the reading that is under way here has ended, but no longer than `ms`. */
export async function waitForReading(id: string, ms: number): Promise<void> {
  const entry = registry().running.get(id);
  if (!entry) return;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([entry.ended, patience]);
  clearTimeout(timer);
}

/** Goes on with a reading whose server is gone; true where it was begun anew here. */
export async function resumeIfStale(id: string, personId: string | null): Promise<boolean> {
  if (registry().running.has(id)) return false;
  const reading = await claimStale(db(), id, staleSeconds);
  if (reading === null) return false;
  startReading({ id, reading }, personId);
  return true;
}

async function run({ key, abort }: Running, person: string): Promise<void> {
  const { signal } = abort;
  const progress = reportProgress(key, () => abort.abort());
  const load = async () => {
    await beat(db(), [key]);
    const job = await findReadingJob(db(), key);
    if (!job) throw new ReadingEnded();
    return job;
  };
  try {
    const read = await readInWorker(load, { person, signal, onStep: progress.hear });
    await progress.end();
    await inTransaction((tx) => storeRead(tx, key, read));
  } catch (error) {
    await progress.end();
    await fail(key, error);
  }
}

async function fail(key: ReadingKey, error: unknown): Promise<void> {
  if (error instanceof ReadingEnded) return;
  if (!(error instanceof AppError)) logError("a reading failed", error, { importId: key.id });
  const failure =
    error instanceof AppError
      ? { code: error.code, detail: error.userMessage }
      : {
          code: "internal",
          detail: "What was read could not be stored. Try again in a while.",
        };
  try {
    await inTransaction((tx) => storeFailure(tx, key, failure));
  } catch (secondary) {
    // without heartbeat it is taken over once the database answers again
    logError("a failed reading could not be noted", secondary, { importId: key.id });
  }
}

/** Writes steps down, at most twice a second and one after the other. */
function reportProgress(key: ReadingKey, onUnwanted: () => void) {
  let latest: { step: string; done: number } | null = null;
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  const write = async () => {
    timer = undefined;
    const now = latest;
    latest = null;
    if (!now) return;
    last = Date.now();
    try {
      if (!(await saveProgress(db(), key, now.step, now.done))) onUnwanted();
    } catch (error) {
      logError("a reading's progress could not be noted", error, { importId: key.id });
    }
  };
  return {
    hear(step: string, done: number): void {
      latest = { step, done };
      timer ??= setTimeout(
        () => {
          writing = write();
        },
        Math.max(0, last + progressMs - Date.now()),
      );
    },
    async end(): Promise<void> {
      clearTimeout(timer);
      await writing;
    },
  };
}

/** One timer for all readings here, while there are some. */
function keepBeating(): void {
  const open = registry();
  open.timer ??= setInterval(() => {
    const keys = [...open.running.values()].map(({ key }) => key);
    if (keys.length === 0) {
      clearInterval(open.timer);
      open.timer = undefined;
      return;
    }
    beat(db(), keys).catch((error) => logError("a heartbeat failed", error));
  }, heartbeatMs).unref();
}
