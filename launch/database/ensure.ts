/**
 * The one way to a database. `DATABASE_URL` is used as it stands; without it the embedded server
 * of the data folder is joined if it runs and started if it does not. Whoever leaves last stops
 * it; a server that others still use is never stopped, and nobody's data folder is opened twice.
 */

import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeDataFolder } from "../data-folder";
import type { Environment } from "../environment";
import { LaunchFailure } from "../failure";
import { withMutex } from "../mutex";
import { dataFolder } from "../paths";
import { findFreePort, portAnswers } from "../port";
import { findBinaries, majorVersionOf } from "./binaries";
import {
  assertMajor,
  hasData,
  initialise,
  PortTaken,
  type ServerSettings,
  startServer,
  stopServer,
} from "./cluster";
import { createDatabase } from "./create-database";
import { checkExternal } from "./external";
import { clusterIn, folderOf, type Placement, place, placementOfRunning } from "./placement";
import { findPostmaster } from "./postmaster";
import { callProgram } from "./program";
import { newRecord, readRecord, urlOf, writeRecord } from "./record";
import { countUsers, enter } from "./users";

export interface EnsureOptions {
  /** The data folder, absolute; `COLLOQUY_DATA` or `.colloquy` where it is left away. */
  dataDir?: string;
  /** Told in plain sentences what is done. */
  log?: (sentence: string) => void;
  env?: Environment;
  /** Settings of a server that is started here; tests alone give them. */
  settings?: ServerSettings;
}

export interface DatabaseHandle {
  url: string;
  /** Leaves; stops the embedded server where this was its last user. Can be called twice. */
  release(): Promise<void>;
  /** The embedded server's supervision; null for a database that somebody else runs. */
  embedded: {
    isAlive(): boolean;
    /** Starts a server that died, on the same port. @throws LaunchFailure */
    revive(): Promise<void>;
  } | null;
}

/** A database that answers. @throws LaunchFailure */
export async function ensureDatabase(options: EnsureOptions = {}): Promise<DatabaseHandle> {
  const env = options.env ?? process.env;
  const url = env.DATABASE_URL?.trim();
  if (!url) return ensureEmbedded(options, env);
  await checkExternal(url);
  return { url, release: async () => undefined, embedded: null };
}

async function ensureEmbedded(options: EnsureOptions, env: Environment): Promise<DatabaseHandle> {
  const dataDir = options.dataDir ?? dataFolder(env);
  const log = options.log ?? (() => undefined);
  makeDataFolder(dataDir);
  const locked = <T>(work: () => Promise<T>) => withMutex(path.join(dataDir, "lock"), work);
  const { port, placement, leave } = await locked(async () => {
    const leave = enter(dataDir);
    try {
      return { ...(await joinOrStart(dataDir, log, env, options.settings)), leave };
    } catch (error) {
      leave();
      throw error;
    }
  });
  const record = readRecord(dataDir) ?? newRecord();
  let released = false;
  return {
    url: urlOf(record, port),
    async release() {
      if (released) return;
      released = true;
      await locked(async () => {
        leave();
        if (countUsers(dataDir) === 0) await stopServer(placement);
      });
    },
    embedded: {
      isAlive: () => findPostmaster(clusterIn(placement.folder)) !== null,
      revive: () =>
        locked(async () => {
          if (findPostmaster(clusterIn(placement.folder)) === null) {
            await startServer(placement, port, options.settings);
          }
        }),
    },
  };
}

async function joinOrStart(
  dataDir: string,
  log: (sentence: string) => void,
  env: Environment,
  settings: ServerSettings | undefined,
): Promise<{ port: number; placement: Placement }> {
  const binaries = findBinaries(env);
  const known = readRecord(dataDir);
  const running = known && (await findAnswering(clusterIn(folderOf(dataDir, known))));
  if (known && running) {
    await createDatabase(urlOf(known, running, "postgres"));
    log(`Joining the database that runs already (on 127.0.0.1:${running}).`);
    return { port: running, placement: placementOfRunning(dataDir, known, binaries) };
  }
  const placement = place({ dataDir, record: known, binaries, log, env });
  const { way } = placement.caller;
  const elsewhere = way === "varlib" ? placement.folder : null;
  const record = { ...(known ?? newRecord()), way, elsewhere };
  const major = await majorOf(placement);
  if (hasData(placement)) {
    if (!known) throw withoutPassword(dataDir);
    assertMajor(placement, major);
  } else {
    writeRecord(dataDir, record);
    log(`Making the database in ${placement.folder}.`);
    await initialise(placement, record.password, major);
  }
  const port = await startOnAPort(placement, record.port, settings);
  if (!known || port !== known.port || way !== known.way) writeRecord(dataDir, { ...record, port });
  await createDatabase(urlOf(record, port, "postgres"));
  log(`The database is running (PostgreSQL ${major}, on 127.0.0.1:${port}).`);
  return { port, placement };
}

/** The port of the folder's server; one that is just starting or stopping is given 15 seconds. */
async function findAnswering(cluster: string): Promise<number | null> {
  const patience = Date.now() + 15_000;
  for (;;) {
    const running = findPostmaster(cluster);
    if (!running) return null;
    if (await portAnswers(running.port)) return running.port;
    if (Date.now() > patience) return null;
    await sleep(100);
  }
}

async function startOnAPort(
  placement: Placement,
  preferred: number | null,
  settings: ServerSettings | undefined,
): Promise<number> {
  for (let attempt = 0; ; attempt += 1) {
    const port = attempt === 0 && preferred !== null ? preferred : await findFreePort();
    try {
      await startServer(placement, port, settings);
      return port;
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 3) throw error;
    }
  }
}

async function majorOf(placement: Placement): Promise<number> {
  const run = await callProgram(placement.caller, placement.binaries.postgres, ["--version"]);
  return majorVersionOf(run.output);
}

function withoutPassword(dataDir: string): LaunchFailure {
  return new LaunchFailure(
    `“${path.join(dataDir, "database.json")}” is missing. It holds the password of the database beside it; put it back from a backup.`,
  );
}
