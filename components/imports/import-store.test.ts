import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/lib/api-client";
import type { DecisionInput } from "@/lib/imports/model";
import { fakeImport, watch } from "./fake-import";
import { ImportStore } from "./import-store";
import { KeptEdits } from "./kept-edits";

const note: DecisionInput = { do: "type", at: 0, type: "note", noteKind: "editor" };
const heading: DecisionInput = { do: "type", at: 0, type: "heading" };
const leftOut: DecisionInput = { do: "remove", at: 300 };

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    size: () => kept.size,
  };
}

function open(keeping = storage()) {
  const server = fakeImport(watch);
  const store = new ImportStore(
    server.view,
    server.requests,
    new KeptEdits(server.view.id, () => keeping),
  );
  return { server, store, keeping, end: store.start() };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const soon = () => vi.advanceTimersByTimeAsync(50);

describe("decisions on their way to the server", () => {
  it("count at once, and rapid ones go together, none lost", async () => {
    const { server, store } = open();
    store.decide(note);
    store.decide(leftOut);
    store.decide({ do: "confirm", at: 120 });
    expect(store.current().decisions).toHaveLength(3);
    expect(store.current().saving).toBe("saving");
    await soon();
    expect(server.view.decisions).toEqual([note, leftOut, { do: "confirm", at: 120 }]);
    expect(server.asked).toBe(2);
    expect(store.current()).toMatchObject({ saving: "saved", unsent: 0 });
  });

  it("take the place of the older word on the same matter, and undo brings that back", async () => {
    const { server, store } = open();
    store.decide(note);
    store.decide(heading);
    await soon();
    expect(server.view.decisions).toEqual([heading]);
    store.undo();
    await soon();
    expect(server.view.decisions).toEqual([note]);
    store.undo();
    await soon();
    expect(server.view.decisions).toEqual([]);
    expect(store.undo()).toBeNull();
  });

  it("undo the newest of an earlier visit where this one has nothing of its own", async () => {
    const server = fakeImport(watch, { decisions: [note, leftOut] });
    const store = new ImportStore(server.view, server.requests, new KeptEdits("x", () => null));
    expect(store.undo()).toEqual(leftOut);
    expect(store.current().decisions).toEqual([note]);
  });

  it("are laid over somebody else's, and both are kept", async () => {
    const { server, store } = open();
    server.decideElsewhere(leftOut);
    store.decide(note);
    await soon();
    expect(server.view.decisions).toEqual([leftOut, note]);
    expect(store.current().notice?.kind).toBe("conflict");
    expect(store.current().saving).toBe("saved");
  });

  it("wait where the server does not answer, over a new visit too", async () => {
    const { server, store, keeping, end } = open();
    server.failure = new ApiProblem(0, {});
    store.decide(note);
    await soon();
    expect(store.current()).toMatchObject({ saving: "offline", unsent: 1 });
    expect(store.current().decisions).toEqual([note]);
    end();
    expect(keeping.size()).toBe(1);

    const later = open(keeping);
    expect(later.store.current().decisions).toEqual([note]);
    await soon();
    expect(later.server.view.decisions).toEqual([note]);
    expect(keeping.size()).toBe(0);
  });

  it("are sent by themselves once the server answers again", async () => {
    const { server, store } = open();
    server.failure = new ApiProblem(503, {});
    store.decide(note);
    await soon();
    server.failure = null;
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.view.decisions).toEqual([note]);
    expect(store.current().saving).toBe("saved");
  });

  it("that are refused are given up, with the reason", async () => {
    const { server, store } = open();
    server.failure = new ApiProblem(400, { detail: "Too many decisions." });
    store.decide(note);
    await soon();
    expect(store.current()).toMatchObject({
      decisions: [],
      notice: { kind: "refused", detail: "Too many decisions." },
    });
  });

  it("end where the import is gone", async () => {
    const { server, store } = open();
    server.failure = new ApiProblem(410, {});
    store.decide(note);
    await soon();
    expect(store.current().saving).toBe("gone");
  });
});
