/**
 * The launcher as a user runs it: a process of its own, whose words and exit code are what counts.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { childEnvironment, type Environment } from "@/launch/environment";
import { inProject, projectRoot } from "@/launch/paths";

export interface LauncherRun {
  child: ChildProcess;
  /** Everything on standard output so far. */
  said(): string;
  /** Everything on standard error so far. */
  complained(): string;
  /** Resolves with the first match on standard output. Rejects when the process ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code once the process has ended. */
  ended: Promise<number | null>;
}

/** Runs the launcher (or another entry) with these variables; nothing of the test run's own. */
export function runLauncher(env: Environment, entry = "launch/start.mjs"): LauncherRun {
  return observe(process.execPath, [inProject(entry)], env);
}

/** Runs `npm start` itself. */
export function runNpmStart(env: Environment): LauncherRun {
  return observe("npm", ["start"], env);
}

function observe(file: string, args: string[], env: Environment): LauncherRun {
  const child = spawn(file, args, {
    cwd: projectRoot,
    env: childEnvironment({
      ...{ DATABASE_URL: undefined, NEXTAUTH_SECRET: undefined, NODE_ENV: undefined },
      ...{ VITEST: undefined, NODE_OPTIONS: undefined, npm_lifecycle_event: undefined },
      HOST: "127.0.0.1",
      ...env,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let complained = "";
  const listeners = new Set<() => void>();
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
    for (const listener of listeners) listener();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    complained += chunk.toString("utf8");
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    child,
    said: () => said,
    complained: () => complained,
    ended,
    says(pattern) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(said);
          if (match) {
            listeners.delete(look);
            resolve(match);
          }
        };
        listeners.add(look);
        look();
        void ended.then(() =>
          reject(new Error(`it ended without saying ${pattern}:\n${said}\n${complained}`)),
        );
      });
    },
  };
}

/** Kills the process if it still runs, and waits for its end. */
export async function killLauncher(run: LauncherRun): Promise<void> {
  run.child.kill("SIGKILL");
  await run.ended;
}
