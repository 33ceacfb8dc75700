/**
 * Who uses the embedded database of a data folder: one small file per using process. The last one
 * that leaves stops the server; files of processes that died without leaving are swept away.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf } from "../failure";
import { isAlive, ownIdentity, parseIdentity } from "../process-identity";

/** Enters this process among the users; the answer takes it out again. */
export function enter(dataDir: string): () => void {
  const folder = usersFolder(dataDir);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${process.pid}-${randomBytes(4).toString("hex")}.json`);
  writeFileSync(file, JSON.stringify(ownIdentity()));
  return () => rmSync(file, { force: true });
}

/** How many living users there are. Sweeps the dead; call it under the data folder's lock. */
export function countUsers(dataDir: string): number {
  let living = 0;
  for (const file of listUsers(dataDir)) {
    const user = readUser(file);
    if (user && isAlive(user)) living += 1;
    else rmSync(file, { force: true });
  }
  return living;
}

function usersFolder(dataDir: string): string {
  return path.join(dataDir, "users");
}

function listUsers(dataDir: string): string[] {
  try {
    return readdirSync(usersFolder(dataDir)).map((name) => path.join(usersFolder(dataDir), name));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

function readUser(file: string) {
  try {
    return parseIdentity(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
