/**
 * Reads `text/event-stream` as the HTML standard says (9.2.6), from pieces cut anywhere. Used
 * with fetch, since EventSource tells no status code and no cursor before the first event. Pure.
 */

export interface StreamMessage {
  /** `event:` or "message". */
  name: string;
  /** The last `id:` seen in the stream, or "". */
  cursor: string;
  data: string;
}

export interface StreamParser {
  /** Takes the next piece of decoded text; calls back for whatever it completes. */
  push(piece: string): void;
}

interface StreamHandlers {
  onMessage(message: StreamMessage): void;
  /** An `id:` took effect, with or without a message. */
  onCursor(cursor: string): void;
  /** `retry:`, in milliseconds. */
  onRetry(milliseconds: number): void;
}

/** A parser for one connection. */
export function createStreamParser(handlers: StreamHandlers): StreamParser {
  let buffer = "";
  let isFirst = true;
  let name = "";
  let cursor = "";
  let sentCursor = "";
  let data: string[] = [];

  function takeLine(line: string) {
    if (line === "") {
      if (data.length > 0) {
        handlers.onMessage({ name: name || "message", cursor, data: data.join("\n") });
      }
      if (cursor !== sentCursor) {
        sentCursor = cursor;
        handlers.onCursor(cursor);
      }
      name = "";
      data = [];
      return;
    }
    const colon = line.indexOf(":");
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") name = value;
    else if (field === "data") data.push(value);
    else if (field === "id" && !value.includes("\0")) cursor = value;
    else if (field === "retry" && /^\d+$/.test(value)) handlers.onRetry(Number(value));
  }

  return {
    push(piece) {
      buffer += isFirst ? piece.replace(/^\uFEFF/, "") : piece;
      if (piece !== "") isFirst = false;
      for (;;) {
        const end = buffer.search(/[\r\n]/);
        // a lone CR at the end may be the first half of CRLF
        if (end < 0 || (buffer[end] === "\r" && end === buffer.length - 1)) return;
        const width = buffer.startsWith("\r\n", end) ? 2 : 1;
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + width);
        takeLine(line);
      }
    },
  };
}
