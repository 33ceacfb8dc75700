import { expect, it } from "vitest";
import { strokeLanes } from "./stroke-lanes";

it("keeps strokes that touch in different lanes, and returns to the first", () => {
  const strokes = [
    { top: 0, bottom: 100 },
    { top: 50, bottom: 80 },
    { top: 200, bottom: 220 },
  ];
  expect(strokeLanes(strokes, 3)).toEqual([0, 1, 0]);
});

it("gives the last lane to whatever has no lane of its own", () => {
  const strokes = Array.from({ length: 4 }, () => ({ top: 0, bottom: 100 }));
  expect(strokeLanes(strokes, 2)).toEqual([0, 1, 1, 1]);
});
