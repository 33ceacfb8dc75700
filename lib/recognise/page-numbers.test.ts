import { describe, expect, it } from "vitest";
import { pageNumberOf, romanValue } from "./page-numbers";

describe("page numbers", () => {
  it.each([
    ["- 12 -", "12", "set"],
    ["-2-", "2", "set"],
    ["– 3 –", "3", "set"],
    ["Page 3 of 9", "3", "sure"],
    ["3 of 9", "3", "sure"],
    ["стр. 4", "4", "sure"],
    ["[p. 12]", "12", "sure"],
    ["[Page 377]", "377", "sure"],
    ["Seite 7", "7", "sure"],
    ["(4)", "4", "set"],
    ["17", "17", "bare"],
    ["iv", "iv", "bare"],
  ])("%s is %s", (line, page, shape) => {
    expect(pageNumberOf(line)).toMatchObject({ page, shape });
  });

  it.each(["12 boats", "1. Ice", "page", "did", "mix", "p. 3 says so", "19611"])(
    "%s is none",
    (line) => {
      expect(pageNumberOf(line)).toBeNull();
    },
  );

  it("reads Roman numbers that are well made", () => {
    expect([romanValue("xlii"), romanValue("iix"), romanValue("mix")]).toEqual([42, null, null]);
  });
});
