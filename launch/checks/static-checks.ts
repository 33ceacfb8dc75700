/** The checks that run nothing of the product: types and lint. Each counts as one. */
import { rmSync } from "node:fs";
import { inProject } from "../paths";
import { runNodeTool } from "./command";
import { type CheckResult, single } from "./result";

/** `tsc --noEmit`, after Next has written the types of the routes that stand now. */
export async function checkTypes(): Promise<CheckResult> {
  const began = Date.now();
  // the development server leaves types of routes that may be gone by now
  rmSync(inProject(".next", "dev", "types"), { recursive: true, force: true });
  const generated = await runNodeTool(
    [inProject("node_modules", "next", "dist", "bin", "next"), "typegen"],
    { NEXT_TELEMETRY_DISABLED: "1" },
  );
  const code =
    generated ||
    (await runNodeTool([inProject("node_modules", "typescript", "bin", "tsc"), "--noEmit"]));
  return single("types", code === 0, began);
}

/** Biome: formatting, rules, and the floors that imports may not cross. */
export async function checkLint(): Promise<CheckResult> {
  const began = Date.now();
  const biome = inProject("node_modules", "@biomejs", "biome", "bin", "biome");
  const code = await runNodeTool([biome, "check", "--error-on-warnings", "."]);
  return single("lint", code === 0, began);
}
