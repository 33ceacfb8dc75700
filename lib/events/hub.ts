/**
 * Waking open streams: one LISTEN connection per process, local commits at once, and a slow poll
 * for what neither told of (a listener that is reconnecting). Emits ids only; reading what changed
 * is each stream's own, so that nothing can be skipped.
 */
import "server-only";
import { EventEmitter } from "node:events";
import { Client } from "pg";
import { channels, localWake } from "@/lib/changes/wake";
import { databaseUrl } from "@/lib/env";
import { logError } from "@/lib/log";

const pollMs = 5_000;
const reconnectMs = 1_000;

class Hub extends EventEmitter {
  private client: Client | null = null;
  private readonly poll: NodeJS.Timeout;

  constructor() {
    super();
    this.setMaxListeners(0);
    localWake().on("changes", (id: string) => this.emit(`changes:${id}`));
    localWake().on("people", (id: string) => this.emit(`people:${id}`));
    this.poll = setInterval(() => this.emit("poll"), pollMs);
    this.poll.unref();
    void this.listen();
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: databaseUrl(), keepAlive: true });
    client.on("notification", ({ channel, payload }) => {
      const kind = channel === channels.changes ? "changes" : "people";
      for (const id of payload?.split(",") ?? []) this.emit(`${kind}:${id}`);
    });
    client.on("error", (error) => this.lost(client, error));
    try {
      await client.connect();
      await client.query(`LISTEN ${channels.changes}; LISTEN ${channels.people}`);
      this.client = client;
      // what was notified while nobody listened
      this.emit("poll");
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: Client, error: unknown): void {
    if (this.client !== null && this.client !== client) return;
    this.client = null;
    logError("the listener of the event streams lost the database; it tries again", error);
    client.end().catch((cause: unknown) => logError("could not end the lost listener", cause));
    setTimeout(() => void this.listen(), reconnectMs).unref();
  }
}

const shared = globalThis as typeof globalThis & { colloquyHub?: Hub };

/** The process's hub: emits `changes:SEMINAR`, `people:PERSON` and `poll`. */
export function hub(): EventEmitter {
  shared.colloquyHub ??= new Hub();
  return shared.colloquyHub;
}
