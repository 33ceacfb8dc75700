/**
 * Whom the database runs as when Colloquy itself was started by root, which PostgreSQL refuses to
 * run as: a user of this system who is nobody in particular. initdb looks its own user up by
 * number, so only numbers that /etc/passwd knows will do.
 */
import { readFileSync } from "node:fs";

export interface UnprivilegedUser {
  name: string;
  uid: number;
  gid: number;
}

/**
 * The user with the number `preferred`, else the one named `postgres`, else `nobody`, else any
 * other than root; null where there is none.
 */
export function findUnprivilegedUser(
  preferred?: number,
  passwd = readPasswd(),
): UnprivilegedUser | null {
  const users = passwd
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name: name ?? "", uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name !== "" && user.uid > 0 && user.gid > 0);
  const owner = users.find((user) => user.uid === preferred);
  if (owner) return owner;
  const named = (name: string) => users.find((user) => user.name === name);
  return named("postgres") ?? named("nobody") ?? users[0] ?? null;
}

function readPasswd(): string {
  try {
    return readFileSync("/etc/passwd", "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
