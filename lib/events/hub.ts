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
  private readonly generations = new Map<string, number>();
  private polls = 0;

  constructor() {
    super();
    this.setMaxListeners(0);
    localWake().on("changes", (id: string) => this.wake("changes", id));
    localWake().on("people", (id: string) => this.wake("people", id));
    this.poll = setInterval(() => this.wakeAll(), pollMs);
    this.poll.unref();
    void this.listen();
  }

  /** Moves on with every wake-up of the seminar: what was read before one may not serve after it. */
  generationOf(seminarId: string): string {
    return `${this.polls}.${this.generations.get(seminarId) ?? 0}`;
  }

  private wake(kind: "changes" | "people", id: string): void {
    if (kind === "changes") this.generations.set(id, (this.generations.get(id) ?? 0) + 1);
    this.emit(`${kind}:${id}`);
  }

  private wakeAll(): void {
    this.polls += 1;
    this.emit("poll");
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: databaseUrl(), keepAlive: true });
    client.on("notification", ({ channel, payload }) => {
      const kind = channel === channels.changes ? "changes" : "people";
      for (const id of payload?.split(",") ?? []) this.wake(kind, id);
    });
    client.on("error", (error) => this.lost(client, error));
    try {
      await client.connect();
      await client.query(`LISTEN ${channels.changes}; LISTEN ${channels.people}`);
      this.client = client;
      // what was notified while nobody listened
      this.wakeAll();
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
export function hub(): Hub {
  shared.colloquyHub ??= new Hub();
  return shared.colloquyHub;
}
