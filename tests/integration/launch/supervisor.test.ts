import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPostmaster, type Postmaster } from "@/launch/database/postmaster";
import { childEnvironment, type Environment } from "@/launch/environment";
import { inProject, projectRoot } from "@/launch/paths";

let dataDir: string;
let started: User[];

interface User {
  child: ChildProcess;
  url: string;
  leave(): Promise<void>;
  kill(): Promise<void>;
}

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "colloquy-supervisor-"));
  chmodSync(dataDir, 0o711); // another user's server must be able to pass
  started = [];
});

afterEach(async () => {
  for (const user of started) await user.kill();
  const left = findPostmaster(cluster());
  if (left) process.kill(left.process.pid, "SIGQUIT");
  await until(() => findPostmaster(cluster()) === null);
  rmSync(dataDir, { recursive: true, force: true });
});

function cluster(): string {
  return path.join(dataDir, "database", "data");
}

function running(): Postmaster {
  const found = findPostmaster(cluster());
  if (!found) throw new Error("no server runs");
  return found;
}

async function until(condition: () => boolean, patienceMs = 10_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error("waited in vain");
    await sleep(25);
  }
}

function use(env: Environment = {}): Promise<User> {
  const child = spawn(process.execPath, [inProject("tests", "support", "database-user.mjs")], {
    cwd: projectRoot,
    env: childEnvironment({ DATABASE_URL: "", COLLOQUY_DATA: dataDir, ...env }),
    stdio: "pipe",
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.once("exit", () => reject(new Error(errors.trim())));
    child.stdout.once("data", (chunk: Buffer) => {
      const user: User = {
        child,
        url: chunk.toString().trim(),
        async leave() {
          child.stdin.write("leave\n");
          await ended;
        },
        async kill() {
          child.kill("SIGKILL");
          await ended;
        },
      };
      started.push(user);
      resolve(user);
    });
  });
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded database", () => {
  it("is started by the first user, joined by the second, and stopped by the last alone", async () => {
    const first = await use();
    const second = await use();
    expect(second.url).toBe(first.url);
    await first.leave();
    expect(await ask(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await second.leave();
    expect(findPostmaster(cluster())).toBeNull();
    expect(readdirSync(path.join(dataDir, "users"))).toEqual([]);
  });

  it("is made once when two start at the same moment", async () => {
    const [first, second] = await Promise.all([use(), use()]);
    expect(first?.url).toBe(second?.url);
  });

  it("keeps its data over a stop and a start, and asks for its password", async () => {
    const first = await use();
    await ask(first.url, "CREATE TABLE kept AS SELECT 'yes' AS word");
    await first.leave();
    const again = await use();
    expect(await ask(again.url, "SELECT word FROM kept")).toEqual([{ word: "yes" }]);
    const guess = new URL(again.url);
    guess.password = "guess";
    await expect(ask(guess.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  });

  it("folds and compares letters of every script, whatever the system's locale", async () => {
    const user = await use({ LC_ALL: "C" });
    const sql =
      "SELECT lower('ДРУЖБА') AS word, 'Ä' ILIKE 'ä' AS same, current_setting('TimeZone') AS zone";
    expect(await ask(user.url, sql)).toEqual([{ word: "дружба", same: true, zone: "UTC" }]);
  });

  it("outlives a user that is killed, and is joined by the next", async () => {
    const first = await use();
    const server = running();
    await first.kill();
    const next = await use();
    expect(running()).toEqual(server);
    await next.leave();
    expect(findPostmaster(cluster())).toBeNull();
  });

  it("comes back after it was killed itself, with everything that was committed", async () => {
    const first = await use();
    await ask(first.url, "CREATE TABLE kept AS SELECT 1 AS one");
    process.kill(running().process.pid, "SIGKILL");
    const next = await use();
    expect(await ask(next.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  it("is not fooled by a postmaster.pid with the number of somebody else", async () => {
    const first = await use();
    const file = path.join(cluster(), "postmaster.pid");
    const lines = readFileSync(file, "utf8").split("\n");
    await first.leave();
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join("\n"));
    const next = await use();
    expect(await ask(next.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("moves to another port where its old one is taken", async () => {
    const first = await use();
    const { port } = running();
    await first.leave();
    const squatter = createServer().listen(port, "127.0.0.1");
    try {
      const next = await use();
      expect(running().port).not.toBe(port);
      expect(await ask(next.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    } finally {
      squatter.close();
    }
  });

  it("refuses data of another major version, and data without their password", async () => {
    const first = await use();
    await first.leave();
    const version = path.join(cluster(), "PG_VERSION");
    const major = readFileSync(version, "utf8");
    writeFileSync(version, "14\n");
    await expect(use()).rejects.toThrow(
      /were made by PostgreSQL 14, and this Colloquy brings 18\./,
    );
    writeFileSync(version, major);
    rmSync(path.join(dataDir, "database.json"));
    await expect(use()).rejects.toThrow(/database\.json” is missing/);
    expect(existsSync(version)).toBe(true);
  });
});

describe.skipIf(process.getuid?.() !== 0 || process.platform !== "linux")("as root", () => {
  const varLib = () => path.join(dataDir, "elsewhere");

  /** Whether another user can enter the checkout: not where it lies under root's own folder. */
  const canOthersEnter = (): boolean => {
    for (let folder = projectRoot; ; folder = path.dirname(folder)) {
      if ((statSync(folder).mode & 0o001) === 0) return false;
      if (folder === path.dirname(folder)) return true;
    }
  };

  it("runs in a user namespace", async () => {
    const user = await use({ COLLOQUY_ROOT_WAY: "namespace" });
    expect(await ask(user.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("runs as another user where that one can enter the checkout, and says so where not", async () => {
    if (!canOthersEnter()) {
      await expect(use({ COLLOQUY_ROOT_WAY: "uid" })).rejects.toThrow(/COLLOQUY_ROOT_WAY|uid/);
      return;
    }
    const user = await use({ COLLOQUY_ROOT_WAY: "uid" });
    expect(await ask(user.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await user.leave();
    const other = await use({ COLLOQUY_ROOT_WAY: "namespace" });
    expect(await ask(other.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("runs from a folder of the system where only root may enter the checkout", async () => {
    const env = { COLLOQUY_ROOT_WAY: "varlib", COLLOQUY_VARLIB: varLib() };
    const user = await use(env);
    expect(await ask(user.url, "CREATE TABLE kept AS SELECT 1 AS one")).toEqual([]);
    await user.leave();
    const again = await use({ COLLOQUY_VARLIB: varLib() });
    expect(await ask(again.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await again.leave();
    await expect(use({ COLLOQUY_ROOT_WAY: "uid" })).rejects.toThrow(/can only be varlib/);
  });

  it("names the three ways when another is asked for", async () => {
    await expect(use({ COLLOQUY_ROOT_WAY: "sudo" })).rejects.toThrow(/namespace, uid, varlib/);
  });
});
