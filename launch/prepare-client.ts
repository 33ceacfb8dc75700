/**
 * The database client, generated from `prisma/schema.prisma` when that has changed. Prisma wants to
 * download an engine for this and never uses it; naming any program in its place keeps the network
 * out (only here: its migration commands must not run like that).
 */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { LaunchFailure, saysDiskFull } from "./failure";
import { fingerprint, readStamp } from "./fingerprint";
import { withMutex } from "./mutex";
import { inProject } from "./paths";
import { runStep } from "./run-step";

const stampFile = () => inProject("lib", "generated", "prisma.stamp");
const made = () => inProject("lib", "generated", "prisma", "client.ts");

function isFresh(wanted: string): boolean {
  return readStamp(stampFile()) === wanted && existsSync(made());
}

/** Generates the client if it is stale; answers whether it was. @throws LaunchFailure */
export async function prepareClient(
  log: (sentence: string) => void,
  stop?: AbortSignal,
): Promise<boolean> {
  const wanted = fingerprint([
    "prisma/schema.prisma",
    "prisma.config.ts",
    "node_modules/prisma/package.json",
    "node_modules/@prisma/client/package.json",
  ]);
  if (isFresh(wanted)) return false;
  return withMutex(inProject(".colloquy", "generate.lock"), async () => {
    if (isFresh(wanted)) return false;
    log("Generating the database client.");
    rmSync(stampFile(), { force: true });
    const run = await runStep(
      [inProject("node_modules", "prisma", "build", "index.js"), "generate"],
      {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
        NO_COLOR: "1",
      },
      stop,
    );
    if (run.status !== 0) throw failure(run.output);
    writeFileSync(stampFile(), `${wanted}\n`);
    return true;
  });
}

function failure(output: string): LaunchFailure {
  if (saysDiskFull(output)) {
    return new LaunchFailure(
      "The disk is full, so the database client could not be generated. Free some space and start again.",
    );
  }
  return new LaunchFailure(`${output.trim()}\n\nThe database client could not be generated.`);
}
