/**
 * A fingerprint of files: what decides whether something made from them is stale. It covers names
 * and bytes, not times, so that a fresh clone and an old one agree.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { codeOf } from "./failure";
import { projectRoot } from "./paths";

/** Hex SHA-256 over the project's files named (folders whole), and over `extras` in order. */
export function fingerprint(
  names: string[],
  extras: string[] = [],
  isCounted: (relative: string) => boolean = () => true,
): string {
  const hash = createHash("sha256");
  for (const extra of extras) hash.update(`${extra}\0`);
  for (const name of [...names].sort()) {
    for (const file of filesUnder(name)) {
      if (!isCounted(file)) continue;
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(projectRoot, file)))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/** The fingerprint that a stamp file holds; null where there is none. */
export function readStamp(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Paths below the project, `/` between their parts, in a stable order. */
function filesUnder(name: string): string[] {
  const absolute = path.join(projectRoot, name);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [name];
  return readdirSync(absolute)
    .sort()
    .flatMap((child) => filesUnder(path.posix.join(name, child)));
}
