/**
 * The table in which a database remembers its migrations, exactly Prisma's, so that Prisma's own
 * `migrate deploy` goes on where we stopped and the other way round. A row without `finished_at`
 * is a migration that failed.
 */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { MigrationFile } from "./migration-files";

export interface AppliedMigration {
  id: string;
  name: string;
  checksum: string;
  finished: boolean;
}

/** True where the database has a history; one without may still hold tables of somebody else. */
export async function hasHistory(client: pg.Client): Promise<boolean> {
  const found = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  return found.rows[0]?.there === true;
}

/** How many tables the current schema holds. */
export async function countTables(client: pg.Client): Promise<number> {
  const found = await client.query(
    "SELECT count(*)::int AS n FROM pg_class WHERE relnamespace = to_regnamespace(current_schema()) AND relkind IN ('r', 'p', 'v', 'm')",
  );
  return Number(found.rows[0]?.n ?? 0);
}

/** Makes Prisma's table unless it is there. */
export async function createHistory(client: pg.Client): Promise<void> {
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`);
}

/** What was applied or failed, oldest first; what was rolled back is left out. */
export async function readHistory(client: pg.Client): Promise<AppliedMigration[]> {
  const found = await client.query<{
    id: string;
    name: string;
    checksum: string;
    finished: boolean;
  }>(
    `SELECT id, migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, id`,
  );
  return found.rows;
}

/** Notes that a failed migration left nothing behind, as `prisma migrate resolve --rolled-back` does. */
export async function markRolledBack(client: pg.Client, id: string): Promise<void> {
  await client.query("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = $1", [id]);
}

/** Notes that a migration begins; answers the row's id. */
export async function beginMigration(client: pg.Client, file: MigrationFile): Promise<string> {
  const id = randomUUID();
  await client.query(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)",
    [id, file.checksum, file.name],
  );
  return id;
}

/** The statement that notes success; it runs inside the migration's own transaction. */
export function finishStatement(client: pg.Client, id: string): string {
  return `UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = ${client.escapeLiteral(id)}`;
}

/** Keeps with the failed row what the database said. */
export async function noteFailure(client: pg.Client, id: string, words: string): Promise<void> {
  await client.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, words]);
}
