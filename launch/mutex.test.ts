import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withMutex } from "./mutex";
import { identify, isAlive, ownIdentity } from "./process-identity";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "colloquy-mutex-"));
  file = path.join(folder, "lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function deadProcess() {
  return { pid: spawnSync("true").pid, began: "long ago" };
}

/** How many were inside at once, at most, when many wanted in. */
async function crowd(): Promise<number> {
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 8 }, () =>
      withMutex(file, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(5);
        inside -= 1;
      }),
    ),
  );
  return most;
}

describe("withMutex", () => {
  it("lets one in at a time, and leaves nothing behind", async () => {
    expect(await crowd()).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes over from the dead, one at a time", async () => {
    writeFileSync(file, JSON.stringify({ id: "old", process: deadProcess() }));
    expect(await crowd()).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes over from another process that now bears the number", async () => {
    const recycled = { pid: process.pid, began: "another boot 1" };
    writeFileSync(file, JSON.stringify({ id: "old", process: recycled }));
    expect(await withMutex(file, async () => "in")).toBe("in");
  });

  it("takes over a lock that was cut off while it was written, but not a fresh one", async () => {
    writeFileSync(file, "");
    const waiting = withMutex(file, async () => "in");
    await sleep(150);
    expect(existsSync(file)).toBe(true);
    utimesSync(file, new Date(0), new Date(0));
    expect(await waiting).toBe("in");
  });

  it("waits for the living, and says for whom", async () => {
    writeFileSync(file, JSON.stringify({ id: "other", process: ownIdentity() }));
    const holders: (number | undefined)[] = [];
    const waiting = withMutex(file, async () => "in", {
      onWait: (holder) => holders.push(holder?.pid),
    });
    await sleep(120);
    expect(holders).toEqual([process.pid]);
    rmSync(file);
    expect(await waiting).toBe("in");
  });

  it("lets go when the work fails", async () => {
    const failing = withMutex(file, async () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(existsSync(file)).toBe(false);
  });
});

describe("the identity of a process", () => {
  it("is the same for as long as it lives, and another's afterwards", () => {
    expect(isAlive(ownIdentity())).toBe(true);
    expect(identify(deadProcess().pid)).toBeNull();
    expect(isAlive({ pid: process.pid, began: "another boot 1" })).toBe(
      process.platform === "win32",
    );
    expect(identify(-1)).toBeNull();
  });
});
