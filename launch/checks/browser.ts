/**
 * Finding a Chromium for the walks, and getting one where there is none: the system's own, else
 * Playwright's, else from the system's packages (as root), else by Playwright's download.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import type { Environment } from "../environment";
import { LaunchFailure } from "../failure";
import { inProject } from "../paths";
import { runNodeTool, runTool } from "./command";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A Chromium that runs, or null. */
export function findChromium(env: Environment = process.env): string | null {
  const given = env.CHROMIUM_PATH?.trim();
  if (given) return given;
  const folders = ["/usr/bin", ...(env.PATH ?? "").split(path.delimiter)];
  const installed = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...installed, chromium.executablePath()].find(runs) ?? null;
}

/** A Chromium, installed if need be. @throws LaunchFailure that says how to get one. */
export async function ensureChromium(say: (sentence: string) => void): Promise<string> {
  const found = findChromium();
  if (found) return found;
  for (const install of [installBySystem, installByPlaywright]) {
    await install(say);
    const now = findChromium();
    if (now) return now;
  }
  throw new LaunchFailure(
    "There is no Chromium for the walks in a real browser, and none could be installed. Install one (on Debian: sudo apt-get install chromium), or name yours: CHROMIUM_PATH=/path/to/chromium npm test.",
  );
}

async function installBySystem(say: (sentence: string) => void): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  say("Installing Chromium from the system's packages.");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runTool("apt-get", ["update", "-q"], env);
  await runTool("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], env);
}

async function installByPlaywright(say: (sentence: string) => void): Promise<void> {
  say("Installing Playwright's Chromium.");
  const withSystemLibraries = process.getuid?.() === 0 ? ["--with-deps"] : [];
  await runNodeTool([
    inProject("node_modules", "@playwright", "test", "cli.js"),
    ...["install", ...withSystemLibraries, "chromium"],
  ]);
}

/** Ubuntu's package is a stub that only prints advice, so that being there is not enough. */
function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false; // not there, or not ours to run: the next candidate is looked at
  }
  const run = spawnSync(file, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return run.status === 0 && /Chrom/.test(run.stdout);
}
