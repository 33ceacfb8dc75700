/**
 * Ports of this machine: whether one can be listened on, and finding a free one. Answers are true
 * at the moment of asking only; whoever listens afterwards must still expect a refusal.
 */

import net from "node:net";
import type { Environment } from "./environment";
import { codeOf, LaunchFailure, messageOf } from "./failure";

/** The number in `PORT`, 3000 where it is unset. @throws LaunchFailure where it is no port. */
export function portFrom(env: Environment = process.env): number {
  const given = env.PORT?.trim();
  if (!given) return 3000;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new LaunchFailure(
    `PORT is “${given}”, which is no port. Give a number between 1 and 65535, as in PORT=3000 npm start.`,
  );
}

/** The address in `HOST`; undefined means all interfaces. */
export function hostFrom(env: Environment = process.env): string | undefined {
  return env.HOST?.trim() || undefined;
}

/** Refuses a port that somebody listens on, or that this user may not open. @throws LaunchFailure */
export async function assertPortFree(port: number, host?: string): Promise<void> {
  // a wildcard can be bound beside a listener on 127.0.0.1 on some systems: ask that one as well
  const asked = [host, ...(host === undefined ? ["127.0.0.1"] : [])];
  for (const address of asked) {
    const refusal = await tryListening(port, address);
    if (refusal) throw new LaunchFailure(refusal);
  }
}

/** A port on 127.0.0.1 that nobody listens on. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("the system named no port"));
      });
    });
  });
}

/** True where somebody accepts a connection on 127.0.0.1 at this port within 500 ms. */
export function portAnswers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: "127.0.0.1" });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, () => end(false));
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}

function tryListening(port: number, host: string | undefined): Promise<string | null> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(refusalOf(error, port, host)));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.close(() => resolve(null));
    });
  });
}

function refusalOf(error: Error, port: number, host: string | undefined): string | null {
  switch (codeOf(error)) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start.`;
    case "EACCES":
      return `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      // a machine without IPv4 loopback is no reason to refuse the wildcard
      if (host === "127.0.0.1") return null;
      return `HOST is “${host}”, which is no address of this machine. Leave HOST away to listen on all of them.`;
    default:
      return `Port ${port} cannot be opened: ${messageOf(error)}.`;
  }
}
