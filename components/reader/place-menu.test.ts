import { expect, it } from "vitest";
import { placeMenu } from "./place-menu";

const line = (top: number, left = 300, right = 900) => ({ left, top, right, bottom: top + 30 });
const room = { left: 280, top: 60, right: 1000, bottom: 900 };
const menu = { width: 340, height: 200 };

it("stands under the last line, at its left edge", () => {
  expect(placeMenu({ first: line(200), last: line(260, 400), menu, room })).toEqual({
    left: 388,
    top: 297,
    side: "below",
  });
});

it("stands above where there is no room below", () => {
  const place = placeMenu({ first: line(700), last: line(730), menu, room });
  expect(place).toEqual({ left: 288, top: 493, side: "above" });
});

it("stays in its room at the right and at the left", () => {
  expect(placeMenu({ first: line(200), last: line(200, 950), menu, room }).left).toBe(660);
  expect(placeMenu({ first: line(200), last: line(200, 100), menu, room }).left).toBe(280);
});

it("goes to the foot where the selection fills the window", () => {
  expect(placeMenu({ first: line(-300), last: line(880), menu, room })).toMatchObject({
    side: "foot",
    top: 700,
  });
});
