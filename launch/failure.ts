/**
 * What goes wrong while the product starts, said in one sentence. A `LaunchFailure` carries the
 * sentence that a person reads: what happened and what to do next. `explainFailure` turns the
 * errors of Node and of PostgreSQL into such sentences; it refuses to guess, and what it does not
 * know keeps its own message.
 */

/** A failure whose message is shown as it stands, without a stack trace. */
export class LaunchFailure extends Error {
  constructor(sentence: string, options?: { cause?: unknown }) {
    super(sentence, options);
    this.name = "LaunchFailure";
  }
}

/** The `code` of an error of Node (`ENOSPC`) or of PostgreSQL (`53100`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** The words of an error; for an AggregateError without words, those of its first part. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "" && error.errors.length > 0) {
    return messageOf(error.errors[0]);
  }
  return error instanceof Error ? error.message : String(error);
}

const diskFull =
  "The disk is full. Free some space and start again; nothing that was saved is lost.";

const sentences: Record<string, string> = {
  ENOSPC: diskFull,
  EDQUOT: "Your disk quota is used up. Free some space and start again; nothing saved is lost.",
  "53100":
    "The disk of the database is full. Free some space there and start again; nothing that was saved is lost.",
  EROFS: "The folder cannot be written: it lies on a read-only file system.",
};

/** True where an error, or the printed words of a child process, say that a disk is full. */
export function saysDiskFull(errorOrOutput: unknown): boolean {
  const code = codeOf(errorOrOutput);
  if (code === "ENOSPC" || code === "EDQUOT" || code === "53100") return true;
  const words = typeof errorOrOutput === "string" ? errorOrOutput : messageOf(errorOrOutput);
  return /ENOSPC|no space left on device|could not (write|extend).*: No space/i.test(words);
}

/** One sentence for any error: its own where it is a `LaunchFailure`, else the known one for its code. */
export function explainFailure(error: unknown): string {
  if (error instanceof LaunchFailure) return error.message;
  if (saysDiskFull(error)) return sentences[codeOf(error) ?? ""] ?? diskFull;
  const code = codeOf(error);
  if (code === "EACCES" || code === "EPERM") {
    const path = pathOf(error);
    return `${path ? `“${path}”` : "A folder"} may not be written by this user. Give it to the user who starts Colloquy (chown), or start as the user who owns it.`;
  }
  const known = code === undefined ? undefined : sentences[code];
  return known ?? `Colloquy stopped: ${oneLine(messageOf(error))}`;
}

/** Words on one line, for a sentence. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function pathOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("path" in error)) return undefined;
  return typeof error.path === "string" ? error.path : undefined;
}
