import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "@/launch/migrate";
import { readMigrations } from "@/launch/migration-files";
import { inProject } from "@/launch/paths";
import { createEmptyDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
let directory: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  directory = mkdtempSync(path.join(os.tmpdir(), "colloquy-migrations-"));
});

afterEach(async () => {
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(directory, name), { recursive: true });
  writeFileSync(path.join(directory, name, "migration.sql"), sql);
}

async function ask<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const history = `SELECT migration_name AS name, finished_at IS NOT NULL AS finished,
  rolled_back_at IS NOT NULL AS rolled_back, logs, applied_steps_count AS steps
  FROM _prisma_migrations ORDER BY started_at, id`;

describe("migrate", () => {
  it("applies the project's own migrations to an empty database, and then nothing", async () => {
    const names = readMigrations().map((file) => file.name);
    expect(await migrate(database.url)).toEqual(names);
    expect(await migrate(database.url)).toEqual([]);
    const rows = await ask(history);
    expect(rows).toHaveLength(names.length);
    expect(rows[0]).toMatchObject({ finished: true, rolled_back: false, logs: null, steps: 1 });
  });

  it("applies each migration once when two run at the same time", async () => {
    const both = await Promise.all([migrate(database.url), migrate(database.url)]);
    expect(both.flat()).toEqual(readMigrations().map((file) => file.name));
  });

  it("takes a failing migration back whole, records it as failed, and goes on once it is mended", async () => {
    write("1_first", "CREATE TABLE a (id int);");
    write("2_second", "CREATE TABLE b (id int);\nINSERT INTO nowhere VALUES (1);");
    await expect(migrate(database.url, { directory })).rejects.toThrow(
      /^The migration 2_second failed and was taken back whole: relation "nowhere" does not exist/,
    );
    expect(await ask(history)).toMatchObject([
      { name: "1_first", finished: true },
      { name: "2_second", finished: false, rolled_back: false, steps: 0 },
    ]);
    expect(await ask("SELECT to_regclass('b') AS b")).toEqual([{ b: null }]);
    write("2_second", "CREATE TABLE b (id int)");
    expect(await migrate(database.url, { directory })).toEqual(["2_second"]);
    expect(await ask(history)).toMatchObject([
      { name: "1_first", finished: true },
      { name: "2_second", finished: false, rolled_back: true },
      { name: "2_second", finished: true, rolled_back: false },
    ]);
  });

  it("runs function bodies and a last statement without a semicolon as they stand", async () => {
    write(
      "1_function",
      "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;\nSELECT f() -- the end",
    );
    expect(await migrate(database.url, { directory })).toEqual(["1_function"]);
    expect(await ask("SELECT f() AS f")).toEqual([{ f: 2 }]);
  });

  it("refuses a migration that was edited after it had been applied", async () => {
    write("1_first", "CREATE TABLE a (id int);\n");
    await migrate(database.url, { directory });
    write("1_first", "CREATE TABLE a (id bigint);\n");
    await expect(migrate(database.url, { directory })).rejects.toThrow(/1_first was edited after/);
    write("1_first", "CREATE TABLE a (id int);\r\n");
    expect(await migrate(database.url, { directory })).toEqual([]);
  });

  it("refuses a database that a newer Colloquy has brought forward", async () => {
    cpSync(inProject("prisma", "migrations"), directory, { recursive: true });
    write("99999999999999_later", "SELECT 1");
    await migrate(database.url, { directory });
    await expect(migrate(database.url)).rejects.toThrow(/newer Colloquy/);
  });

  it("refuses a database in which somebody else's tables stand", async () => {
    await ask("CREATE TABLE theirs (id int)");
    await expect(migrate(database.url)).rejects.toThrow(/holds tables that are not Colloquy's/);
    expect(await ask("SELECT to_regclass('_prisma_migrations') AS t")).toEqual([{ t: null }]);
  });
});

describe("readMigrations", () => {
  it("reads folders in the order of their names and passes by other files", () => {
    write("2_b", "SELECT 2");
    write("1_a", "SELECT 1");
    copyFileSync(
      inProject("prisma", "migrations", "migration_lock.toml"),
      path.join(directory, "migration_lock.toml"),
    );
    expect(readMigrations(directory).map((file) => file.name)).toEqual(["1_a", "2_b"]);
  });
});
