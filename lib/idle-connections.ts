/**
 * Letting go of idle connections when the process is to end. Node closes those that are idle at the
 * moment at which a server closes; one whose last answer ends just afterwards (an event stream)
 * stays open for seconds, and the process with it. Next hands its server to nobody, so it is met
 * through Node's own diagnostics.
 */
import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";
import { onShutdown } from "@/lib/shutdown";

const sweepMs = 50;

/** Watches this process's servers from now on; at the end closes what is or becomes idle. */
export function letIdleConnectionsGo(): void {
  const servers = new Set<Server>();
  subscribe("http.server.request.start", (message) => {
    const server = serverOf(message);
    if (server) servers.add(server);
  });
  onShutdown(() => {
    const sweep = setInterval(() => {
      for (const server of servers) server.closeIdleConnections();
    }, sweepMs);
    sweep.unref();
  });
}

function serverOf(message: unknown): Server | null {
  if (typeof message !== "object" || message === null || !("server" in message)) return null;
  return message.server instanceof Server ? message.server : null;
}
