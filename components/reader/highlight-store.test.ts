import { beforeEach, describe, expect, it } from "vitest";
import { everything, withThemeSwitched } from "./entry-filter";
import { HighlightStore, type StoreChange } from "./highlight-store";
import { entry } from "./test-entry";

let store: HighlightStore;
let told: StoreChange[];

beforeEach(() => {
  store = new HighlightStore([]);
  told = [];
  store.load([
    entry({ id: "a", at: [0, 10] }),
    entry({ id: "b", at: [5, 8], themeIds: ["t2"], mine: true }),
    entry({ id: "c", at: [20, 30], themeIds: [], color: 0 }),
  ]);
  store.subscribe((change) => told.push(change));
});

const shown = () => [...store.marks()].map((mark) => mark.entry.id);

describe("HighlightStore", () => {
  it("answers what covers a range", () => {
    expect(store.marksIn(6, 7).map((mark) => mark.key)).toEqual(["a/0", "b/0"]);
  });

  it("moves an entry, and tells which", () => {
    store.put(entry({ id: "a", at: [40, 50] }));
    expect(store.marksIn(0, 5)).toEqual([]);
    expect(store.marksIn(45, 46)).toHaveLength(1);
    expect(told).toEqual([{ ids: ["a"] }]);
  });

  it("takes out every place of an entry", () => {
    store.put(
      entry({
        id: "d",
        passages: [
          { start: 60, end: 61 },
          { start: 70, end: 71 },
        ],
      }),
    );
    expect(store.remove("d")?.id).toBe("d");
    expect(store.marksIn(0, 99)).toHaveLength(3);
    expect(store.remove("d")).toBeUndefined();
  });

  it("shows what the filter lets through, and what was never saved", () => {
    store.setFilter(withThemeSwitched(everything, "t1"));
    expect(shown()).toEqual(["b", "c"]);
    store.put(entry({ id: "mine", at: [2, 3], saving: "failed" }));
    expect(shown()).toEqual(["mine", "b", "c"]);
    store.setFilter({ ...everything, whose: "mine" });
    expect(shown()).toEqual(["mine", "b"]);
  });

  it("keeps what is being saved when the server's list arrives", () => {
    store.put(entry({ id: "new", saving: "sending" }));
    store.load([entry({ id: "a" })]);
    expect([...store.entries()].map((one) => one.id)).toEqual(["a", "new"]);
  });

  it("counts by theme and by author what choosing them would show", () => {
    store.setFilter({ ...everything, whose: "mine" });
    const counts = store.counts();
    expect([...counts.themes]).toEqual([["t2", 1]]);
    expect([counts.everyone, counts.mine, counts.shown]).toEqual([3, 1, 1]);
  });
});
