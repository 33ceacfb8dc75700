/**
 * The built app in `.next`, made anew when a source file, the packages or Node have changed. The
 * stamp that says what it was made from lies inside the build and is written last, so a build that
 * was cut short never counts as one.
 */
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { LaunchFailure, saysDiskFull } from "./failure";
import { fingerprint, readStamp } from "./fingerprint";
import { withMutex } from "./mutex";
import { inProject, projectRoot } from "./paths";
import { runStep } from "./run-step";

const stampFile = () => inProject(".next", "colloquy.stamp");

/** Top-level names that no built page is made from. */
const outside = new Set([
  ...["node_modules", "tests", "docs", "launch", "cli", "bench", "test-results"],
  ...["playwright-report", "coverage", "biome.json", "vitest.config.ts", "playwright.config.ts"],
  ...["next-env.d.ts", "LICENSE"],
]);

/** The fingerprint of everything that the build is made from. */
export function buildFingerprint(): string {
  const names = readdirSync(projectRoot).filter(
    (name) => !name.startsWith(".") && !outside.has(name) && !/\.(md|tsbuildinfo|log)$/.test(name),
  );
  const system = [process.version, process.platform, process.arch];
  return fingerprint(names, system, isBuiltFrom);
}

/** Builds the app if the build is stale; answers whether it was. @throws LaunchFailure */
export async function prepareBuild(
  log: (sentence: string) => void,
  stop?: AbortSignal,
): Promise<boolean> {
  const wanted = buildFingerprint();
  if (isFresh(wanted)) return false;
  return withMutex(inProject(".colloquy", "build.lock"), async () => {
    if (isFresh(wanted)) return false;
    log("Building the pages. The first time takes a minute; later starts do without.");
    rmSync(stampFile(), { force: true });
    const run = await runStep(
      [inProject("node_modules", "next", "dist", "bin", "next"), "build"],
      // a page that read the database while it is built would show one seminar's data to all
      { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: undefined },
      stop,
    );
    if (run.status !== 0) throw failure(run.output);
    writeFileSync(stampFile(), `${wanted}\n`);
    return true;
  });
}

function isFresh(wanted: string): boolean {
  return existsSync(inProject(".next", "BUILD_ID")) && readStamp(stampFile()) === wanted;
}

function isBuiltFrom(file: string): boolean {
  return !file.startsWith("lib/generated/") && !/\.test\.tsx?$/.test(file);
}

function failure(output: string): LaunchFailure {
  if (saysDiskFull(output)) {
    return new LaunchFailure(
      `The disk is full, so the pages could not be built in “${inProject(".next")}”. Free some space and start again.`,
    );
  }
  return new LaunchFailure(
    `${output.trim()}\n\nThe pages could not be built; what Next says stands above.`,
  );
}
