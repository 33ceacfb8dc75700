import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Environment } from "@/launch/environment";
import { findFreePort } from "@/launch/port";
import { ownIdentity } from "@/launch/process-identity";
import { createEmptyDatabase, type TestDatabase } from "../../support/database";
import { runLauncher } from "../../support/launcher";

/** Each of these must end in one sentence, a non-zero exit code, and nothing that looks like code. */
let folder: string;
let port: number;
let database: TestDatabase;
let silent: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "colloquy-refusals-"));
  chmodSync(folder, 0o711);
  port = await findFreePort();
  database = await createEmptyDatabase();
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  silent.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function refusal(env: Environment): Promise<string> {
  const run = runLauncher({ PORT: String(port), COLLOQUY_DATA: path.join(folder, "data"), ...env });
  expect(await run.ended).toBe(1);
  const words = run.complained().trim();
  expect(words.split("\n")).toHaveLength(1);
  expect(words).not.toMatch(/\bat .*:\d+:\d+|\bError:|node_modules/);
  return words;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return address.port;
}

const refusing = { timeout: 30_000 };

describe.concurrent("npm start refuses", () => {
  it("a port in use, before any long work", refusing, async ({ expect }) => {
    const words = await refusal({ PORT: String(portOf(silent)) });
    expect(words).toMatch(/^Port \d+ is in use by another program\. .*PORT=\d+ npm start\.$/);
  });

  it("a PORT and a HOST that are none", refusing, async ({ expect }) => {
    expect(await refusal({ PORT: "three" })).toMatch(/^PORT is “three”, which is no port\./);
    expect(await refusal({ HOST: "192.0.2.77" })).toMatch(/^HOST is “192\.0\.2\.77”, which is no/);
  });

  it("a silent database, after ten seconds", refusing, async ({ expect }) => {
    const url = `postgresql://reader:secret-word@127.0.0.1:${portOf(silent)}/seminar`;
    const began = Date.now();
    const words = await refusal({ DATABASE_URL: url });
    expect(words).toMatch(/^The database at 127\.0\.0\.1:\d+ did not answer within 10 seconds\./);
    expect(words).not.toContain("secret-word");
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  it("a database that is not there", refusing, async ({ expect }) => {
    const free = await findFreePort();
    expect(await refusal({ DATABASE_URL: `postgresql://u:p@127.0.0.1:${free}/x` })).toMatch(
      /^Nobody answers at 127\.0\.0\.1:\d+/,
    );
    expect(await refusal({ DATABASE_URL: "postgresql://u:p@nowhere.invalid/x" })).toMatch(
      /^The host “nowhere\.invalid” of DATABASE_URL is not known/,
    );
    expect(await refusal({ DATABASE_URL: "mysql://u:p@localhost/x" })).toMatch(
      /^DATABASE_URL is no address of a PostgreSQL\./,
    );
  });

  it("a wrong password, and a database of another name", refusing, async ({ expect }) => {
    const wrong = new URL(database.url);
    wrong.password = "wrong";
    expect(await refusal({ DATABASE_URL: wrong.href })).toMatch(/refused the user “colloquy”/);
    const absent = new URL(database.url);
    absent.pathname = "/absent";
    expect(await refusal({ DATABASE_URL: absent.href })).toMatch(/no database “absent” at/);
  });

  it("a data folder that another start uses", refusing, async ({ expect }) => {
    const data = path.join(folder, "used");
    mkdirSync(data);
    const claim = { launcher: ownIdentity(), server: null, address: "http://localhost:3000" };
    writeFileSync(
      path.join(data, "server.json"),
      JSON.stringify({ ...claim, machine: os.hostname() }),
    );
    expect(await refusal({ COLLOQUY_DATA: data })).toMatch(
      /is in use by another start of Colloquy, which serves http:\/\/localhost:3000 \(process \d+\)/,
    );
    writeFileSync(
      path.join(data, "server.json"),
      JSON.stringify({ ...claim, machine: "elsewhere" }),
    );
    expect(await refusal({ COLLOQUY_DATA: data })).toMatch(/on the machine “elsewhere”/);
  });

  it("a data folder that cannot be written", refusing, async ({ expect }) => {
    const file = path.join(folder, "a-file");
    writeFileSync(file, "");
    expect(await refusal({ COLLOQUY_DATA: file })).toMatch(
      /^The data folder “.*” cannot be written/,
    );
  });

  it("data of another PostgreSQL", refusing, async ({ expect }) => {
    const data = path.join(folder, "old");
    mkdirSync(path.join(data, "database", "data"), { recursive: true });
    chmodSync(data, 0o711);
    writeFileSync(path.join(data, "database", "data", "PG_VERSION"), "12\n");
    writeFileSync(path.join(data, "database.json"), JSON.stringify({ password: "x" }));
    expect(await refusal({ COLLOQUY_DATA: data })).toMatch(/were made by PostgreSQL 12/);
  });

  it("a system without a PostgreSQL of ours", refusing, async ({ expect }) => {
    expect(await refusal({ COLLOQUY_POSTGRES_BIN: path.join(folder, "nothing") })).toMatch(
      /^The PostgreSQL programs are not complete/,
    );
  });

  it("a migration that fails", refusing, async ({ expect }) => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64), finished_at timestamptz,
        migration_name varchar(255), logs text, rolled_back_at timestamptz, started_at timestamptz DEFAULT now(),
        applied_steps_count int DEFAULT 0); CREATE TYPE "Role" AS ENUM ('in the way')`,
    );
    await client.end();
    expect(await refusal({ DATABASE_URL: database.url })).toMatch(
      /^The migration \w+ failed and was taken back whole: type "Role" already exists\./,
    );
  });
});

describe("a full disk", () => {
  it("is told in one sentence", refusing, async (context) => {
    const disk = path.join(folder, "disk");
    mkdirSync(disk);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m,mode=711", "tmpfs", disk]);
    if (mounted.status !== 0) return context.skip("only root may mount a small disk");
    try {
      expect(await refusal({ COLLOQUY_DATA: path.join(disk, "data") })).toMatch(
        /^The disk with “.*” is full, so the database could not be prepared\. Free some space/,
      );
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});
