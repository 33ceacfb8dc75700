/**
 * Telling one process from a later one with the same number. Process numbers come round again,
 * in a container after every restart; so a record of a process also names the boot and the
 * moment at which it began. A zombie counts as dead: it holds nothing any more.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process as written into lock files. `began` is null where the system does not tell it. */
export interface ProcessIdentity {
  pid: number;
  began: string | null;
}

/** The identity of a living process, or null where none lives under that number. */
export function identify(pid: number): ProcessIdentity | null {
  if (!Number.isInteger(pid) || pid <= 0 || !answersToSignal(pid)) return null;
  if (process.platform === "linux") return identifyOnLinux(pid);
  if (process.platform === "win32") return { pid, began: null };
  return identifyByPs(pid);
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, began: null };
}

/** True while the very process that was recorded lives. */
export function isAlive(recorded: ProcessIdentity): boolean {
  const now = identify(recorded.pid);
  if (now === null) return false;
  return recorded.began === null || now.began === null || recorded.began === now.began;
}

/** Reads an identity out of parsed JSON; null where it is none. */
export function parseIdentity(value: unknown): ProcessIdentity | null {
  if (typeof value !== "object" || value === null || !("pid" in value)) return null;
  if (typeof value.pid !== "number") return null;
  const began = "began" in value && typeof value.began === "string" ? value.began : null;
  return { pid: value.pid, began };
}

function answersToSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function identifyOnLinux(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // the command in brackets may itself contain brackets and spaces: fields begin after the last
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return { pid, began: `${boot} ${fields[19] ?? ""}` };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    return { pid, began: null };
  }
}

function identifyByPs(pid: number): ProcessIdentity | null {
  try {
    const out = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
      encoding: "utf8",
    }).trim();
    const [state = "", ...began] = out.split(/\s+/);
    return state.startsWith("Z") ? null : { pid, began: began.join(" ") };
  } catch {
    // `ps` is missing or denies the answer; the signal above said that the process lives
    return { pid, began: null };
  }
}
