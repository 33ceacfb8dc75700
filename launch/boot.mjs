/**
 * What every entry does before any TypeScript runs: look at the version of Node and whether the
 * packages are there, say so in a sentence if not, and then let tsx load the rest.
 * Plain JavaScript on purpose, and nothing newer than an old Node understands.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Prisma's range, the narrowest of all that we stand on. */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major >= 24;
}

/**
 * Why nothing can run on this machine as it is, in a sentence; null where everything can.
 * `packages` must be installed, besides tsx.
 */
export function findObstacle(packages = []) {
  if (!isNodeNewEnough(process.version)) {
    return `Colloquy needs Node 20.19 or newer (or 22.12, or 24), and this is ${process.version}. Install a newer one from https://nodejs.org and run npm ci again.`;
  }
  if (!isInstalled("tsx")) {
    return "The packages are not installed. Run npm ci, then start again.";
  }
  const missing = packages.find((name) => !isInstalled(name));
  if (missing !== undefined) {
    return `The packages for development are not installed (${missing} is missing). Run npm ci with them: NODE_ENV=development npm ci --include=dev.`;
  }
  return null;
}

/** Loads `launch/NAME.ts`, or ends with a sentence. */
export async function boot(name, packages = []) {
  const obstacle = findObstacle(packages);
  if (obstacle !== null) {
    process.stderr.write(`${obstacle}\n`);
    process.exit(1);
  }
  process.chdir(root);
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: path.join(root, "tsconfig.json") });
  await import(new URL(`./${name}.ts`, import.meta.url).href);
}

function isInstalled(name) {
  return existsSync(path.join(root, "node_modules", ...name.split("/")));
}
