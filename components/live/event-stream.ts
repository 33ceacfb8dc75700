/**
 * One connection to a seminar's stream, kept up: reconnects after its cursor with growing, jittered
 * pauses, notices a silent line, and stops for good when the server says that the session ended or
 * the seminar is not this reader's. Refuses nothing else; knows nothing of tabs.
 */
import { isEventData, isEventName, type LiveEvent, type LiveStatus } from "./live-event";
import { reportLater } from "./report-later";
import { createStreamParser } from "./sse-parser";

/** Milliseconds. The server writes a line every 15 s, so that 40 s of silence is a dead line. */
export const streamTimes = {
  firstPause: 1_000,
  longestPause: 30_000,
  silence: 40_000,
  /** A line that stood this long was a good one: the next pause is short again. */
  good: 10_000,
};

export interface EventStream {
  close(): void;
  /** Try now rather than after the pause (the network is back, the page is looked at). */
  hurry(): void;
}

export interface StreamOptions {
  seminarId: string;
  /** Events after this one; from now where undefined. */
  cursor: string | undefined;
  onEvent(event: LiveEvent): void;
  onCursor(cursor: string): void;
  onStatus(status: LiveStatus): void;
  fetch: typeof fetch;
  random(): number;
}

/** The pause before the try after `failures` failed ones: half fixed, half by chance. */
export function pauseAfter(failures: number, base: number, random: () => number): number {
  const whole = Math.min(streamTimes.longestPause, base * 2 ** Math.min(failures - 1, 10));
  return Math.round(whole / 2 + (whole / 2) * random());
}

/** Opens the stream at once. */
export function openEventStream(options: StreamOptions): EventStream {
  let { cursor } = options;
  let base = streamTimes.firstPause;
  let failures = 0;
  let isClosed = false;
  let connection: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const parser = () =>
    createStreamParser({
      onMessage(message) {
        if (!isEventName(message.name)) return;
        const data = parseJson(message.data);
        if (isEventData(data))
          options.onEvent({ name: message.name, cursor: message.cursor, data });
      },
      onCursor(next) {
        cursor = next;
        options.onCursor(next);
      },
      onRetry(milliseconds) {
        base = Math.min(Math.max(milliseconds / 2, 250), streamTimes.longestPause);
      },
    });

  async function connect() {
    timer = undefined;
    const mine = new AbortController();
    connection = mine;
    const query = cursor === undefined ? "" : `?after=${encodeURIComponent(cursor)}`;
    let silence: ReturnType<typeof setTimeout> | undefined;
    let good: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => mine.abort(), streamTimes.silence);
    };
    try {
      heard();
      const response = await options.fetch(`/api/v1/seminars/${options.seminarId}/events${query}`, {
        headers: { Accept: "text/event-stream" },
        credentials: "same-origin",
        cache: "no-store",
        signal: mine.signal,
      });
      if ([401, 403, 404, 410].includes(response.status)) return giveUp(mine);
      // a cursor that the server does not know any more: what was missed comes with a reload
      if (response.status === 400) cursor = undefined;
      if (response.ok && response.body !== null) {
        options.onStatus("live");
        good = setTimeout(() => {
          failures = 0;
        }, streamTimes.good);
        await readAll(response.body, parser(), heard);
      }
    } catch (error) {
      if (isClosed || connection !== mine) return;
      // an unreachable server and an aborted line are tried again; anything else is our own fault
      if (!isNetworkFailure(error)) reportLater(error);
    } finally {
      clearTimeout(silence);
      clearTimeout(good);
    }
    if (isClosed || connection !== mine) return;
    failures += 1;
    options.onStatus("offline");
    timer = setTimeout(connect, pauseAfter(failures, base, options.random));
  }

  function giveUp(mine: AbortController) {
    if (isClosed || connection !== mine) return;
    isClosed = true;
    options.onStatus("closed");
  }

  void connect();
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      connection?.abort();
    },
    hurry() {
      if (isClosed || timer === undefined) return;
      clearTimeout(timer);
      void connect();
    },
  };
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  parser: { push(piece: string): void },
  heard: () => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    parser.push(decoder.decode(value, { stream: true }));
  }
}

function isNetworkFailure(error: unknown): boolean {
  return (
    error instanceof TypeError || (error instanceof DOMException && error.name === "AbortError")
  );
}

/** Undefined for what is not JSON: one bad message must not keep the stream from going on. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    reportLater(error);
    return undefined;
  }
}
