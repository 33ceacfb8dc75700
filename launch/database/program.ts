/**
 * Running one program of PostgreSQL to its end, in a group of its own, so that a Ctrl+C in the
 * terminal reaches the launcher and not the database.
 */
import { spawn } from "node:child_process";
import type { Caller } from "./way";

export interface ProgramRun {
  /** The exit code; null where a signal ended it. */
  status: number | null;
  /** All that it printed. */
  output: string;
}

/** Runs `program` as the caller does. Messages come in English, so that they can be told apart. */
export function callProgram(caller: Caller, program: string, args: string[]): Promise<ProgramRun> {
  const { file, args: given, options } = caller.command(program, args);
  return new Promise((resolve, reject) => {
    const child = spawn(file, given, {
      ...options,
      cwd: "/",
      detached: true,
      env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C", TZ: "UTC" },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, output }));
  });
}
