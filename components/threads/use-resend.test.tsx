import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useResend } from "./use-resend";

const live = vi.hoisted(() => ({ status: "offline" }));
vi.mock("@/components/live/live-provider", () => ({ useLiveStatus: () => live.status }));

beforeEach(() => {
  vi.useFakeTimers();
  live.status = "offline";
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function use(failures: number) {
  const send = vi.fn();
  const hook = renderHook((count: number) => useResend(count, send), { initialProps: failures });
  return { send, ...hook };
}

test("tries again after pauses that grow up to half a minute", () => {
  const { send, rerender } = use(1);
  vi.advanceTimersByTime(2999);
  expect(send).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(send).toHaveBeenCalledTimes(1);
  rerender(2);
  vi.advanceTimersByTime(6000);
  expect(send).toHaveBeenCalledTimes(2);
  rerender(9);
  vi.advanceTimersByTime(30_000);
  expect(send).toHaveBeenCalledTimes(3);
});

test("tries at once when the connection or the live stream is back", () => {
  const { send, rerender } = use(3);
  window.dispatchEvent(new Event("online"));
  expect(send).toHaveBeenCalledTimes(1);
  live.status = "live";
  rerender(3);
  expect(send).toHaveBeenCalledTimes(2);
});

test("sends nothing where nothing waits, nor after it was taken back", () => {
  const { send, rerender } = use(1);
  rerender(0);
  window.dispatchEvent(new Event("online"));
  live.status = "live";
  rerender(0);
  vi.advanceTimersByTime(60_000);
  expect(send).not.toHaveBeenCalled();
});
