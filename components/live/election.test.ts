import { describe, expect, test } from "vitest";
import { decide, leaseTimes, readLease, writeLease } from "./election";

const me = { tab: "me", isVisible: true, mayHaveMissed: false };
const now = 1_000_000;
const held = (isVisible: boolean, age = 0) => ({ tab: "other", at: now - age, isVisible });

describe("the lease", () => {
  test("is read as it was written, and nothing else is one", () => {
    expect(readLease(writeLease(held(true)))).toEqual(held(true));
    expect(readLease(writeLease(held(false)))).toEqual(held(false));
    for (const raw of [null, "", "x", "x y visible", "null"]) expect(readLease(raw)).toBeNull();
  });
});

describe("who holds the stream", () => {
  test("a free or forgotten lease is taken, by a hidden tab too", () => {
    expect(decide(null, me, now)).toBe("claim");
    expect(decide(held(true, leaseTimes.visibleLasts + 1), { ...me, isVisible: false }, now)).toBe(
      "claim",
    );
    expect(decide(held(false, leaseTimes.hiddenLasts + 1), me, now)).toBe("claim");
  });

  test("a held one is left alone, by a hidden tab also where its holder is hidden", () => {
    expect(decide(held(true, leaseTimes.visibleLasts), me, now)).toBe("follow");
    expect(decide(held(false, 60_000), { ...me, isVisible: false }, now)).toBe("follow");
  });

  test("a looked-at tab outranks a hidden one", () => {
    expect(decide(held(false), me, now)).toBe("claim");
  });

  test("a looked-at tab that may have missed something takes over, a hidden one waits", () => {
    expect(decide(held(true), { ...me, mayHaveMissed: true }, now)).toBe("claim");
    expect(decide(held(true), { ...me, mayHaveMissed: true, isVisible: false }, now)).toBe(
      "follow",
    );
  });

  test("what is mine I hold", () => {
    expect(decide({ ...held(true), tab: "me" }, me, now)).toBe("hold");
  });

  test("a clock that was set back does not keep a dead holder for ever", () => {
    expect(decide(held(true, -3_600_000), me, now)).toBe("claim");
  });
});
