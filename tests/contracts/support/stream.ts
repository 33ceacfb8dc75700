/** A reader of a seminar's event stream, as a script would write one: keeps the cursor, comes back. */
import { appUrl } from "@/tests/support/running-app";

export interface ReceivedEvent {
  cursor: string;
  name: string;
  data: { id: string; thing: { [key: string]: unknown }; [key: string]: unknown };
}

export interface StreamReader {
  events: ReceivedEvent[];
  /** Everything that came, word for word. */
  raw: string;
  /** The last cursor, also of frames that are no events of the seminar. */
  cursor: string | null;
  isClosed: boolean;
  status: number;
  close(): void;
}

/** Opens a stream and reads it until it is closed from either side. */
export async function openStream(
  seminarId: string,
  token: string,
  after: string | null,
  base = appUrl(),
): Promise<StreamReader> {
  const abort = new AbortController();
  const query = after === null ? "" : `?after=${encodeURIComponent(after)}`;
  const response = await fetch(`${base}/api/v1/seminars/${seminarId}/events${query}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: abort.signal,
  });
  const reader: StreamReader = {
    events: [],
    raw: "",
    cursor: after,
    isClosed: response.status !== 200,
    status: response.status,
    close: () => abort.abort(),
  };
  if (response.body && response.status === 200) void drain(response.body, reader);
  return reader;
}

async function drain(body: ReadableStream<Uint8Array>, reader: StreamReader): Promise<void> {
  const decoder = new TextDecoder();
  let buffer = "";
  try {
    for await (const chunk of body) {
      const text = decoder.decode(chunk, { stream: true });
      reader.raw += text;
      buffer += text;
      const frames = buffer.split("\n\n");
      buffer = frames.pop() ?? "";
      for (const frame of frames) take(frame, reader);
    }
  } catch (error) {
    // the reader itself has hung up, or the server was killed: both are part of the tests
    if (!(error instanceof Error)) throw error;
  } finally {
    reader.isClosed = true;
  }
}

function take(frame: string, reader: StreamReader): void {
  const fields = new Map(
    frame.split("\n").map((line) => {
      const at = line.indexOf(": ");
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  const cursor = fields.get("id");
  if (cursor !== undefined) reader.cursor = cursor;
  const name = fields.get("event");
  if (cursor && name?.includes(".")) {
    reader.events.push({ cursor, name, data: JSON.parse(fields.get("data") ?? "{}") });
  }
}

/** Waits until `holds`, or fails after `seconds`. */
export async function until(holds: () => boolean, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`not so after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
