/**
 * Reading a request's body within a limit, and refusing characters that no text may hold. A body
 * is never read further than its limit, whatever its headers claim.
 */
import { AppError, type FieldError } from "@/lib/errors";

/** @throws {AppError} too-large. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const claimed = Number(request.headers.get("content-length") ?? 0);
  if (claimed > maxBytes) throw tooLarge(maxBytes);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function tooLarge(maxBytes: number): AppError {
  const megabytes = Math.round(maxBytes / 1024 / 1024);
  return new AppError(
    "too-large",
    `The request is larger than ${megabytes} MB. Send less at once; nothing was stored.`,
  );
}

/** @throws {AppError} too-large, invalid-input where the body is no JSON in UTF-8. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const bytes = await readBytes(request, maxBytes);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError(
      "invalid-input",
      "The body is not JSON in UTF-8. Send one JSON object with Content-Type: application/json.",
      { errors: [{ path: "", detail: "not JSON" }] },
      { cause },
    );
  }
}

/** @throws {AppError} too-large, invalid-input where the body is no multipart form. */
export async function readForm(request: Request, maxBytes: number): Promise<FormData> {
  const bytes = await readBytes(request, maxBytes);
  try {
    const type = request.headers.get("content-type") ?? "";
    return await new Response(new Uint8Array(bytes), {
      headers: { "Content-Type": type },
    }).formData();
  } catch (cause) {
    throw new AppError(
      "invalid-input",
      "The form could not be read. Send multipart/form-data with the fields seminarId and file.",
      {},
      { cause },
    );
  }
}

const nestingLimit = 40;

/**
 * Refuses NUL characters, lone surrogates and bottomless nesting anywhere in an input.
 * @throws {AppError} invalid-input with the path of each.
 */
export function requireCleanText(value: unknown): void {
  const errors: FieldError[] = [];
  const walk = (entry: unknown, path: string[]): void => {
    if (errors.length > 20) return;
    if (path.length > nestingLimit) {
      // the path of a bottomless thing is as long as the thing: its beginning says enough
      errors.push({ path: `${path.slice(0, 4).join(".")}.…`, detail: "is nested too deep" });
    } else if (typeof entry === "string") {
      if (entry.includes("\0")) {
        errors.push({ path: path.join("."), detail: "holds a NUL character" });
      } else if (!entry.isWellFormed()) {
        errors.push({ path: path.join("."), detail: "holds half a character (a lone surrogate)" });
      }
    } else if (entry !== null && typeof entry === "object") {
      for (const [key, child] of Object.entries(entry)) {
        if (key.includes("\0") || !key.isWellFormed()) walk(key, [...path, "(a key)"]);
        walk(child, [...path, key]);
      }
    }
  };
  walk(value, []);
  if (errors.length === 0) return;
  throw new AppError(
    "invalid-input",
    `A text cannot be stored: ${errors[0]?.path || "the value"} ${errors[0]?.detail}. Remove it and send again.`,
    { errors },
  );
}
