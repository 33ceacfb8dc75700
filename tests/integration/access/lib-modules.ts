/** The files of lib that hold commands or queries, found on disk, so that none is forgotten. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const lib = path.resolve(import.meta.dirname, "../../../lib");
/** Files whose functions take no actor: they make one, or only append to the log. */
const exempt = new Set(["changes/commands", "people/sessions", "people/throttle"]);

/** As `domain/file`, sorted: commands, queries, and whatever else takes an actor. */
export function listModules(): string[] {
  return readdirSync(lib, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "generated" && entry.name !== "policy")
    .flatMap((domain) =>
      readdirSync(path.join(lib, domain.name))
        .filter((file) => /^[a-z-]+\.ts$/.test(file) && !file.startsWith("present"))
        .map((file) => `${domain.name}/${file.replace(/\.ts$/, "")}`)
        .filter((name) => !exempt.has(name) && takesActor(name)),
    )
    .sort();
}

function takesActor(name: string): boolean {
  if (/\/(commands|queries)$/.test(name)) return true;
  const source = readFileSync(path.join(lib, `${name}.ts`), "utf8");
  return /export (async )?function\*? \w+\(\s*actor: Actor/.test(source);
}
