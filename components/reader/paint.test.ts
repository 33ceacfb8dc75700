import fc from "fast-check";
import { expect, it } from "vitest";
import { marksOf } from "./highlight-store";
import { lanesOf, paintName } from "./paint";
import { entry } from "./test-entry";

it("puts a mark that lies over a longer one into the second lane", () => {
  const marks = [
    entry({ id: "long", at: [0, 50] }),
    entry({ id: "short", at: [40, 60] }),
    entry({ id: "alone", at: [70, 80] }),
  ];
  expect([...lanesOf(marks.flatMap(marksOf))]).toEqual([
    ["long/0", 0],
    ["short/0", 1],
    ["alone/0", 0],
  ]);
});

it("finds the shorter one also where it begins first", () => {
  const marks = [entry({ id: "short", at: [0, 10] }), entry({ id: "long", at: [5, 90] })];
  expect(lanesOf(marks.flatMap(marksOf)).get("short/0")).toBe(1);
});

it("agrees with looking at every pair", () => {
  const place = fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const marks = places
        .flatMap(([start, length], n) =>
          marksOf(entry({ id: `${n}`, at: [start, start + length] })),
        )
        .sort((a, b) => a.start - b.start);
      const lanes = lanesOf(marks);
      for (const mark of marks) {
        const under = marks.some((other) => {
          const longer = other.end - other.start - (mark.end - mark.start);
          const touches = other.start < mark.end && mark.start < other.end;
          return touches && (longer > 0 || (longer === 0 && other.key < mark.key));
        });
        expect(lanes.get(mark.key)).toBe(under ? 1 : 0);
      }
    }),
  );
});

it("names what the style sheet paints", () => {
  const [mark] = marksOf(entry({ id: "a", at: [0, 5], color: 3 }));
  if (!mark) throw new Error("no mark");
  expect(paintName({ mark, tone: "rest", lane: 0 })).toBe("theme-3");
  expect(paintName({ mark, tone: "on", lane: 1 })).toBe("theme-3-on-over");
});
