/**
 * The browser's side of the HTTP contract: one function per verb over fetch, the same door that
 * scripts use. Every refusal becomes an `ApiProblem` whose `detail` may be shown as it stands.
 * Nothing here needs a secure context; ids are UUIDv7 from getRandomValues.
 */
import { v7 } from "uuid";
import type { Problem } from "@/lib/contract/primitives";

/** A refusal of the server, or a failure to reach it (`status` 0, code `unreachable`). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: { path: string; detail: string }[];
  /** The thing as it stands, with a 409. */
  readonly current: unknown;

  constructor(status: number, problem: Partial<Problem>) {
    const detail =
      problem.detail ?? "The server did not answer. Check the connection and try again.";
    super(detail);
    this.name = "ApiProblem";
    this.status = status;
    this.code = problem.code ?? (status === 0 ? "unreachable" : "internal");
    this.detail = detail;
    this.errors = problem.errors ?? [];
    this.current = problem.current;
  }
}

/** A fresh UUIDv7 for a thing that this browser creates. */
export function makeId(): string {
  return v7();
}

interface RequestOptions {
  body?: unknown;
  /** The version an edit is based on; becomes `If-Match`. */
  version?: number;
  signal?: AbortSignal;
}

/**
 * Sends one request to `/api/v1${path}` and gives the parsed answer (`undefined` for 204).
 * @throws {ApiProblem} for every answer that is not 2xx and for an unreachable server.
 */
export async function api<Answer>(
  method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE",
  path: string,
  options: RequestOptions = {},
): Promise<Answer> {
  const headers: Record<string, string> = { Accept: "application/json" };
  const isForm = options.body instanceof FormData;
  if (options.body !== undefined && !isForm) headers["Content-Type"] = "application/json";
  if (options.version !== undefined) headers["If-Match"] = `"${options.version}"`;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: "same-origin",
      body: options.body instanceof FormData ? options.body : JSON.stringify(options.body),
      signal: options.signal,
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ApiProblem(0, {});
  }
  if (!response.ok) throw new ApiProblem(response.status, await readProblem(response));
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

async function readProblem(response: Response): Promise<Partial<Problem>> {
  try {
    return (await response.json()) as Partial<Problem>;
  } catch {
    // a proxy's or a crash page's answer is not JSON; the status alone says enough
    return { detail: `The server answered ${response.status}. Try again in a moment.` };
  }
}
