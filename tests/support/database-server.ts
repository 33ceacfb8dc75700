/**
 * The PostgreSQL of one test run: the embedded one, in a folder of its own, without fsync, holding
 * a template that is migrated once. Where `COLLOQUY_TEST_SERVER` names a running one, that is used.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { ensureDatabase } from "@/launch/database/ensure";
import { migrate } from "@/launch/migrate";

/** The database that every test database is a copy of. */
export const templateName = "colloquy_template";

/** Names the running server to the test processes. */
export const serverVariable = "COLLOQUY_TEST_SERVER";

// a test run may lose its data at any moment
const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Starts the run's server and makes the template; the answer stops it and removes its folder. */
export async function startTestServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "colloquy-test-"));
  chmodSync(folder, 0o711); // run by root, the server may be another user's
  const { DATABASE_URL: _ignored, ...env } = process.env;
  const server = await ensureDatabase({ dataDir: folder, env, settings });
  const stop = async () => {
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: server.url, stop };
}

/** Runs SQL that cannot stand in a transaction on the server's own database. */
export async function administrate(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
export function siblingUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function makeTemplate(serverUrl: string): Promise<void> {
  await administrate(serverUrl, `CREATE DATABASE ${templateName}`);
  await migrate(siblingUrl(serverUrl, templateName));
}
