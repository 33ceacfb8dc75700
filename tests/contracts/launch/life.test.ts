import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findPostmaster } from "@/launch/database/postmaster";
import type { Environment } from "@/launch/environment";
import { findFreePort } from "@/launch/port";
import { isAlive, parseIdentity } from "@/launch/process-identity";
import { killLauncher, type LauncherRun, runLauncher, runNpmStart } from "../../support/launcher";

/** `npm start` from its first word to its end, on the build that the global setup made. */
let dataDir: string;
let port: number;
let running: LauncherRun[] = [];

const started = /Colloquy is ready\.[\s\S]*Ctrl\+C stops it\./;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "colloquy-life-"));
  chmodSync(dataDir, 0o711);
  port = await findFreePort();
});

afterEach(async () => {
  for (const run of running) await killLauncher(run);
  running = [];
});

afterAll(async () => {
  const left = findPostmaster(cluster());
  if (left) process.kill(left.process.pid, "SIGQUIT");
  await until(async () => findPostmaster(cluster()) === null);
  rmSync(dataDir, { recursive: true, force: true });
});

function cluster(): string {
  return path.join(dataDir, "database", "data");
}

function run(env: Environment = {}, entry?: string): LauncherRun {
  const launcher = runLauncher({ PORT: String(port), COLLOQUY_DATA: dataDir, ...env }, entry);
  running.push(launcher);
  return launcher;
}

async function status(route: string): Promise<number> {
  try {
    return (await fetch(`http://127.0.0.1:${port}${route}`)).status;
  } catch {
    return 0; // nobody answers, which is an answer here
  }
}

async function until(condition: () => Promise<boolean>, patienceMs = 20_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("waited in vain");
    await sleep(50);
  }
}

function serverProcess() {
  const claim = JSON.parse(readFileSync(path.join(dataDir, "server.json"), "utf8"));
  const server = parseIdentity(claim.server);
  if (!server) throw new Error("no server is noted");
  return server;
}

describe("npm start", () => {
  it("serves, names its address and a link for the first visitor, and stops within five seconds", async () => {
    const launcher = run();
    await launcher.says(started);
    expect(launcher.said()).toMatch(/Making the database in .*\n.*The database is running/);
    expect(launcher.said()).toContain(`http://127.0.0.1:${port}\n`);
    expect(launcher.said()).toMatch(/\/welcome\/[\w-]{43}\n/);
    expect(await status("/api/health")).toBe(200);
    expect(await status("/api/ready")).toBe(200);

    const second = run();
    expect(await second.ended).toBe(1);
    expect(second.complained()).toMatch(
      /is in use by another start of Colloquy, which serves http/,
    );

    const began = Date.now();
    launcher.child.kill("SIGTERM");
    expect(await launcher.ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await status("/api/health")).toBe(0);
    expect(findPostmaster(cluster())).toBeNull();
  });

  it("starts again in seconds, with everything kept and a new link", async () => {
    const began = Date.now();
    const launcher = run();
    await launcher.says(started);
    expect(Date.now() - began).toBeLessThan(20_000);
    expect(launcher.said()).not.toMatch(/Making the database|Building|Applying/);
    expect(launcher.said()).toMatch(/\/welcome\/[\w-]{43}\n/);
    launcher.child.kill("SIGINT");
    expect(await launcher.ended).toBe(0);
  });

  it("stops in order when npm is asked to end, though npm does not pass that on", async () => {
    const npm = runNpmStart({ PORT: String(port), COLLOQUY_DATA: dataDir });
    running.push(npm);
    await npm.says(started);
    npm.child.kill("SIGTERM");
    await until(async () => findPostmaster(cluster()) === null, 5_000);
    expect(await status("/api/health")).toBe(0);
    await npm.ended;
  });

  it("brings the database back when it is killed", async () => {
    const launcher = run();
    await launcher.says(started);
    const postmaster = findPostmaster(cluster());
    process.kill(postmaster?.process.pid ?? 0, "SIGKILL");
    await launcher.says(/The database is running again\./);
    await until(async () => (await status("/api/ready")) === 200);
    expect(findPostmaster(cluster())?.port).toBe(postmaster?.port);
  });

  it("goes on after the launcher was killed, and ends the server it left behind", async () => {
    const next = run();
    await next.says(started);
    const server = serverProcess();
    await killLauncher(next);
    await until(async () => !isAlive(server), 5_000);
    expect(findPostmaster(cluster())).not.toBeNull();
    const again = run();
    await again.says(started);
    expect(again.said()).toMatch(/Joining the database that runs already/);
  });

  it("brings the server back when it is killed, as often as that happens", async () => {
    const launcher = run();
    await launcher.says(started);
    for (let time = 0; time < 4; time += 1) {
      const server = serverProcess();
      process.kill(server.pid, "SIGKILL");
      await until(async () => !isAlive(server));
      await until(async () => (await status("/api/ready")) === 200);
    }
    expect(launcher.said()).toMatch(/The server ended by SIGKILL; starting it again\./);
    expect(launcher.child.exitCode).toBeNull();
  });

  it("leaves the database to whoever still uses it", async () => {
    const launcher = run();
    await launcher.says(started);
    const user = run({}, "tests/support/database-user.mjs");
    await user.says(/postgresql:/);
    launcher.child.kill("SIGTERM");
    await launcher.ended;
    expect(findPostmaster(cluster())).not.toBeNull();
    user.child.kill("SIGTERM");
    await user.ended;
    expect(findPostmaster(cluster())).toBeNull();
  });
});
