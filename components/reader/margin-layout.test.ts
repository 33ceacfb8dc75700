import fc from "fast-check";
import { expect, it } from "vitest";
import { type CardWish, layOutSection, makeRoom, type PlacedCard } from "./margin-layout";

const wish = (id: string, want: number, height = 52, matters = false): CardWish => ({
  id,
  want,
  height,
  matters,
});
const tops = (cards: PlacedCard[]) => cards.map((card) => card.top);

function overlaps(cards: PlacedCard[]): boolean {
  return cards.some((card, at) => {
    const next = cards[at + 1];
    return next !== undefined && card.top + card.height > next.top + 0.001;
  });
}

it("leaves cards alone that have room", () => {
  expect(tops(layOutSection([wish("a", 10), wish("b", 100)], 0, 1000))).toEqual([10, 100]);
});

it("pushes cards apart evenly around where they want to stand", () => {
  expect(tops(layOutSection([wish("a", 100), wish("b", 100)], 0, 1000))).toEqual([71, 129]);
});

it("keeps cards inside their section", () => {
  expect(tops(layOutSection([wish("a", 0), wish("b", 0)], 0, 1000))).toEqual([0, 58]);
  expect(tops(layOutSection([wish("a", 990)], 0, 1000))).toEqual([948]);
});

it("folds what would stand too far off, threads last", () => {
  const crowd = Array.from({ length: 9 }, (_, n) => wish(`c${n}`, 100 + n, 52, n === 8));
  const cards = layOutSection(crowd, 0, 2000);
  expect(cards.some((card) => card.folded)).toBe(true);
  expect(cards.flatMap((card) => card.ids)).toHaveLength(9);
  expect(cards.find((card) => card.ids.includes("c8"))?.folded).toBe(false);
});

it("never lays cards over one another, never loses one, stays within the section", () => {
  const wishes = fc.array(
    fc.record({
      want: fc.nat(3000),
      height: fc.integer({ min: 28, max: 60 }),
      matters: fc.boolean(),
    }),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(wishes, (list) => {
      const sorted = list
        .sort((a, b) => a.want - b.want)
        .map((one, at) => ({ ...one, id: String(at) }));
      const cards = layOutSection(sorted, 0, 3100);
      expect(overlaps(cards)).toBe(false);
      expect(cards.flatMap((card) => card.ids).length).toBe(sorted.length);
      for (const card of cards) {
        expect(card.top).toBeGreaterThanOrEqual(0);
        expect(card.top + card.height).toBeLessThanOrEqual(3100.001);
      }
    }),
  );
});

it("stands the open card exactly at its passage and moves the others", () => {
  const cards = layOutSection([wish("a", 60), wish("b", 130), wish("c", 200)], 0, 1000);
  const open = { ids: ["b"], want: 130, top: 120, height: 300, folded: false };
  const room = makeRoom(cards, open, -200);
  expect(room.map((card) => card.ids[0])).toEqual(["a", "b", "c"]);
  expect(tops(room)).toEqual([56, 120, 434]);
});

it("moves everything down where there is no room above", () => {
  const cards = layOutSection([wish("a", 0), wish("b", 10)], 0, 1000);
  const room = makeRoom(cards, { ids: ["b"], want: 10, top: 0, height: 300, folded: false }, 0);
  expect(tops(room)).toEqual([0, 64]);
});
