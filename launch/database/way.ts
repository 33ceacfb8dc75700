/**
 * As whom, and where, the embedded PostgreSQL runs. An ordinary user runs it directly. For root,
 * which PostgreSQL refuses, there are three ways, tried in this order: a user namespace in which
 * root is nobody; another user, where that one can reach checkout and data; the data and a copy
 * of the programs under /var/lib/colloquy, owned by that other user.
 * `COLLOQUY_ROOT_WAY` forces one. Data that exists stays where it is.
 */

import { type SpawnOptions, spawnSync } from "node:child_process";
import type { Environment } from "../environment";
import { LaunchFailure, oneLine } from "../failure";
import type { Binaries } from "./binaries";
import { findUnprivilegedUser, type UnprivilegedUser } from "./unprivileged-user";

export const rootWays = ["namespace", "uid", "varlib"] as const;
export type RootWay = (typeof rootWays)[number];
export type Way = "direct" | RootWay;

/** How a program of PostgreSQL is called. */
export interface Caller {
  way: Way;
  /** Who must own data and log; null: whoever started us. */
  owner: { uid: number; gid: number } | null;
  command(program: string, args: string[]): { file: string; args: string[]; options: SpawnOptions };
}

export const directCaller: Caller = {
  way: "direct",
  owner: null,
  command: (file, args) => ({ file, args, options: {} }),
};

/** True where PostgreSQL would refuse to run as this user. */
export function isRoot(): boolean {
  return process.platform !== "win32" && process.getuid?.() === 0;
}

/** The way that is asked for. @throws LaunchFailure where the word is none of the three. */
export function forcedWay(env: Environment = process.env): RootWay | null {
  const given = env.COLLOQUY_ROOT_WAY?.trim();
  if (!given) return null;
  const way = rootWays.find((known) => known === given);
  if (way) return way;
  throw new LaunchFailure(
    `COLLOQUY_ROOT_WAY is “${given}”. It can be ${rootWays.join(", ")}, or left away.`,
  );
}

/**
 * The caller for a way that root can go; as another user it prefers `dataOwner`, whose number the
 * data already bear. @throws LaunchFailure where the system has no other user.
 */
export function callerFor(way: RootWay, dataOwner?: number): Caller {
  const user = findUnprivilegedUser(way === "namespace" ? undefined : dataOwner);
  if (!user) {
    throw new LaunchFailure(
      "PostgreSQL refuses to run as root, and this system has no other user. Add one (useradd colloquy) and start again, or name a database in DATABASE_URL.",
    );
  }
  return way === "namespace" ? namespaceCaller(user) : otherUserCaller(way, user);
}

/** Why a caller cannot run these programs with data in `folder`; null where it can. */
export function obstacle(caller: Caller, binaries: Binaries, folder: string): string | null {
  const entering = caller.command("/bin/sh", ["-c", 'cd "$1" && test -r . -a -x .', "sh", folder]);
  for (const { file, args, options } of [
    caller.command(binaries.postgres, ["--version"]),
    entering,
  ]) {
    const run = spawnSync(file, args, { ...options, cwd: "/", encoding: "utf8", timeout: 20_000 });
    if (run.error) return run.error.message;
    if (run.status !== 0) return oneLine(run.stderr) || `${file} ended with ${run.status}`;
  }
  return null;
}

function namespaceCaller(user: UnprivilegedUser): Caller {
  return {
    way: "namespace",
    // inside, root's files appear to belong to the mapped user; outside they stay root's
    owner: { uid: 0, gid: 0 },
    command: (program, args) => ({
      file: "unshare",
      args: ["-U", `--map-user=${user.uid}`, `--map-group=${user.gid}`, program, ...args],
      options: {},
    }),
  };
}

function otherUserCaller(way: "uid" | "varlib", user: UnprivilegedUser): Caller {
  return {
    way,
    owner: { uid: user.uid, gid: user.gid },
    command: (file, args) => ({ file, args, options: { uid: user.uid, gid: user.gid } }),
  };
}
