import fc from "fast-check";
import { expect, test } from "vitest";
import { createStreamParser } from "./sse-parser";

function read(pieces: string[]) {
  const out: unknown[] = [];
  const parser = createStreamParser({
    onMessage: (message) => out.push(message),
    onCursor: (cursor) => out.push(cursor),
    onRetry: (milliseconds) => out.push(milliseconds),
  });
  for (const piece of pieces) parser.push(piece);
  return out;
}

const stream =
  "\uFEFFretry: 2000\n: hello\n\nid: a1\nevent: comment.created\ndata: {\ndata: }\n\n" +
  "id: a2\r\n\r\ndata:x\rid: a3\r\r: end\n";

test("messages, cursors and retry, whatever the line ends", () => {
  expect(read([stream])).toEqual([
    2000,
    { name: "comment.created", cursor: "a1", data: "{\n}" },
    "a1",
    "a2",
    { name: "message", cursor: "a3", data: "x" },
    "a3",
  ]);
});

test("an unfinished message is not sent", () => {
  expect(read(["id: 1\ndata: x\n"])).toEqual([]);
});

test("it does not matter where the pieces are cut", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
      const points = [0, ...cuts.sort((a, b) => a - b), stream.length];
      const pieces = points.slice(1).map((point, i) => stream.slice(points[i], point));
      expect(read(pieces)).toEqual(read([stream]));
    }),
  );
});
