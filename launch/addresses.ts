/** The addresses under which the running app is reached. */
import { networkInterfaces } from "node:os";

/** How this machine itself reaches the app. */
export function localAddress(port: number, host?: string): string {
  return `http://${host === undefined || isWildcard(host) ? "localhost" : inAddress(host)}:${port}`;
}

/** How others on the network reach it; empty where it listens on one address only. */
export function networkAddresses(port: number, host?: string): string[] {
  if (host !== undefined && !isWildcard(host)) return [];
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => entry.family === "IPv4" && !entry.internal)
    .map((entry) => `http://${entry.address}:${port}`);
}

/** Where the launcher itself asks whether the app is ready. */
export function probeAddress(port: number, host?: string): string {
  return `http://${host === undefined || isWildcard(host) ? "127.0.0.1" : inAddress(host)}:${port}`;
}

function isWildcard(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

function inAddress(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
