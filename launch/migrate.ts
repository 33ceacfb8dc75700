/**
 * Brings a database to the state of `prisma/migrations`. One file is one simple query, and so one
 * transaction, in which its success is noted too: a migration is applied and noted, or neither,
 * whatever is killed in between. Two runners on one database apply each migration once. An edited
 * or unknown history is refused, never repaired.
 */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { LaunchFailure, messageOf, oneLine, saysDiskFull } from "./failure";
import { isUnedited, type MigrationFile, readMigrations } from "./migration-files";
import {
  type AppliedMigration,
  beginMigration,
  countTables,
  createHistory,
  finishStatement,
  hasHistory,
  markRolledBack,
  noteFailure,
  readHistory,
} from "./migration-history";

/** The key of Prisma's own advisory lock: its runner and ours never overlap. */
const lockKey = 72_707_369;
const lockPatienceMs = 120_000;

export interface MigrateOptions {
  /** Where the migrations lie; the project's own where it is left away. */
  directory?: string;
  log?: (sentence: string) => void;
}

/** Applies what is missing; answers the names of what was applied. @throws LaunchFailure */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const log = options.log ?? (() => undefined);
  const files = readMigrations(options.directory);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // the query that was under way reports it
  await client.connect();
  try {
    await lock(client, log);
    await refuseForeignTables(client);
    await createHistory(client);
    const pending = await findPending(client, files);
    for (const file of pending) {
      log(`Applying the migration ${file.name}.`);
      await apply(client, file);
    }
    return pending.map((file) => file.name);
  } finally {
    await client.end();
  }
}

async function lock(client: pg.Client, log: (sentence: string) => void): Promise<void> {
  const patience = Date.now() + lockPatienceMs;
  for (let waited = false; ; waited = true) {
    const got = await client.query("SELECT pg_try_advisory_lock($1) AS got", [lockKey]);
    if (got.rows[0]?.got === true) return;
    if (!waited) log("Waiting for another start that is applying migrations to this database.");
    if (Date.now() > patience) {
      throw new LaunchFailure(
        "Another program has been holding the migrations of this database for two minutes. See who is connected to it, end that, and start again.",
      );
    }
    await sleep(200);
  }
}

async function refuseForeignTables(client: pg.Client): Promise<void> {
  if ((await hasHistory(client)) || (await countTables(client)) === 0) return;
  throw new LaunchFailure(
    `The database “${client.database}” already holds tables that are not Colloquy's. Give Colloquy an empty database of its own in DATABASE_URL.`,
  );
}

async function findPending(client: pg.Client, files: MigrationFile[]): Promise<MigrationFile[]> {
  const applied = new Map<string, AppliedMigration>();
  for (const row of await readHistory(client)) {
    // we hold the lock, so nobody is at work on it: it failed, and its transaction left nothing
    if (row.finished) applied.set(row.name, row);
    else await markRolledBack(client, row.id);
  }
  const known = new Set(files.map((file) => file.name));
  const unknown = [...applied.keys()].find((name) => !known.has(name));
  if (unknown) {
    throw new LaunchFailure(
      `This database was brought forward by a newer Colloquy (its migration ${unknown} is not in this checkout). Update this checkout (git pull, npm ci), then start again.`,
    );
  }
  for (const file of files) {
    const row = applied.get(file.name);
    if (row && !isUnedited(file, row.checksum)) {
      throw new LaunchFailure(
        `The migration ${file.name} was edited after it had been applied to this database. Put the file back as it was (git checkout prisma/migrations) and write a new migration for the change.`,
      );
    }
  }
  return files.filter((file) => !applied.has(file.name));
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  const id = await beginMigration(client, file);
  try {
    await client.query(`${file.sql}\n;\n${finishStatement(client, id)}`);
  } catch (error) {
    await rememberFailure(client, id, error);
    if (saysDiskFull(error)) throw error;
    throw new LaunchFailure(
      `The migration ${file.name} failed and was taken back whole: ${oneLine(messageOf(error))}. The data are as they were before; report this with the version you came from.`,
      { cause: error },
    );
  }
}

/** Writes the failure down; a connection that is gone cannot, and then the open row alone says it. */
async function rememberFailure(client: pg.Client, id: string, error: unknown): Promise<void> {
  try {
    await noteFailure(client, id, messageOf(error));
  } catch (secondary) {
    process.stderr.write(`The failure could not be noted: ${oneLine(messageOf(secondary))}.\n`);
  }
}
