/**
 * Reading PostgreSQL's own `postmaster.pid`: who serves a folder of data, and on which port. The
 * number in it is believed only if that process really is a server of this folder; in a restarted
 * container the same number is soon somebody else's, and PostgreSQL itself would then refuse.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { codeOf } from "../failure";
import { identify, type ProcessIdentity } from "../process-identity";

export interface Postmaster {
  process: ProcessIdentity;
  port: number;
}

/** The living server of the folder, or null. */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = pidFileLines(cluster);
  if (!lines) return null;
  const process = identify(Number(lines[0]));
  const port = Number(lines[3]);
  if (!process || !port || !servesFolder(process.pid, cluster)) return null;
  return { process, port };
}

/** Removes a `postmaster.pid` whose number belongs to nobody, or to somebody else by now. */
export function removeStalePidFile(cluster: string): void {
  if (pidFileLines(cluster) && !findPostmaster(cluster)) rmSync(pidFile(cluster), { force: true });
}

function pidFile(cluster: string): string {
  return path.join(cluster, "postmaster.pid");
}

function pidFileLines(cluster: string): string[] | null {
  try {
    return readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw error;
  }
}

function servesFolder(pid: number, cluster: string): boolean {
  if (process.platform === "linux") {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    } catch (error) {
      // of other users' processes the system does not tell; such a server could not be ours
      if (["EACCES", "EPERM", "ENOENT"].includes(codeOf(error) ?? "")) return false;
      throw error;
    }
  }
  if (process.platform === "win32") return true;
  try {
    const command = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes("postgres") && command.includes(cluster);
  } catch {
    // without `ps` nothing speaks against what the file says
    return true;
  }
}
