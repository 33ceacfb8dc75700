/** What the server and the process that reads files say to each other. Types only. */
import type { AppErrorDetails, ErrorCode } from "@/lib/errors";
import type { FileRead, ReadJob } from "./read-file";

/** The server asks for one file at a time. */
export interface WorkerRequest {
  job: ReadJob;
}

/** After `up` come, for each file, any number of `step` and one of the others. */
export type WorkerAnswer =
  | { kind: "up" }
  | { kind: "step"; step: string; done: number }
  | { kind: "read"; read: FileRead }
  /** An AppError of the reading. */
  | { kind: "refused"; code: ErrorCode; userMessage: string; details: AppErrorDetails }
  /** A fault of ours; its stack stands on standard error. */
  | { kind: "broken" };
