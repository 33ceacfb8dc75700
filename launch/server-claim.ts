/**
 * One server per data folder: `server.json` names the launcher that serves it and the server that
 * it started. A claim whose launcher is dead counts for nothing; a server that outlived its
 * launcher is ended. A folder shared with another machine is told by the file's heartbeat, since
 * process numbers mean nothing there.
 */
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeDataFolder } from "./data-folder";
import { codeOf, LaunchFailure } from "./failure";
import { withMutex } from "./mutex";
import { isAlive, ownIdentity, type ProcessIdentity, parseIdentity } from "./process-identity";
import { endGroup } from "./run-step";

interface Claim {
  launcher: ProcessIdentity | null;
  server: ProcessIdentity | null;
  address: string;
  machine: string;
}

export interface HeldClaim {
  /** Notes which process serves, so that a later start can end it should we be killed. */
  noteServer(server: ProcessIdentity | null): void;
  release(): void;
}

const heartbeatMs = 5_000;
const silentMs = 20_000;

/** Claims the data folder for this process. @throws LaunchFailure where another start serves it. */
export function claimServer(
  dataDir: string,
  address: string,
  log: (sentence: string) => void,
): Promise<HeldClaim> {
  makeDataFolder(dataDir);
  const file = path.join(dataDir, "server.json");
  return withMutex(path.join(dataDir, "server.lock"), async () => {
    const found = readClaim(file);
    if (found) await settleWith(found, file, dataDir, log);
    const own: Claim = { launcher: ownIdentity(), server: null, address, machine: os.hostname() };
    writeClaim(file, own);
    const heartbeat = setInterval(() => touch(file), heartbeatMs);
    heartbeat.unref();
    return {
      noteServer: (server) => writeClaim(file, { ...own, server }),
      release() {
        clearInterval(heartbeat);
        rmSync(file, { force: true });
      },
    };
  });
}

async function settleWith(
  found: Claim,
  file: string,
  dataDir: string,
  log: (sentence: string) => void,
): Promise<void> {
  if (found.machine !== os.hostname()) {
    const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - touched > silentMs) return;
    throw new LaunchFailure(
      `The data folder “${dataDir}” is in use by another start of Colloquy on the machine “${found.machine}”. Stop that one and wait ${silentMs / 1000} seconds, or name another folder: COLLOQUY_DATA=FOLDER npm start.`,
    );
  }
  if (found.launcher && isAlive(found.launcher)) {
    throw new LaunchFailure(
      `The data folder “${dataDir}” is in use by another start of Colloquy, which serves ${found.address} (process ${found.launcher.pid}). Use that one, stop it first, or name another folder: COLLOQUY_DATA=FOLDER npm start.`,
    );
  }
  if (found.server && isAlive(found.server)) {
    log("Ending a server that an earlier start left behind.");
    await endOrphan(found.server);
  }
}

async function endOrphan(server: ProcessIdentity): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    endGroup(server.pid, signal);
    const end = Date.now() + 3_000;
    while (Date.now() < end) {
      if (!isAlive(server)) return;
      await sleep(50);
    }
  }
}

/** The address that a running server of this folder serves, or null where none runs here. */
export function servedAddress(dataDir: string): string | null {
  const claim = readClaim(path.join(dataDir, "server.json"));
  const isHere = claim !== null && claim.machine === os.hostname() && claim.launcher !== null;
  return isHere && claim.launcher && isAlive(claim.launcher) && claim.address !== ""
    ? claim.address
    : null;
}

function readClaim(file: string): Claim | null {
  try {
    const value: Partial<Record<keyof Claim, unknown>> = JSON.parse(readFileSync(file, "utf8"));
    return {
      launcher: parseIdentity(value.launcher),
      server: parseIdentity(value.server),
      address: typeof value.address === "string" ? value.address : "",
      machine: typeof value.machine === "string" ? value.machine : "",
    };
  } catch (error) {
    if (codeOf(error) === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

function writeClaim(file: string, claim: Claim): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(claim)}\n`);
  renameSync(`${file}.new`, file);
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch (error) {
    // the folder was removed under a running server: there is nothing left to claim
    if (codeOf(error) !== "ENOENT") throw error;
  }
}
