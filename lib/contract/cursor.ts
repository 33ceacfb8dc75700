/**
 * Cursors: opaque, sealed with the installation's secret (AES-256-GCM), so that they can neither
 * be made up nor tell how much others did in private between two of them.
 */
import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "@/lib/env";
import { AppError } from "@/lib/errors";

let key: Buffer | undefined;
function sealingKey(): Buffer {
  key ??= Buffer.from(hkdfSync("sha256", authSecret(), "", "colloquy cursors", 32));
  return key;
}

/** Seals a list of short strings; every cursor of one `kind` has the same length for the same widths. */
export function sealCursor(kind: string, parts: string[]): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(), iv);
  const sealed = Buffer.concat([
    iv,
    cipher.update(JSON.stringify([kind, ...parts]), "utf8"),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return sealed.toString("base64url");
}

/** @throws {AppError} invalid-input for a cursor that this server never gave out. */
export function openCursor(kind: string, cursor: string): string[] {
  try {
    const sealed = Buffer.from(cursor, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", sealingKey(), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const opened = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    const parsed: unknown = JSON.parse(opened.toString("utf8"));
    if (Array.isArray(parsed) && parsed[0] === kind) return parsed.slice(1).map(String);
  } catch (cause) {
    throw unknownCursor(cause);
  }
  throw unknownCursor(undefined);
}

function unknownCursor(cause: unknown): AppError {
  return new AppError(
    "invalid-input",
    "The cursor is not one that this server gave out. Begin again without a cursor.",
    { errors: [{ path: "cursor", detail: "unknown cursor" }] },
    { cause },
  );
}
