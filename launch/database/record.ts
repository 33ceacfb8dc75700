/**
 * What is known of the embedded database between starts: `database.json` in the data folder,
 * readable by its owner alone since it holds the database's password. It is written before the
 * database is made, so that no database ever stands without its password.
 */
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LaunchFailure } from "../failure";
import { isRoot, rootWays, type Way } from "./way";

export interface DatabaseRecord {
  password: string;
  /** The port that was used last; another is taken where this one is not free. */
  port: number | null;
  /** As whom it runs, or last ran. */
  way: Way;
  /** Absolute, where the data lie outside the data folder (/var/lib/colloquy); else null. */
  elsewhere: string | null;
}

const user = "colloquy";

/** Name of the superuser and of the database. */
export const databaseName = user;

/** Reads the record; null where there is none yet. @throws LaunchFailure where it is damaged. */
export function readRecord(dataDir: string): DatabaseRecord | null {
  const file = recordFile(dataDir);
  if (!existsSync(file)) return null;
  const value = parse(readFileSync(file, "utf8"));
  if (value) return value;
  throw new LaunchFailure(
    `“${file}” is damaged. It holds the password of the database beside it; put the file back from a backup.`,
  );
}

/** A record for a database that is yet to be made. */
export function newRecord(): DatabaseRecord {
  return {
    password: randomBytes(24).toString("base64url"),
    port: null,
    way: "direct",
    elsewhere: null,
  };
}

/** Writes the record in one step: a reader sees the old one or the new one. */
export function writeRecord(dataDir: string, record: DatabaseRecord): void {
  const fresh = `${recordFile(dataDir)}.new`;
  writeFileSync(fresh, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  if (isRoot()) {
    // an ordinary user whose folder root helped out in must still read it
    const owner = statSync(dataDir);
    chownSync(fresh, owner.uid, owner.gid);
  }
  renameSync(fresh, recordFile(dataDir));
}

/** Where a client finds the database while it runs on `port`. */
export function urlOf(record: DatabaseRecord, port: number, database = databaseName): string {
  return `postgresql://${user}:${record.password}@127.0.0.1:${port}/${database}`;
}

function recordFile(dataDir: string): string {
  return path.join(dataDir, "database.json");
}

function parse(text: string): DatabaseRecord | null {
  try {
    const value: Partial<DatabaseRecord> = JSON.parse(text);
    if (typeof value.password !== "string") return null;
    return {
      password: value.password,
      port: typeof value.port === "number" ? value.port : null,
      way: rootWays.find((way) => way === value.way) ?? "direct",
      elsewhere: typeof value.elsewhere === "string" ? value.elsewhere : null,
    };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
