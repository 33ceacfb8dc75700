/**
 * One process that reads files: begins it, gives it a file, ends it. A worker that has been killed,
 * has crashed or has taken too long is of no further use; whoever asked gets a refusal in words.
 */
import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { Socket } from "node:net";
import path from "node:path";
import { AppError } from "@/lib/errors";
import { logError } from "@/lib/log";
import type { FileRead, OnStep, ReadJob } from "./read-file";
import type { WorkerAnswer, WorkerRequest } from "./worker-messages";

/** Beside the file itself (25 MB) there must be room for a text of 5,000,000 units, traced. */
const memoryMegabytes = 1536;

/** The end of what a worker printed, for the log. */
const keptOutput = 4_000;

export interface Worker {
  /** Its process; undefined where it could not be begun. */
  pid: number | undefined;
  isAlive(): boolean;
  /** Reads one file; one at a time. @throws AppError of the reading, or what became of the worker. */
  read(job: ReadJob, seconds: number, onStep: OnStep): Promise<FileRead>;
  /** Ends the process; a reading under way is refused with `reason`. */
  end(reason?: AppError): void;
}

/** Begins a process. It keeps nobody alive and ends with this process at the latest. */
export function startWorker(): Worker {
  const child = spawnWorker();
  let output = "";
  let settle: ((error: Error | null, read?: FileRead) => void) | null = null;
  let hear: OnStep = () => undefined;
  let isOver = false;
  const finish = (error: Error | null, read?: FileRead) => {
    const waiting = settle;
    settle = null;
    waiting?.(error, read);
  };
  const over = (how: string) => {
    if (isOver) return;
    isOver = true;
    if (settle) logError("the reading worker ended", new Error(output || how), { how });
    finish(causeOf(output));
  };
  child.stderr?.on("data", (chunk: Buffer) => {
    output = (output + chunk.toString("utf8")).slice(-keptOutput);
  });
  child.once("error", (error) => over(error.message));
  child.once("exit", (code, signal) => over(signal ?? `code ${code}`));
  child.on("message", (message: WorkerAnswer) => {
    if (message.kind === "step") hear(message.step, message.done);
    else if (message.kind === "read") finish(null, message.read);
    else if (message.kind === "refused") {
      finish(new AppError(message.code, message.userMessage, message.details));
    } else if (message.kind === "broken") {
      logError("a file could not be read", new Error(output));
      output = "";
      finish(brokenReading());
    }
  });
  const end = (reason?: AppError) => {
    if (reason) finish(reason);
    if (!isOver) child.kill("SIGKILL");
    isOver = true;
  };
  return {
    pid: child.pid,
    isAlive: () => !isOver,
    end,
    read: (job, seconds, onStep) =>
      new Promise<FileRead>((resolve, reject) => {
        const timer = setTimeout(() => end(tookTooLong(seconds)), seconds * 1000);
        hear = onStep;
        settle = (error, read) => {
          clearTimeout(timer);
          hear = () => undefined;
          child.unref();
          child.channel?.unref();
          if (read) resolve(read);
          else reject(error);
        };
        if (isOver) return finish(causeOf(output));
        child.ref();
        child.channel?.ref();
        const request: WorkerRequest = { job };
        child.send(request, (error) => error && over(error.message));
      }),
  };
}

function spawnWorker(): ChildProcess {
  // the bundler must neither look for this file nor take the whole project with it
  const root = path.resolve(/* turbopackIgnore: true */ process.cwd());
  const file = [root, "lib", "readings", "worker-process.ts"].join(path.sep);
  const child = spawn(
    process.execPath,
    [
      ...[`--max-old-space-size=${memoryMegabytes}`, "--conditions=react-server"],
      ...["--import", "tsx", file],
    ],
    {
      cwd: root,
      // a reader of files has no business with the database, nor with what steers its parent
      env: {
        PATH: process.env.PATH,
        NODE_ENV: process.env.NODE_ENV,
        TMPDIR: process.env.TMPDIR,
        TEMP: process.env.TEMP,
        SystemRoot: process.env.SystemRoot,
        TSX_TSCONFIG_PATH: [root, "tsconfig.json"].join(path.sep),
      },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      serialization: "advanced",
    },
  );
  child.unref();
  child.channel?.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
  return child;
}

function causeOf(output: string): AppError {
  if (/heap out of memory|Allocation failed|ERR_WORKER_OUT_OF_MEMORY/u.test(output)) {
    return new AppError(
      "too-large",
      "Reading this file takes more memory than one file may have. Divide it into parts and bring those in; nothing was stored.",
    );
  }
  return new AppError(
    "internal",
    "The program that reads files was stopped while it read this one. Try again; if it happens again, divide the file into parts.",
  );
}

function tookTooLong(seconds: number): AppError {
  return new AppError(
    "too-large",
    `Reading this file took longer than ${seconds} seconds and was given up. Divide it into parts and bring those in; nothing was stored.`,
  );
}

function brokenReading(): AppError {
  return new AppError(
    "internal",
    "This file could not be read because of a fault in Colloquy itself. Try it as plain text, and tell the operator, whose log says more.",
  );
}
