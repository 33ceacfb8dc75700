import { describe, expect, it } from "vitest";
import { formatEdtf, sortKeyOfEdtf, spanOfEdtf } from "./dates";

describe("a document's date in words", () => {
  it.each([
    ["1962-12-01", "1 Dec 1962"],
    ["1962-12", "Dec 1962"],
    ["1962", "1962"],
    ["1962~", "about 1962"],
    ["1962-12?", "Dec 1962?"],
    ["1962%", "about 1962?"],
    ["196X", "1960s"],
    ["19XX", "1900s"],
    ["1962-XX", "1962"],
    ["1962-21", "spring 1962"],
    ["1961/1964", "1961 to 1964"],
    ["1961/..", "from 1961"],
    ["../1964", "until 1964"],
    ["1962-12-01T21:30:00Z", "1 Dec 1962"],
  ])("%s reads %s", (edtf, words) => {
    expect(formatEdtf(edtf)).toBe(words);
  });

  it.each(["", "next Tuesday", "1962-13", "1962-02-30", "..", "1961/1962/1963", "12/1/1962"])(
    "%s is left as it is",
    (text) => {
      expect(formatEdtf(text)).toBeNull();
      expect(spanOfEdtf(text)).toBeNull();
    },
  );

  it("writes months out where there is room", () => {
    expect(formatEdtf("1963-02-25", "long")).toBe("25 February 1963");
  });
});

describe("a document's place in time", () => {
  it("spans what the date leaves open", () => {
    expect(spanOfEdtf("1962-02")).toEqual({
      start: Date.UTC(1962, 1, 1),
      end: Date.UTC(1962, 2, 1) - 1,
    });
    expect(spanOfEdtf("196X")).toEqual({
      start: Date.UTC(1960, 0, 1),
      end: Date.UTC(1970, 0, 1) - 1,
    });
    expect(spanOfEdtf("1962-12-01")).toEqual({
      start: Date.UTC(1962, 11, 1),
      end: Date.UTC(1962, 11, 2) - 1,
    });
  });

  it("puts what has no date last", () => {
    const dates = [null, "1963", "1962-12-01", "whenever"];
    expect([...dates].sort((a, b) => sortKeyOfEdtf(a) - sortKeyOfEdtf(b)).slice(0, 2)).toEqual([
      "1962-12-01",
      "1963",
    ]);
  });
});
