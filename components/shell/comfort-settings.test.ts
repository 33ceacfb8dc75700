import { afterEach, describe, expect, it } from "vitest";
import {
  applyComfort,
  comfortDefaults,
  comfortKey,
  comfortScript,
  readComfort,
} from "./comfort-settings";

const root = document.documentElement;

afterEach(() => {
  localStorage.clear();
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
});

describe("the reader's comfort", () => {
  it("is what was chosen, on this page and the next", () => {
    const chosen = { ...comfortDefaults, paper: "sepia" as const, size: "24" as const };
    applyComfort(chosen);
    expect(root.dataset.paper).toBe("sepia");
    expect(root.dataset.size).toBe("24");
    expect(readComfort()).toEqual(chosen);
  });

  it("leaves no attribute where the default was chosen", () => {
    applyComfort({ ...comfortDefaults, paper: "dark" });
    applyComfort(comfortDefaults);
    expect(root.dataset.paper).toBeUndefined();
  });

  it.each(["", "null", "[]", "{", '{"paper":"red","size":19}'])("is the default for %s", (kept) => {
    localStorage.setItem(comfortKey, kept);
    expect(readComfort()).toEqual(comfortDefaults);
  });
});

describe("the script before the first paint", () => {
  const run = () => new Function(comfortScript)();

  it("writes what was chosen", () => {
    localStorage.setItem(comfortKey, JSON.stringify({ paper: "dark", others: "strokes" }));
    run();
    expect(root.dataset.paper).toBe("dark");
    expect(root.dataset.others).toBe("strokes");
    expect(root.dataset.size).toBeUndefined();
  });

  it("writes nothing that it does not know", () => {
    localStorage.setItem(comfortKey, JSON.stringify({ paper: '"><b>', onload: "x" }));
    run();
    expect(Object.keys(root.dataset)).toEqual([]);
    localStorage.setItem(comfortKey, "not json");
    expect(run).not.toThrow();
  });
});
