/**
 * Decides, for one data folder, where the database's files lie, with which programs and as whom it
 * runs. Invariants: data that exists is never left behind for a fresh, empty database; files of a
 * server that runs are not touched.
 */

import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Environment } from "../environment";
import { LaunchFailure } from "../failure";
import { type Binaries, majorVersionOf, printedVersion } from "./binaries";
import { makeOwned, ownAll } from "./ownership";
import type { DatabaseRecord } from "./record";
import { copiedPrograms, placeInVarLib } from "./var-lib";
import {
  type Caller,
  callerFor,
  directCaller,
  forcedWay,
  isRoot,
  obstacle,
  type RootWay,
  rootWays,
} from "./way";

export interface Placement {
  caller: Caller;
  binaries: Binaries;
  /** Holds `data` (PostgreSQL's own folder) and `postgres.log`; owned by the caller's user. */
  folder: string;
}

/** What a placement is found from. */
export interface PlacementRequest {
  dataDir: string;
  record: DatabaseRecord | null;
  binaries: Binaries;
  log: (sentence: string) => void;
  env: Environment;
}

/** PostgreSQL's own folder within the folder of a placement. */
export function clusterIn(folder: string): string {
  return path.join(folder, "data");
}

/** What PostgreSQL wrote while it ran. */
export function logOf(placement: Placement): string {
  return path.join(placement.folder, "postgres.log");
}

/** The folder that a record names, whether anything is in it or not. */
export function folderOf(dataDir: string, record: DatabaseRecord | null): string {
  return record?.elsewhere ?? path.join(dataDir, "database");
}

/** The placement of a server that already runs, as its record tells. Changes nothing on disk. */
export function placementOfRunning(
  dataDir: string,
  record: DatabaseRecord,
  binaries: Binaries,
): Placement {
  const folder = folderOf(dataDir, record);
  if (record.way === "direct" || !isRoot()) return { caller: directCaller, binaries, folder };
  const caller = callerFor(record.way, ownerOf(clusterIn(folder)));
  const programs = record.way === "varlib" ? copiedPrograms(binaries, folder) : binaries;
  return { caller, binaries: programs, folder };
}

/**
 * Finds the placement for a server that is to be started and makes its folder, owned as it must
 * be. The caller holds the data folder's lock. @throws LaunchFailure where no way leads there.
 */
export function place(request: PlacementRequest): Placement {
  const { dataDir, record, binaries } = request;
  if (!isRoot()) {
    majorVersionOf(printedVersion(binaries));
    const folder = folderOf(dataDir, record);
    makeOwned(folder, directCaller);
    return { caller: directCaller, binaries, folder };
  }
  const folder = path.join(dataDir, "database");
  const owner = ownerOf(clusterIn(folder));
  const obstacles: string[] = [];
  for (const way of waysFor(request, owner)) {
    const caller = callerFor(way, owner);
    if (way === "varlib") return placeInVarLib(request, caller);
    makeOwned(folder, caller);
    const reason = obstacle(caller, binaries, folder);
    if (reason === null) {
      ownAll(folder, caller);
      return { caller, binaries, folder };
    }
    obstacles.push(`${way}: ${reason}`);
  }
  throw new LaunchFailure(
    `PostgreSQL refuses to run as root, and no other way was open (${obstacles.join("; ")}). Start Colloquy as an ordinary user, move it to a folder that others may enter, or name a database in DATABASE_URL.`,
  );
}

function waysFor(request: PlacementRequest, owner: number | undefined): readonly RootWay[] {
  const { dataDir, record, env } = request;
  const forced = forcedWay(env);
  if (record?.elsewhere) {
    if (!forced || forced === "varlib") return ["varlib"];
    throw new LaunchFailure(
      `The data of “${dataDir}” lie in “${record.elsewhere}”, so COLLOQUY_ROOT_WAY can only be varlib. Leave it away.`,
    );
  }
  if (owner !== undefined && forced === "varlib") {
    throw new LaunchFailure(
      `The data already lie in “${dataDir}”, so COLLOQUY_ROOT_WAY cannot be varlib. Leave it away.`,
    );
  }
  if (forced) return [forced];
  if (owner === undefined) return rootWays;
  // data that another user owns were made by that user, or as that user: stay with it if possible
  return owner === 0 ? ["namespace", "uid"] : ["uid", "namespace"];
}

function ownerOf(cluster: string): number | undefined {
  return existsSync(cluster) ? statSync(cluster).uid : undefined;
}
