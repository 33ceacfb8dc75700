import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LiveEvent } from "./live-event";
import { createLiveLink, type LiveSurroundings, type PageChange } from "./live-link";

/** A browser with several tabs, and the server's log behind it. */
function makeBrowser({ hasChannel = true, hasStorage = true } = {}) {
  const storage = new Map<string, string>();
  const channels = new Map<string, Set<{ tab: string; hear: (message: unknown) => void }>>();
  const log: LiveEvent[] = [];
  const streams = new Set<{ tab: string; after: string | undefined; deliver: () => void }>();
  let opened = 0;
  let isForbidden = false;

  function openTab(tab: string, person = "p1", initialCursor?: string) {
    let isVisible = true;
    let isCrashed = false;
    let onPage: (change: PageChange) => void = () => {};
    const applied: string[] = [];
    const surroundings: LiveSurroundings = {
      tab,
      now: Date.now,
      random: () => 0.5,
      isVisible: () => isVisible,
      lease: hasStorage
        ? {
            read: (name) => storage.get(name) ?? null,
            write(name, value) {
              if (value === null) storage.delete(name);
              else if (!isCrashed) storage.set(name, value);
              return true;
            },
          }
        : null,
      openChannel(name, onMessage) {
        if (!hasChannel) return null;
        const room = channels.get(name) ?? new Set();
        channels.set(name, room);
        const me = { tab, hear: (message: unknown) => !isCrashed && onMessage(message) };
        room.add(me);
        return {
          post(message) {
            if (isCrashed) return;
            const others = [...room].filter((other) => other !== me);
            queueMicrotask(() => {
              for (const other of others) other.hear(structuredClone(message));
            });
          },
          close: () => void room.delete(me),
        };
      },
      openStream(options) {
        opened += 1;
        if (isForbidden) {
          queueMicrotask(() => options.onStatus("closed"));
          return { close() {}, hurry() {} };
        }
        const from = options.cursor;
        let next = from === undefined ? log.length : log.findIndex((e) => e.cursor === from) + 1;
        const stream = {
          tab,
          after: from,
          deliver() {
            for (; next < log.length; next += 1) {
              const event = log[next];
              if (event !== undefined) options.onEvent(event);
            }
          },
        };
        streams.add(stream);
        queueMicrotask(() => {
          options.onStatus("live");
          stream.deliver();
        });
        return { close: () => void streams.delete(stream), hurry() {} };
      },
      watch(onChange) {
        onPage = onChange;
        return () => {
          onPage = () => {};
        };
      },
    };
    const link = createLiveLink({
      seminarId: "s1",
      personId: person,
      initialCursor,
      surroundings: () => surroundings,
    });
    link.onEvent((event) => applied.push(event.cursor));
    link.start();
    return {
      link,
      applied,
      show(value: boolean) {
        isVisible = value;
        onPage(value ? "shown" : "hidden");
      },
      leave: () => onPage("left"),
      wake: () => onPage("woken"),
      crash() {
        isCrashed = true;
        for (const stream of streams) if (stream.tab === tab) streams.delete(stream);
      },
    };
  }

  return {
    openTab,
    streams,
    opened: () => opened,
    forbid() {
      isForbidden = true;
    },
    publish(cursor: string) {
      log.push({
        name: "comment.created",
        cursor,
        data: { id: cursor, seminarId: "s1", at: "", actor: null, thing: {} },
      });
      for (const stream of streams) stream.deliver();
    },
    holders: () => [...streams].map((stream) => stream.tab),
  };
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("eight tabs of one browser", () => {
  test("share one stream and each apply every event once", async () => {
    const browser = makeBrowser();
    const tabs = Array.from({ length: 8 }, (_, i) => browser.openTab(`t${i}`));
    await wait(1_000);
    expect(browser.streams.size).toBe(1);
    browser.publish("c1");
    browser.publish("c2");
    await wait(5_000);
    expect(browser.streams.size).toBe(1);
    for (const tab of tabs) {
      expect(tab.applied).toEqual(["c1", "c2"]);
      expect(tab.link.status()).toBe("live");
    }
  });

  test("a closed holder is replaced at once, a crashed one within three seconds; nothing is missed", async () => {
    const browser = makeBrowser();
    const tabs = ["a", "b", "c"].map((name) => browser.openTab(name));
    await wait(1_000);
    browser.publish("c1");
    await wait(10);
    const first = tabs.findIndex((_, i) => browser.holders()[0] === "abc"[i]);
    tabs[first]?.leave();
    await wait(300);
    expect(browser.streams.size).toBe(1);
    expect(browser.holders()[0]).not.toBe("abc"[first]);
    browser.publish("c2");
    await wait(10);
    const second = "abc".indexOf(browser.holders()[0] ?? "");
    tabs[second]?.crash();
    browser.publish("c3");
    await wait(3_200);
    expect(browser.streams.size).toBe(1);
    const last = tabs[3 - first - second];
    expect(last?.applied).toEqual(["c1", "c2", "c3"]);
  });

  test("a hidden holder gives way to a looked-at tab", async () => {
    const browser = makeBrowser();
    const a = browser.openTab("a");
    await wait(500);
    const b = browser.openTab("b");
    b.show(false);
    await wait(1_000);
    expect(browser.holders()).toEqual(["a"]);
    a.show(false);
    await wait(1_000);
    expect(browser.holders()).toEqual(["a"]);
    b.show(true);
    await wait(400);
    expect(browser.holders()).toEqual(["b"]);
  });

  test("two people in one browser have a stream each", async () => {
    const browser = makeBrowser();
    const mine = browser.openTab("a", "p1");
    browser.openTab("b", "p2");
    await wait(1_000);
    expect(browser.holders().sort()).toEqual(["a", "b"]);
    mine.leave();
    await wait(1_000);
    expect(browser.holders()).toEqual(["b"]);
  });
});

describe("cursors", () => {
  test("a page that is older than the holder's stream catches up from its own", async () => {
    const browser = makeBrowser();
    browser.publish("c1");
    const first = browser.openTab("a");
    await wait(1_000);
    browser.publish("c2");
    await wait(10);
    const late = browser.openTab("b", "p1", "c1");
    await wait(1_000);
    expect(late.applied).toEqual(["c2"]);
    expect(first.applied).toEqual(["c2"]);
    browser.publish("c3");
    await wait(10);
    expect(first.applied).toEqual(["c2", "c3"]);
    expect(late.applied).toEqual(["c2", "c3"]);
  });

  test("a tab that was asleep catches up when it wakes", async () => {
    const browser = makeBrowser();
    const a = browser.openTab("a");
    await wait(1_000);
    browser.publish("c1");
    a.leave();
    browser.openTab("b");
    await wait(1_000);
    browser.publish("c2");
    a.wake();
    await wait(1_000);
    expect(a.applied).toEqual(["c1", "c2"]);
    expect(browser.streams.size).toBe(1);
  });
});

describe("where the browser denies something", () => {
  test.each([{ hasChannel: false }, { hasStorage: false }])(
    "%o: each tab that is looked at has its own",
    async (lacks) => {
      const browser = makeBrowser(lacks);
      const a = browser.openTab("a");
      const b = browser.openTab("b");
      await wait(1_000);
      browser.publish("c1");
      b.show(false);
      browser.publish("c2");
      await wait(10);
      expect(browser.holders()).toEqual(["a"]);
      b.show(true);
      await wait(10);
      expect(a.applied).toEqual(["c1", "c2"]);
      expect(b.applied).toEqual(["c1", "c2"]);
    },
  );
});

test("a reader who was shut out is told in every tab, and nothing is tried again", async () => {
  const browser = makeBrowser();
  const a = browser.openTab("a");
  await wait(1_000);
  const b = browser.openTab("b");
  await wait(10);
  browser.forbid();
  a.leave();
  await wait(1_000);
  expect(b.link.status()).toBe("closed");
  const count = browser.opened();
  await wait(60_000);
  expect(browser.opened()).toBe(count);
});

test("one handler's error does not keep the event from the others", async () => {
  const browser = makeBrowser();
  const a = browser.openTab("a");
  const after: string[] = [];
  const failed = vi.fn();
  process.once("uncaughtException", failed);
  a.link.onEvent(() => {
    throw new Error("A handler failed.");
  });
  a.link.onEvent((event) => after.push(event.cursor));
  await wait(1_000);
  browser.publish("c1");
  await wait(10);
  expect(after).toEqual(["c1"]);
});
