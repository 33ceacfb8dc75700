import { expect, it } from "vitest";
import { stopAfter, stopBefore, stopsOf } from "./stops";

it("stops at words, not at spaces and points", () => {
  expect(stopsOf("We are, all of us.", "word")).toEqual([0, 3, 8, 12, 15, 18]);
});

it("stops at sentences", () => {
  expect(stopsOf("Yes. And no! Why?", "sentence")).toEqual([0, 5, 13, 17]);
});

it("keeps a character that is two units together", () => {
  expect(stopsOf("a😀b", "character")).toEqual([0, 1, 3, 4]);
});

it("has one stop in an empty block", () => {
  expect(stopsOf("", "word")).toEqual([0]);
});

it("finds neighbours", () => {
  expect(stopAfter([0, 3, 8], 3)).toBe(8);
  expect(stopAfter([0, 3, 8], 8)).toBeNull();
  expect(stopBefore([0, 3, 8], 3)).toBe(0);
  expect(stopBefore([0, 3, 8], 0)).toBeNull();
});
