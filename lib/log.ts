/**
 * The log: one JSON line an entry on standard error. It names requests and failures, never what a
 * person wrote, and never a password, token or cookie.
 */

type Fields = Record<string, string | number | boolean | null | undefined>;

/** Writes an unexpected failure with its stack and the request id that the person was shown. */
export function logError(message: string, error: unknown, fields: Fields = {}): void {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  write({ level: "error", message, ...fields, cause });
}

/** Writes something an operator may want to know. */
export function logInfo(message: string, fields: Fields = {}): void {
  write({ level: "info", message, ...fields });
}

function write(entry: Fields): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
}
