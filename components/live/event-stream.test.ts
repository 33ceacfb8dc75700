import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openEventStream, pauseAfter, streamTimes } from "./event-stream";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const encoder = new TextEncoder();
const event = (cursor: string) =>
  `id: ${cursor}\nevent: theme.created\ndata: {"id":"${cursor}","seminarId":"s","at":"","actor":null,"thing":{}}\n\n`;

function setup(
  answers: ((signal: AbortSignal) => Promise<Response> | Response)[],
  cursor?: string,
) {
  const urls: string[] = [];
  const statuses: string[] = [];
  const events: string[] = [];
  const stream = openEventStream({
    seminarId: "s",
    cursor,
    random: () => 1,
    onEvent: (e) => events.push(e.cursor),
    onCursor: () => {},
    onStatus: (status) => statuses.push(status),
    fetch: async (url, init) => {
      urls.push(String(url));
      const answer = answers[Math.min(urls.length, answers.length) - 1];
      if (answer === undefined) throw new TypeError("network");
      return answer(init?.signal ?? new AbortController().signal);
    },
  });
  return { stream, urls, statuses, events };
}

const says = (text: string) => () => new Response(text, { status: 200 });
const failing = () => Promise.reject(new TypeError("network"));

test("goes on after its cursor when the line ends", async () => {
  const t = setup([says(event("c1") + event("c2")), says(event("c3"))], "c0");
  await vi.advanceTimersByTimeAsync(1_100);
  expect(t.urls.slice(0, 2)).toEqual([
    "/api/v1/seminars/s/events?after=c0",
    "/api/v1/seminars/s/events?after=c2",
  ]);
  expect(t.events.slice(0, 3)).toEqual(["c1", "c2", "c3"]);
  t.stream.close();
});

test("a cursor without an event counts", async () => {
  const t = setup([says("id: c9\n\n"), says("")]);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(t.urls[0]).toBe("/api/v1/seminars/s/events");
  expect(t.urls[1]).toContain("after=c9");
  t.stream.close();
});

test("pauses grow, keep to their bound, and end at once when there is reason to hurry", async () => {
  expect([1, 2, 3, 20].map((n) => pauseAfter(n, 1_000, () => 1))).toEqual([
    1_000, 2_000, 4_000, 30_000,
  ]);
  expect(pauseAfter(1, 1_000, () => 0)).toBe(500);
  const t = setup([failing]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(t.statuses).not.toContain("live");
  const before = t.urls.length;
  expect(before).toBeLessThan(9);
  t.stream.hurry();
  await vi.advanceTimersByTimeAsync(1);
  expect(t.urls.length).toBe(before + 1);
  t.stream.close();
});

test.each([401, 403, 404, 410])("%i closes for good", async (status) => {
  const t = setup([() => new Response("", { status })]);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(t.urls).toHaveLength(1);
  expect(t.statuses).toEqual(["closed"]);
});

test("a silent line is given up and opened again", async () => {
  const silent = (signal: AbortSignal) =>
    new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(encoder.encode(": hello\n\n"));
          signal.addEventListener("abort", () => controller.error(signal.reason));
        },
      }),
    );
  const t = setup([silent, says(event("c1"))]);
  await vi.advanceTimersByTimeAsync(streamTimes.silence + 1_500);
  expect(t.urls.length).toBeGreaterThan(1);
  expect(t.events[0]).toBe("c1");
  t.stream.close();
});

test("a message that is not JSON does not stop what follows", async () => {
  process.once("uncaughtException", () => {});
  const t = setup([says(`id: c1\nevent: theme.created\ndata: {oops\n\n${event("c2")}`)]);
  await vi.advanceTimersByTimeAsync(10);
  expect(t.events[0]).toBe("c2");
  t.stream.close();
});

test("a server that ends every line at once is not asked again and again", async () => {
  const t = setup([says(": hello\n\n")]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(t.urls.length).toBeLessThan(9);
  t.stream.close();
});
