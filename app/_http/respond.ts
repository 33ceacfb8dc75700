/**
 * From results and refusals to responses: the only place that knows status codes. Refusals are
 * RFC 9457 problems; unknown errors are logged under the request id, and only the id is shown.
 */
import type { ZodError } from "zod";
import { AppError, type ErrorCode } from "@/lib/errors";
import { logError } from "@/lib/log";

const statusOf: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  gone: 410,
  "invalid-input": 400,
  conflict: 409,
  "precondition-required": 428,
  "too-large": 413,
  "unsupported-format": 415,
  "rate-limited": 429,
  internal: 500,
};

const titleOf: Record<ErrorCode, string> = {
  unauthenticated: "Not signed in",
  forbidden: "Not allowed",
  "not-found": "Not found",
  gone: "Deleted",
  "invalid-input": "Input that does not fit",
  conflict: "In conflict with what stands",
  "precondition-required": "If-Match is missing",
  "too-large": "Too large",
  "unsupported-format": "Unsupported format",
  "rate-limited": "Too many tries",
  internal: "Something went wrong here",
};

/** A thing as JSON; its version becomes the ETag. */
export function json(view: object, status = 200): Response {
  const headers: Record<string, string> = { "Cache-Control": "no-store" };
  if ("version" in view && typeof view.version === "number") headers.ETag = `"${view.version}"`;
  return Response.json(view, { status, headers });
}

/** JSON text that was assembled elsewhere. */
export function jsonText(text: string): Response {
  return new Response(text, {
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  });
}

/** What a PUT made: 201 the first time, 200 where the same request had made it before. */
export function put(result: { view: object; created: boolean }): Response {
  return json(result.view, result.created ? 201 : 200);
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}

/** Any refusal or failure as a problem document. */
export function problem(error: unknown, requestId: string): Response {
  const refusal = asAppError(error, requestId);
  const { code, userMessage, details } = refusal;
  const headers: Record<string, string> = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
  };
  if (details.retryAfter !== undefined) headers["Retry-After"] = String(details.retryAfter);
  if (code === "unauthenticated") headers["WWW-Authenticate"] = "Bearer";
  const body = {
    type: `urn:colloquy:problem:${code}`,
    title: titleOf[code],
    status: statusOf[code],
    code,
    detail: userMessage,
    ...(details.errors ? { errors: details.errors } : {}),
    ...(details.current !== undefined ? { current: details.current } : {}),
    requestId,
  };
  return new Response(JSON.stringify(body), { status: statusOf[code], headers });
}

function asAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  logError("request failed", error, { requestId });
  return new AppError(
    "internal",
    `Something went wrong on our side. Try again; if it stays, give the operator this number: ${requestId}.`,
  );
}

/** The faults of an input as one refusal, each with its path. */
export function invalidInput(error: ZodError, where: string): AppError {
  const errors = nearest(error.issues).map((issue) => ({
    path: issue.path.map(String).join("."),
    detail: issue.message,
  }));
  const first = errors[0];
  const place = first?.path ? ` (${first.path})` : "";
  const why = (first?.detail ?? "").replace(/[.!]$/, "");
  return new AppError(
    "invalid-input",
    `The ${where} does not fit${place}: ${why}. Correct it and send it again${where === "query" ? "" : "; nothing was stored"}.`,
    { errors },
  );
}

type Issue = ZodError["issues"][number];

/** Where several shapes are taken, the faults that keep the input from the one it comes closest to. */
function nearest(issues: Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union") return [issue];
    const [closest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (!closest?.length) return [issue];
    return nearest(closest).map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
  });
}

/** A file to save, under a name in any script (RFC 6266, RFC 8187). */
export function attachment(
  name: string,
  mediaType: string,
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
): Response {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const extended = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(body, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${extended}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** A revision's HTML never changes, but who may read it does: each browser keeps its own. */
export function immutableHtml(html: string): Response {
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, max-age=31536000, immutable",
    },
  });
}

/** Server-sent events; no proxy may hold them back or change them. */
export function eventStream(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
