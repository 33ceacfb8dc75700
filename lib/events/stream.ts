/**
 * One reader's open stream of server-sent events. It reads the log from its place whenever it is
 * woken, checks at every wake of its person, and every 15 seconds, that the reader may still
 * read, and ends at once where not.
 */
import "server-only";
import { AppError } from "@/lib/errors";
import { logError } from "@/lib/log";
import type { Actor } from "@/lib/policy/actor";
import { can } from "@/lib/policy/authorize";
import { onShutdown } from "@/lib/shutdown";
import { hub } from "./hub";
import type { SeminarEvent } from "./model";
import { cursorAt, readEvents } from "./queries";
import type { LogPlace } from "./store";

const keepAliveMs = 15_000;
/** A change whose older neighbours are still being written is looked for again this soon. */
const pendingMs = 20;

export interface StreamOptions {
  actor: Actor;
  seminarId: string;
  place: LogPlace;
  /** Who the reader is by now. @throws {AppError} unauthenticated once the token is revoked. */
  reload: () => Promise<Actor>;
  /** Fires when the reader has gone. */
  signal: AbortSignal;
}

/** Opens the stream; it ends itself when the reader leaves, may no longer read, or we shut down. */
export function openEventStream(options: StreamOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let reader: Reader | null = null;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      reader = new Reader(options, {
        send: (text) => controller.enqueue(encoder.encode(text)),
        end: () => controller.close(),
      });
      reader.begin();
    },
    cancel() {
      reader?.stop(false);
    },
  });
}

interface Sink {
  send(text: string): void;
  end(): void;
}

class Reader {
  private actor: Actor;
  private place: LogPlace;
  private isReading = false;
  private isWoken = false;
  private mustCheck = false;
  private isStopped = false;
  private keepAlive: NodeJS.Timeout | undefined;
  private readonly undo: (() => void)[] = [];

  constructor(
    private readonly options: StreamOptions,
    private readonly sink: Sink,
  ) {
    this.actor = options.actor;
    this.place = options.place;
  }

  begin(): void {
    const { seminarId, signal } = this.options;
    const wake = () => void this.read();
    const check = () => {
      this.mustCheck = true;
      void this.read();
    };
    this.listen(`changes:${seminarId}`, wake);
    this.listen(`people:${this.actor.personId}`, check);
    this.listen("poll", wake);
    const leave = () => this.stop(false);
    signal.addEventListener("abort", leave);
    this.undo.push(() => signal.removeEventListener("abort", leave));
    this.undo.push(onShutdown(() => this.stop(true)));
    this.keepAlive = setInterval(() => {
      if (!this.isStopped) this.sink.send(": still here\n\n");
      check();
    }, keepAliveMs);
    // a place to come back to before anything has happened; without data it is no event
    this.sink.send(`retry: 2000\nid: ${cursorAt(this.place)}\n\n`);
    void this.read();
  }

  private listen(event: string, handle: () => void): void {
    hub().on(event, handle);
    this.undo.push(() => hub().off(event, handle));
  }

  stop(endStream: boolean): void {
    if (this.isStopped) return;
    this.isStopped = true;
    clearInterval(this.keepAlive);
    for (const undo of this.undo) undo();
    if (endStream) this.sink.end();
  }

  /** Reads until nothing more is readable; one at a time, and once more if woken meanwhile. */
  private async read(): Promise<void> {
    this.isWoken = true;
    if (this.isReading) return;
    this.isReading = true;
    try {
      while (this.isWoken && !this.isStopped) {
        this.isWoken = false;
        if (this.mustCheck && !(await this.mayStillRead())) return this.stop(true);
        await this.readOnce();
      }
    } catch (error) {
      // the reader's browser comes back with its cursor, so nothing is lost
      logError("an event stream failed", error);
      this.stop(true);
    } finally {
      this.isReading = false;
    }
  }

  private async mayStillRead(): Promise<boolean> {
    this.mustCheck = false;
    try {
      this.actor = await this.options.reload();
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
    return can(this.actor, "event.read", { seminarId: this.options.seminarId });
  }

  private async readOnce(): Promise<void> {
    const { seminarId } = this.options;
    const batch = await readEvents(this.actor, seminarId, this.place);
    this.place = batch.place;
    if (this.isStopped) return;
    for (const event of batch.events) this.sink.send(frame(event));
    if (batch.hasMore) this.isWoken = true;
    else if (batch.isPending) setTimeout(() => void this.read(), pendingMs);
    const isClosed = batch.events.some((event) => event.name === "seminar.removed");
    if (isClosed) this.stop(true);
  }
}

function frame(event: SeminarEvent): string {
  return `id: ${event.cursor}\nevent: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`;
}
