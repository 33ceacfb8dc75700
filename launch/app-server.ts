/**
 * The app as a child process: `next start` on the build, or `next dev`. It is in a group of its
 * own, so that Ctrl+C reaches the launcher alone, which then stops it in order.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { probeAddress } from "./addresses";
import { childEnvironment, type Environment } from "./environment";
import { LaunchFailure, messageOf, oneLine } from "./failure";
import { inProject, projectRoot } from "./paths";
import { identify, type ProcessIdentity } from "./process-identity";
import { endGroup } from "./run-step";

export type Mode = "start" | "dev";

export interface AppServerOptions {
  mode: Mode;
  port: number;
  /** Undefined: all interfaces. */
  host: string | undefined;
  env: Environment;
  /** Where its words go once it is ready; what it prints before is kept for a failure. */
  print?: (words: string) => void;
}

/** How a process ended: by a signal, by its own code, or never having begun. */
export interface Ending {
  how: string;
  wasKilled: boolean;
}

export interface AppServer {
  identity: ProcessIdentity | null;
  /** Resolves when the process has ended. */
  ended: Promise<Ending>;
  /** Resolves when `/api/ready` answers 200. @throws LaunchFailure */
  ready(): Promise<void>;
  /** Asks the server to end, and ends it after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
}

const readyPatienceMs = 120_000;

/** Starts the app; it serves once `ready()` has resolved. */
export function startAppServer(options: AppServerOptions): AppServer {
  const child = spawnNext(options);
  const print = options.print ?? ((words) => process.stdout.write(words));
  let kept: string | null = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    if (kept === null) print(chunk.toString("utf8"));
    else kept += chunk.toString("utf8");
  });
  child.stderr?.on("data", (chunk: Buffer) => process.stderr.write(chunk));
  let isOver = false;
  const ended = new Promise<Ending>((resolve) => {
    const end = (how: string, wasKilled: boolean) => {
      isOver = true;
      resolve({ how, wasKilled });
    };
    child.once("error", (error) => end(`at once: ${error.message}`, false));
    child.once("exit", (code, signal) =>
      signal ? end(`by ${signal}`, true) : end(`with code ${code}`, false),
    );
  });
  return {
    identity: child.pid === undefined ? null : identify(child.pid),
    ended,
    async ready() {
      const trouble = await waitUntilReady(options, () => isOver);
      if (trouble !== null) {
        throw new LaunchFailure(
          `${kept?.trim() ?? ""}\nThe server did not become ready: ${trouble}`.trim(),
        );
      }
      kept = null;
    },
    async stop(patienceMs = 2_000) {
      if (isOver) return;
      child.kill("SIGTERM");
      await Promise.race([ended, sleep(patienceMs, undefined, { ref: false })]);
      endGroup(child.pid);
      await ended;
    },
  };
}

function spawnNext({ mode, port, host, env }: AppServerOptions): ChildProcess {
  return spawn(
    process.execPath,
    [
      ...["--import", inProject("launch", "orphan-watch.mjs")],
      ...[inProject("node_modules", "next", "dist", "bin", "next"), mode, "-p", String(port)],
      ...(host === undefined ? [] : ["-H", host]),
    ],
    {
      cwd: projectRoot,
      env: childEnvironment({
        ...env,
        NODE_ENV: mode === "start" ? "production" : "development",
        NEXT_TELEMETRY_DISABLED: "1",
        AUTH_TRUST_HOST: "1",
        PORT: String(port),
      }),
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: process.platform !== "win32",
    },
  );
}

/** Null once it is ready, else why it is not. */
async function waitUntilReady(
  { port, host }: AppServerOptions,
  isOver: () => boolean,
): Promise<string | null> {
  const url = `${probeAddress(port, host)}/api/ready`;
  const patience = Date.now() + readyPatienceMs;
  let last = "it did not answer.";
  while (!isOver()) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(readyPatienceMs) });
      const words = await answer.text();
      if (answer.ok) return null;
      last = `${url} answers ${answer.status}: ${oneLine(words).slice(0, 300)}`;
    } catch (error) {
      last = `${url} does not answer (${oneLine(messageOf(error))}).`;
    }
    if (Date.now() > patience) return last;
    await sleep(60);
  }
  return "it ended.";
}
