/**
 * One step of preparation as a child process of its own (generating, building): its words are
 * kept back and shown only if it fails, and it ends when the launcher is asked to stop.
 */
import { spawn } from "node:child_process";
import { childEnvironment, type Environment } from "./environment";
import { projectRoot } from "./paths";

export interface StepRun {
  status: number | null;
  /** All that it printed, both streams in order. */
  output: string;
  /** Its standard output alone. */
  answer: string;
}

/** Runs Node with `args` in the project's folder. @throws the stop's reason when asked to stop. */
export async function runStep(
  args: string[],
  env: Environment,
  stop?: AbortSignal,
): Promise<StepRun> {
  stop?.throwIfAborted();
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: childEnvironment(env),
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32", // Ctrl+C reaches us alone, and we end the whole group
  });
  let output = "";
  let answer = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString("utf8");
    answer += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString("utf8");
  });
  const end = () => endGroup(child.pid);
  stop?.addEventListener("abort", end, { once: true });
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    stop?.throwIfAborted();
    return { status, output, answer };
  } finally {
    stop?.removeEventListener("abort", end);
  }
}

/** Ends a process that leads a group, with all that it started. */
export function endGroup(pid: number | undefined, signal: NodeJS.Signals = "SIGKILL"): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    // gone already is what was wanted
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
