/**
 * Refusals. Everything that the product declines to do is one `AppError` with one of few codes
 * and a sentence for the person who asked: what happened and what to do next. Status codes are
 * not known here; `app/_http/respond.ts` maps them.
 */

export const errorCodes = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "gone",
  "invalid-input",
  "conflict",
  "precondition-required",
  "too-large",
  "unsupported-format",
  "rate-limited",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One fault in an input: `path` as in `passages.0.start`, `detail` a sentence. */
export interface FieldError {
  path: string;
  detail: string;
}

export interface AppErrorDetails {
  errors?: FieldError[];
  /** The thing as it stands, sent with a conflict. */
  current?: unknown;
  /** Seconds until another try makes sense, sent with rate-limited. */
  retryAfter?: number;
}

/** A refusal that its reader can act on. `userMessage` is shown as it stands. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string;
  readonly details: AppErrorDetails;

  constructor(
    code: ErrorCode,
    userMessage: string,
    details: AppErrorDetails = {},
    options?: { cause?: unknown },
  ) {
    super(userMessage, options);
    this.name = "AppError";
    this.code = code;
    this.userMessage = userMessage;
    this.details = details;
  }
}

/** The answer for what does not exist or may not be seen; both sound the same. */
export function notFound(what: string): AppError {
  return new AppError(
    "not-found",
    `There is no ${what} here that you can see. Check the address, or ask whoever sent it to you.`,
  );
}
