import { describe, expect, it } from "vitest";
import type { PieceView } from "@/lib/imports/model";
import { fakeImport } from "./fake-import";
import { PieceStore } from "./piece-store";
import {
  holds,
  indexAt,
  mostHeld,
  type PieceWindow,
  reusing,
  withEarlier,
  withLater,
} from "./piece-window";

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Night ${at + 1}: the wind turned.`).join("\n\n");

function pieces(from: number, to: number): PieceView[] {
  return Array.from({ length: to - from }, (_, index) => {
    const at = (from + index) * 10;
    return {
      at,
      to: at + 9,
      lines: [from + index + 1, from + index + 1],
      printed: "some words",
      removed: null,
      block: null,
      why: null,
      doubt: null,
      decided: [],
    };
  });
}

describe("the part of a file that a page holds", () => {
  it("grows at its end, never twice with the same, and lets go at the other when it is too much", () => {
    let window: PieceWindow = { pieces: pieces(0, 200), fromStart: true, next: "200" };
    window = withLater(window, { items: pieces(199, 400), next: "400" });
    expect(window.pieces.map(({ at }) => at)).toEqual(pieces(0, 400).map(({ at }) => at));
    const full = withLater(window, { items: pieces(400, 400 + mostHeld), next: null });
    expect(full.pieces).toHaveLength(mostHeld);
    expect(full.fromStart).toBe(false);
  });

  it("grows before its beginning", () => {
    const window = { pieces: pieces(50, 60), fromStart: false, next: null };
    const grown = withEarlier(window, pieces(40, 51), true);
    expect(grown.pieces).toHaveLength(20);
    expect(grown.fromStart).toBe(true);
  });

  it("keeps the objects of what did not change", () => {
    const old = pieces(0, 3);
    const fresh = pieces(0, 3).map((piece, index) =>
      index === 1 ? { ...piece, doubt: "maybe-note" } : piece,
    );
    const now = reusing(old, fresh);
    expect(now.map((piece, index) => piece === old[index])).toEqual([true, false, true]);
  });

  it("finds the piece of a unit, also of one that was joined away", () => {
    expect(indexAt(pieces(0, 3), 10)).toBe(1);
    expect(indexAt(pieces(0, 3), 17)).toBe(1);
    expect(indexAt([], 3)).toBe(-1);
    const window = { pieces: pieces(5, 9), fromStart: false, next: "9" };
    expect([49, 50, 89, 90].map((at) => holds(window, at))).toEqual([false, true, false, false]);
  });
});

describe("fetching a long file", () => {
  it("begins, reads on, jumps far ahead and comes back, one part at a time", async () => {
    const server = fakeImport(paragraphs(1500));
    const store = new PieceStore(server.requests);
    await store.jump(0);
    expect(store.current().pieces).toHaveLength(200);
    await store.later();
    expect(store.current().pieces).toHaveLength(400);

    const far = server.pieces[1400]?.at ?? 0;
    await store.jump(far);
    expect(store.current().pieces[0]?.at).toBe(far);
    expect(store.current().fromStart).toBe(false);
    await store.earlier();
    const now = store.current().pieces.map(({ at }) => at);
    const last = server.pieces.map(({ at }) => at).slice(-now.length);
    expect(now).toEqual(last.slice(0, now.length));
    expect(store.current().pieces.length).toBeGreaterThan(500);
  });

  it("says so where a part cannot be fetched, and keeps what is there", async () => {
    const server = fakeImport(paragraphs(500));
    const store = new PieceStore(server.requests);
    await store.jump(0);
    const { ApiProblem } = await import("@/lib/api-client");
    server.failure = new ApiProblem(0, {});
    await store.later();
    expect(store.current().pieces).toHaveLength(200);
    expect(store.current().problem).toMatch(/did not answer/);
  });
});
