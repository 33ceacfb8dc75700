import { describe, expect, it } from "vitest";
import { concat, plain, slice, trim } from "./rich-text";
import { clipTrace, placeOf, sourceAt, traceParsed } from "./trace";

describe("a trace", () => {
  it("stays true through cutting and joining", () => {
    const source = "  Ada said that the\n  harbour was closed.";
    const rich = plain(source, 0);
    const first = trim(slice(rich, 0, 19));
    const second = trim(slice(rich, 20));
    const joined = concat([first, plain(" "), second]);
    expect(joined.text).toBe("Ada said that the harbour was closed.");
    for (const { start, end, from, to } of joined.trace) {
      expect(joined.text.slice(start, end)).toBe(source.slice(from, to));
    }
    expect(sourceAt(joined.trace, joined.text.indexOf("harbour"))).toBe(source.indexOf("harbour"));
    expect(placeOf(joined.trace, source.indexOf("closed"))).toBe(joined.text.indexOf("closed"));
    expect(sourceAt(joined.trace, joined.text.indexOf(" harbour"))).toBeNull();
  });

  it("joins what goes on in the source and keeps apart what does not", () => {
    const rich = plain("one two three", 10);
    expect(concat([slice(rich, 0, 4), slice(rich, 4)]).trace).toEqual([
      { start: 0, end: 13, from: 10, to: 23 },
    ]);
    expect(concat([slice(rich, 0, 4), slice(rich, 8)]).trace).toHaveLength(2);
  });

  it("takes words that a parser changed as a whole, others letter by letter", () => {
    const source = "> one &amp; two\n> three";
    expect(traceParsed("one & two\nthree", source, 2, source.length)).toEqual([
      { start: 0, end: 9, from: 2, to: 23 },
      { start: 10, end: 15, from: 18, to: 23 },
    ]);
    expect(clipTrace([{ start: 0, end: 3, from: 0, to: 9 }], 1, 2)).toEqual([
      { start: 0, end: 1, from: 0, to: 9 },
    ]);
  });
});
