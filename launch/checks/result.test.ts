import { describe, expect, it } from "vitest";
import { lastLine, single, tableOf } from "./result";

const results = [
  single("types", true, Date.now()),
  { name: "unit", passed: 12, failed: 1, skipped: 2, seconds: 3.25 },
  { name: "walks", passed: 0, failed: 1, skipped: 0, seconds: 0, note: "no browser" },
];

describe("the end of npm test", () => {
  it("sums all checks in one line", () => {
    expect(lastLine(results)).toBe("13 passed, 2 failed, 2 skipped");
    expect(lastLine([])).toBe("0 passed, 0 failed, 0 skipped");
  });

  it("lists each check with its counts", () => {
    const lines = tableOf(results).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(/^unit +12 +1 +2 +3\.3 s$|^unit +12 +1 +2 +3\.2 s$/);
    expect(lines[3]).toMatch(/no browser$/);
  });
});
