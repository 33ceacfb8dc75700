/**
 * Passwords, one-time links and tokens: made here, stored only as hashes. Passwords by argon2id
 * (OWASP's parameters: 19 MiB, 2 passes); links and tokens are 32 random bytes, so SHA-256 is enough.
 */
import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** PHC string of an argon2id hash. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), argon2id);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits. Takes as long for a person who does not exist (`stored` null) as for
 * one who does, so that nobody learns who has an account.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const matches = await verify(stored ?? (await decoy), password.normalize("NFC"));
  return matches && stored !== null;
}

/** 256 random bits, safe in an address. */
export function makeSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 (hex) under which a link or token is stored and found. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Personal tokens bear a prefix, so that a leaked one is recognised by scanners. */
export const tokenPrefix = "colloquy_";
