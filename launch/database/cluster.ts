/**
 * One PostgreSQL server on one placement: making its data, starting, finding out whether it runs,
 * stopping. Knows nothing of who uses it (users.ts) nor of what is in it.
 */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, LaunchFailure, oneLine, saysDiskFull } from "../failure";
import { isAlive } from "../process-identity";
import { giveTo, makeOwned } from "./ownership";
import { clusterIn, logOf, type Placement } from "./placement";
import { findPostmaster, removeStalePidFile } from "./postmaster";
import { callProgram } from "./program";
import { databaseName } from "./record";

/** Settings given on the command line, as `fsync=off`; used by tests alone. */
export type ServerSettings = readonly string[];

/** Makes the data folder with one superuser; complete or not at all. */
export async function initialise(placement: Placement, password: string, major: number) {
  const fresh = path.join(placement.folder, "data.new");
  const passwordFile = path.join(placement.folder, "password.new");
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    makeOwned(fresh, placement.caller);
    giveTo(passwordFile, placement.caller);
    const run = await callProgram(placement.caller, placement.binaries.initdb, [
      ...["-D", fresh, "-U", databaseName, "-A", "scram-sha-256", `--pwfile=${passwordFile}`],
      ...["-E", "UTF8", "--locale=C", "-T", "simple", ...localeFor(major)],
    ]);
    if (run.status !== 0) throw failedWith("could not be prepared", run.output, placement);
    renameSync(fresh, clusterIn(placement.folder));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Refuses data that another major version made. @throws LaunchFailure */
export function assertMajor(placement: Placement, major: number): void {
  const file = path.join(clusterIn(placement.folder), "PG_VERSION");
  const found = existsSync(file) ? Number(readFileSync(file, "utf8").trim()) : null;
  if (found === major) return;
  throw new LaunchFailure(
    found === null
      ? `“${clusterIn(placement.folder)}” is no database of PostgreSQL. Put the data back from a backup, or move that folder away to begin with an empty one.`
      : `The data in “${clusterIn(placement.folder)}” were made by PostgreSQL ${found}, and this Colloquy brings ${major}. Start the version that made them, take a dump (see docs/operating.md), and load it here.`,
  );
}

/** Starts the server. @throws LaunchFailure; `PortTaken` where somebody else has the port. */
export async function startServer(
  placement: Placement,
  port: number,
  settings: ServerSettings = [],
): Promise<void> {
  const patience = Date.now() + 15_000;
  for (;;) {
    removeStalePidFile(clusterIn(placement.folder));
    rotateLog(placement);
    const logStart = sizeOf(logOf(placement));
    const options = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...settings]
      .map((setting) => `-c ${setting}`)
      .join(" ");
    const run = await callProgram(placement.caller, placement.binaries.pgCtl, [
      ...["-D", clusterIn(placement.folder), "-l", logOf(placement), "-w", "-t", "120"],
      ...["-o", `-p ${port} ${options}`, "start"],
    ]);
    if (run.status === 0) return;
    const said = `${run.output}\n${textFrom(logOf(placement), logStart)}`;
    if (/could not bind|Address already in use/i.test(said)) throw new PortTaken(port);
    // after a kill -9 the old server's children need a moment to notice and let go
    const lettingGo = /pre-existing shared memory|lock file .* already exists/i.test(said);
    if (!lettingGo || Date.now() > patience) throw failedWith("did not start", said, placement);
    await sleep(300);
  }
}

/**
 * Stops the server if it runs: the fast way, which breaks connections off and leaves clean files,
 * then, after `patienceMs`, at once, which leaves work to the next start and loses nothing.
 */
export async function stopServer(placement: Placement, patienceMs = 2_500): Promise<void> {
  const found = findPostmaster(clusterIn(placement.folder));
  if (!found) return;
  for (const mode of ["fast", "immediate"] as const) {
    await askToStop(placement, found.process.pid, mode);
    const end = Date.now() + patienceMs;
    while (Date.now() < end) {
      if (!isAlive(found.process)) return;
      await sleep(20);
    }
  }
}

/** The port is somebody else's; another can be tried. */
export class PortTaken extends LaunchFailure {
  constructor(port: number) {
    super(`Port ${port}, which the embedded database used, was taken by another program.`);
    this.name = "PortTaken";
  }
}

/** True where this placement holds data already. */
export function hasData(placement: Placement): boolean {
  return existsSync(clusterIn(placement.folder));
}

async function askToStop(placement: Placement, pid: number, mode: "fast" | "immediate") {
  if (process.platform === "win32") {
    const args = ["-D", clusterIn(placement.folder), "-m", mode, "-W", "stop"];
    await callProgram(placement.caller, placement.binaries.pgCtl, args);
    return;
  }
  try {
    process.kill(pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error; // gone already is what was wanted
  }
}

function localeFor(major: number): string[] {
  // both know every script's lower and upper case, whatever the system has installed
  return major >= 17
    ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    : ["--locale-provider=icu", "--icu-locale=und"];
}

function failedWith(what: string, output: string, placement: Placement): LaunchFailure {
  if (saysDiskFull(output)) {
    return new LaunchFailure(
      `The disk with “${placement.folder}” is full, so the database ${what}. Free some space and start again; nothing that was saved is lost.`,
    );
  }
  const fatal = /(?:FATAL|PANIC|error):\s+(.*)/.exec(output)?.[1] ?? output;
  return new LaunchFailure(
    `The embedded database ${what}: ${oneLine(fatal).slice(0, 300)}. More stands in “${logOf(placement)}”.`,
  );
}

const logLimit = 10_000_000; // bytes: some months of an ordinary seminar

function rotateLog(placement: Placement): void {
  if (sizeOf(logOf(placement)) > logLimit) renameSync(logOf(placement), `${logOf(placement)}.1`);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function textFrom(file: string, start: number): string {
  return existsSync(file) ? readFileSync(file).subarray(start).toString("utf8") : "";
}
