#!/usr/bin/env node
/**
 * The `colloquy` command. Server code runs under Node's `react-server` condition, which can only be
 * given when a process begins: so this one begins another and takes over its exit code. Paths are
 * meant from where the user stands, also through `npm run`, which moves to the project first.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findObstacle, root } from "../launch/boot.mjs";

const obstacle = findObstacle();
if (obstacle !== null) {
  process.stderr.write(`${obstacle}\n`);
  process.exit(2);
}

const { INIT_CWD: invokedFrom, npm_package_json: manifest } = process.env;
const isOurScript = manifest !== undefined && path.dirname(manifest) === root;
const child = spawn(
  process.execPath,
  [
    ...["--conditions=react-server", "--import", import.meta.resolve("tsx")],
    ...[fileURLToPath(new URL("main.ts", import.meta.url)), ...process.argv.slice(2)],
  ],
  {
    cwd: isOurScript && invokedFrom ? invokedFrom : process.cwd(),
    env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json") },
    stdio: "inherit",
  },
);
// Ctrl+C reaches the child by itself; a SIGTERM reaches only us
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.once("error", (error) => {
  process.stderr.write(`The command could not be run: ${error.message}\n`);
  process.exit(2);
});
child.once("exit", (code, signal) => process.exit(signal ? 2 : (code ?? 2)));
