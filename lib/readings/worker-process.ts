/**
 * The process that reads files: one at a time, on the word of the server that began it, with its
 * own memory and at a low priority, so that nothing that a file does can slow or end the server.
 * It ends when the server does. Started by `worker.ts`; never imported.
 */
import { setPriority } from "node:os";
import { AppError } from "@/lib/errors";
import { readFile } from "./read-file";
import type { WorkerAnswer, WorkerRequest } from "./worker-messages";

const niceness = 10;

try {
  setPriority(niceness);
} catch (error) {
  process.stderr.write(`The reading could not be given a lower priority: ${error}\n`);
}

function answer(message: WorkerAnswer): void {
  process.send?.(message);
}

process.on("disconnect", () => process.exit(0));
process.on("message", ({ job }: WorkerRequest) => {
  try {
    const read = readFile(job, (step, done) => answer({ kind: "step", step, done }));
    answer({ kind: "read", read });
  } catch (error) {
    if (error instanceof AppError) {
      const { code, userMessage, details } = error;
      answer({ kind: "refused", code, userMessage, details });
      return;
    }
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    answer({ kind: "broken" });
  }
});
answer({ kind: "up" });
