/**
 * The last way for root: data and a copy of the programs under /var/lib/colloquy, for a checkout
 * that no other user may enter. Each data folder has a place of its own there, marked with its
 * name, so that a copied checkout never opens the data of its original.
 */
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { LaunchFailure } from "../failure";
import { type Binaries, binariesIn } from "./binaries";
import { makeOwned, ownAll } from "./ownership";
import type { Placement, PlacementRequest } from "./placement";
import { type Caller, obstacle } from "./way";

/** Makes, or finds again, the place of a data folder. @throws LaunchFailure */
export function placeInVarLib(request: PlacementRequest, caller: Caller): Placement {
  const { dataDir, record, binaries, log, env } = request;
  const base = env.COLLOQUY_VARLIB?.trim() || "/var/lib/colloquy";
  const key = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const folder = record?.elsewhere ?? path.join(base, key);
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  refuseForeign(folder, dataDir);
  makeOwned(folder, caller);
  writeFileSync(markerOf(folder), `${dataDir}\n`);
  const programs = copiedPrograms(binaries, folder);
  const reason = obstacle(caller, programs, folder);
  if (reason !== null) {
    throw new LaunchFailure(
      `PostgreSQL refuses to run as root, and as another user it cannot use “${folder}” (${reason}). Start Colloquy as an ordinary user, or name a database in DATABASE_URL.`,
    );
  }
  ownAll(folder, caller);
  log(
    `Started by root in a place that nobody else may enter: the database lies in ${folder} and runs as another user. Back that folder up as well.`,
  );
  return { caller, binaries: programs, folder };
}

/** The copy of the programs beside `folder`, made once per version, complete or not at all. */
export function copiedPrograms(binaries: Binaries, folder: string): Binaries {
  if (!binaries.root) return binaries;
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.join(binaries.root, "..", "package.json"), "utf8"),
  );
  const target = path.join(path.dirname(folder), `postgresql-${manifest.version}`);
  if (!existsSync(target)) {
    const partial = `${target}.${process.pid}`;
    rmSync(partial, { recursive: true, force: true });
    cpSync(binaries.root, partial, { recursive: true, verbatimSymlinks: true });
    chmodSync(partial, 0o755);
    renameSync(partial, target);
  }
  return binariesIn(target);
}

function refuseForeign(folder: string, dataDir: string): void {
  if (!existsSync(markerOf(folder))) return;
  const other = readFileSync(markerOf(folder), "utf8").trim();
  // a checkout that was moved has left nothing behind; one that was copied has
  if (other === dataDir || !existsSync(path.join(other, "database.json"))) return;
  throw new LaunchFailure(
    `The data in “${folder}” belong to the installation whose data folder is “${other}”. To begin with an empty database here, remove “${path.join(dataDir, "database.json")}”.`,
  );
}

function markerOf(folder: string): string {
  return `${folder}.installation`;
}
