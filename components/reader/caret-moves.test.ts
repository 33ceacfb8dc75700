import { expect, it } from "vitest";
import { type CaretText, moveCaret, moveOfKey } from "./caret-moves";

function textOf(...blocks: string[]): CaretText {
  const whole = blocks.join("\n");
  const starts = blocks.map((_, at) => blocks.slice(0, at).join("\n").length + (at > 0 ? 1 : 0));
  return {
    blocks,
    blockAt: (offset) => starts.findLastIndex((start) => start <= offset),
    startOf: (block) => starts[block] ?? 0,
    endOf: (block) => (starts[block] ?? 0) + (blocks[block]?.length ?? 0),
    slice: (start, end) => whole.slice(start, end),
  };
}

const text = textOf("We are here. Are we?", "Yes.", "");
const go = (from: number, by: Parameters<typeof moveCaret>[2]["by"], forward = true) =>
  moveCaret(text, from, { by, forward }, { isSelecting: true });

it("goes word by word, over the end of a block and back", () => {
  expect(go(0, "word")).toBe(3);
  expect(go(17, "word")).toBe(20);
  expect(go(20, "word")).toBe(21);
  expect(go(21, "word", false)).toBe(17);
  expect(go(0, "word", false)).toBe(0);
});

it("goes sentence by sentence and block by block", () => {
  expect(go(0, "sentence")).toBe(13);
  expect(go(13, "sentence", false)).toBe(0);
  expect(go(3, "block")).toBe(21);
  expect(go(3, "block", false)).toBe(0);
  expect(go(21, "block", false)).toBe(0);
  expect(go(21, "block")).toBe(26);
});

it("reads on from the last word into the next block", () => {
  expect(moveCaret(text, 17, { by: "word", forward: true })).toBe(21);
  expect(moveCaret(text, 13, { by: "sentence", forward: true })).toBe(21);
  expect(moveCaret(text, 19, { by: "character", forward: true })).toBe(20);
});

it("stays at the end of the text", () => {
  expect(go(26, "word")).toBe(26);
  expect(go(26, "character")).toBe(26);
});

it("goes to the edges of a block", () => {
  expect(go(5, "edge")).toBe(20);
  expect(go(5, "edge", false)).toBe(0);
});

it("reads keys", () => {
  const press = (key: string, ctrlKey = false) =>
    moveOfKey({ key, ctrlKey, altKey: false, metaKey: false });
  expect(press("ArrowRight")).toEqual({ by: "word", forward: true });
  expect(press("ArrowUp", true)).toEqual({ by: "block", forward: false });
  expect(press("a")).toBeNull();
  expect(press("Home", true)).toBeNull();
});
