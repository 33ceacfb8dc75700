import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Interval, IntervalIndex } from "./interval-index";

const interval = fc
  .record({
    key: fc.integer({ min: 0, max: 400 }).map(String),
    start: fc.nat(3000),
    length: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ key, start, length }) => ({ key, start, end: start + length }));

const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: interval }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.integer({ min: 0, max: 400 }).map(String) }) },
);

function plainly(items: Iterable<Interval>, start: number, end: number): Interval[] {
  return [...items]
    .filter((one) => start < end && one.start < end && one.end > start)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : 1));
}

describe("IntervalIndex", () => {
  it("answers as a scan over all intervals does, whatever was added and removed", () => {
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 300 }),
        fc.array(act, { maxLength: 1500 }),
        fc.array(fc.tuple(fc.nat(3400), fc.nat(200)), { minLength: 1, maxLength: 20 }),
        (first, acts, questions) => {
          const known = new Map(first.map((one) => [one.key, one]));
          const index = IntervalIndex.of<Interval>(first);
          for (const one of acts) {
            if ("add" in one) {
              known.set(one.add.key, one.add);
              index.add(one.add);
            } else {
              expect(index.remove(one.remove)).toBe(known.delete(one.remove));
            }
          }
          expect(index.size).toBe(known.size);
          expect([...index]).toEqual(plainly(known.values(), 0, 4000));
          for (const [start, length] of questions) {
            expect(index.overlapping(start, start + length)).toEqual(
              plainly(known.values(), start, start + length),
            );
            expect(index.at(start)).toEqual(plainly(known.values(), start, start + 1));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("knows half-open ends", () => {
    const index = IntervalIndex.of([{ key: "a", start: 2, end: 4 }]);
    expect([1, 2, 3, 4].map((offset) => index.at(offset).length)).toEqual([0, 1, 1, 0]);
    expect(index.overlapping(4, 9)).toEqual([]);
    expect(index.overlapping(3, 3)).toEqual([]);
  });

  it("refuses an empty interval", () => {
    expect(() => IntervalIndex.of([{ key: "a", start: 2, end: 2 }])).toThrow(RangeError);
  });
});
