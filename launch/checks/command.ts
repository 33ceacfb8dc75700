/** Running one tool of the checks, its words shown as they come. */
import { spawn } from "node:child_process";
import { childEnvironment, type Environment } from "../environment";
import { projectRoot } from "../paths";

/** Runs a program in the project's folder with nothing on standard input; answers its exit code. */
export function runTool(file: string, args: string[], env: Environment = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: projectRoot,
      env: childEnvironment(env),
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** Runs a tool that is written for Node. */
export function runNodeTool(args: string[], env: Environment = {}): Promise<number> {
  return runTool(process.execPath, args, env);
}
