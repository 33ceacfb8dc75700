import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextUnits, describeRange, isInsidePair, rangeFault } from "./describe";

const text = "The 𝔉og has no rule.";

describe("rangeFault", () => {
  it("names what is wrong", () => {
    expect(rangeFault(text, 0, text.length)).toBeNull();
    expect(rangeFault(text, 0, text.length + 1)).toBe("outside");
    expect(rangeFault(text, 3, 3)).toBe("empty");
    expect(rangeFault(text, 5, 3)).toBe("empty");
    expect(rangeFault(text, 0, 5)).toBe("cuts-surrogate");
    expect(rangeFault(text, 5, 8)).toBe("cuts-surrogate");
    expect(rangeFault(text, 4, 6)).toBeNull();
  });
});

describe("describeRange", () => {
  it("gives back the text around the passage, never cutting a character", () => {
    const chunk = fc.constantFrom("a", " ", "\n", "𝔉", "é", "🜁", "ж");
    const texts = fc.array(chunk, { minLength: 1, maxLength: 200 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (words, a, b) => {
        const [start = 0, end = 0] = [a % words.length, b % (words.length + 1)].sort(
          (x, y) => x - y,
        );
        fc.pre(rangeFault(words, start, end) === null);
        const { exact, prefix, suffix } = describeRange(words, start, end);
        expect(exact).toBe(words.slice(start, end));
        expect(words.slice(start - prefix.length, end + suffix.length)).toBe(
          prefix + exact + suffix,
        );
        expect(prefix.length).toBeLessThanOrEqual(contextUnits);
        expect(suffix.length).toBeLessThanOrEqual(contextUnits);
        expect(isInsidePair(words, start - prefix.length)).toBe(false);
        expect(isInsidePair(words, end + suffix.length)).toBe(false);
      }),
    );
  });
});
