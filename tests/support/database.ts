/**
 * Databases for tests: each a fresh, migrated copy of the run's template, made in some tens of
 * milliseconds, shared with nobody.
 */
import { randomBytes } from "node:crypto";
import { administrate, serverVariable, siblingUrl, templateName } from "./database-server";

export interface TestDatabase {
  url: string;
  /** Removes the database, whoever is still connected to it. */
  drop(): Promise<void>;
}

/** A fresh, migrated database on the server that the run's global setup started. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE ${templateName}`);
}

/** A fresh database without a single table. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase("");
}

async function createDatabase(from: string): Promise<TestDatabase> {
  const server = process.env[serverVariable];
  if (!server) {
    throw new Error(
      `${serverVariable} is not set: run tests that need a database in the project integration or contracts, whose global setup starts one.`,
    );
  }
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administrate(server, `CREATE DATABASE ${name} ${from}`);
  return {
    url: siblingUrl(server, name),
    drop: () => administrate(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
