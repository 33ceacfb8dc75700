import { describe, expect, it } from "vitest";
import { decoded, safePath } from "./search-params";

describe("where to go after signing in", () => {
  it.each(["/seminars/1", "/seminars/1?highlight=2#turn-3", "/join/ABC-DEF"])("%s", (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    undefined,
    "",
    "https://elsewhere.test/",
    "//elsewhere.test/",
    "/\\elsewhere.test/",
    "/\t/elsewhere.test/",
    "javascript:alert(1)",
    "seminars",
  ])("never leaves this host: %s", (path) => {
    expect(safePath(path)).toBe("/seminars");
  });

  it("takes the first of several", () => {
    expect(safePath(["/one", "/two"])).toBe("/one");
  });
});

describe("a segment of the address", () => {
  it("is read, or left where its escapes are malformed", () => {
    expect(decoded("K7F%2D2QD")).toBe("K7F-2QD");
    expect(decoded("50%")).toBe("50%");
  });
});
