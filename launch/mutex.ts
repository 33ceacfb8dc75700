/**
 * A lock between processes of one machine: a file that names its holder. Whoever finds the holder
 * dead takes the lock over. Taking over is itself decided by a second file named after the dead
 * lock, so that of two finders only one removes it and neither removes a fresh one.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./failure";
import { isAlive, ownIdentity, type ProcessIdentity, parseIdentity } from "./process-identity";

interface Holder {
  id: string;
  process: ProcessIdentity | null;
}

/** Between creating the file and writing into it lie microseconds; older and still empty is dead. */
const unreadableGraceMs = 5_000;
const pollMs = 40;

export interface MutexOptions {
  /** Called once, when the lock turns out to be held by the process named. */
  onWait?: (holder: ProcessIdentity | null) => void;
}

/** Runs `work` while holding the lock file at `file`; waits for as long as its holder lives. */
export async function withMutex<T>(
  file: string,
  work: () => Promise<T>,
  options: MutexOptions = {},
): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  const id = randomBytes(9).toString("hex");
  let waited = false;
  while (!claim(file, id)) {
    const holder = readHolder(file);
    if (holder && isStale(file, holder)) {
      clearStale(file, holder, id);
      continue;
    }
    if (!waited) options.onWait?.(holder?.process ?? null);
    waited = true;
    await sleep(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function claim(file: string, id: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ id, process: ownIdentity() }), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value === "object" && value !== null && "id" in value && "process" in value) {
      return { id: String(value.id), process: parseIdentity(value.process) };
    }
    return { id: "unreadable", process: null };
  } catch (error) {
    if (error instanceof SyntaxError) return { id: "unreadable", process: null };
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function isStale(file: string, holder: Holder): boolean {
  if (holder.process !== null) return !isAlive(holder.process);
  const made = statSync(file, { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs > unreadableGraceMs;
}

function clearStale(file: string, stale: Holder, id: string): void {
  const decision = `${file}.${stale.id}.recovery`;
  if (claim(decision, id)) {
    if (readHolder(file)?.id === stale.id) rmSync(file, { force: true });
    rmSync(decision, { force: true });
    return;
  }
  const other = readHolder(decision);
  if (other && isStale(decision, other)) rmSync(decision, { force: true });
}
