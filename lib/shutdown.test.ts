import { beforeEach, describe, expect, it, vi } from "vitest";

/** Each test has the registry of a fresh process. */
beforeEach(() => {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, "__colloquyShutdown");
});

describe("the end of a process", () => {
  it("calls every closer once, whatever another of them does", async () => {
    const { onShutdown, shutdown, isShuttingDown } = await import("./shutdown");
    const first = vi.fn(() => {
      throw new Error("stuck");
    });
    const second = vi.fn(async () => undefined);
    onShutdown(first);
    onShutdown(second);
    expect(isShuttingDown()).toBe(false);
    await shutdown();
    await shutdown();
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(1);
    expect(isShuttingDown()).toBe(true);
  });

  it("forgets a stream that ended by itself, and closes one that comes too late", async () => {
    const { onShutdown, shutdown } = await import("./shutdown");
    const ended = vi.fn();
    onShutdown(ended)();
    await shutdown();
    expect(ended).not.toHaveBeenCalled();
    const late = vi.fn();
    onShutdown(late);
    expect(late).toHaveBeenCalledTimes(1);
  });

  it("is one list for all bundles that load the file", async () => {
    const one = await import("./shutdown");
    vi.resetModules();
    const other = await import("./shutdown");
    const closer = vi.fn();
    one.onShutdown(closer);
    await other.shutdown();
    expect(closer).toHaveBeenCalledTimes(1);
  });
});
