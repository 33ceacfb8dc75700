import fc from "fast-check";
import { expect, it } from "vitest";
import { trimRange } from "./trim-range";

const trimmed = (text: string, start: number, end: number) =>
  trimRange({ start, end }, text.length, (from, to) => text.slice(from, to));

it("takes white space off both ends", () => {
  expect(trimmed("one two three", 3, 8)).toEqual({ start: 4, end: 7 });
  expect(trimmed("one\n\ttwo", 3, 6)).toEqual({ start: 5, end: 6 });
});

it("is null where only space is left", () => {
  expect(trimmed("a \n b", 1, 4)).toBeNull();
  expect(trimmed("abc", 2, 2)).toBeNull();
});

it("understands ends that are the wrong way round or outside", () => {
  expect(trimmed("one two", 9, 4)).toEqual({ start: 4, end: 7 });
  expect(trimmed("one two", -4, 3)).toEqual({ start: 0, end: 3 });
});

it("takes a cut character in whole", () => {
  expect(trimmed("a😀b", 2, 4)).toEqual({ start: 1, end: 4 });
  expect(trimmed("a😀b", 0, 2)).toEqual({ start: 0, end: 3 });
  expect(trimmed("😀😀", 1, 3)).toEqual({ start: 0, end: 4 });
});

it("never cuts a pair, never leaves space, stays inside", () => {
  const text = fc.string({ unit: fc.constantFrom("a", " ", "\n", "😀", "é", "𝒞") });
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: -2, max: 40 }),
      fc.integer({ min: -2, max: 40 }),
      (t, a, b) => {
        const range = trimmed(t, a, b);
        if (!range) return;
        const words = t.slice(range.start, range.end);
        expect(words).toBe(words.trim());
        expect(words).not.toMatch(/\p{Cs}/u);
        expect(range.start).toBeLessThan(range.end);
      },
    ),
  );
});
