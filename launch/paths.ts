/**
 * Where things lie: the project's own folder, found from this file and not from the working
 * directory, and the data folder. No other file of the launcher computes these.
 */

import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Environment } from "./environment";

/** The folder of the checkout, absolute. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** A path inside the checkout. */
export function inProject(...parts: string[]): string {
  return path.join(projectRoot, ...parts);
}

/** The data folder, absolute: `COLLOQUY_DATA`, or `.colloquy` in the checkout. */
export function dataFolder(env: Environment = process.env): string {
  return path.resolve(projectRoot, env.COLLOQUY_DATA?.trim() || ".colloquy");
}
