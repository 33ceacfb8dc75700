import { describe, expect, it } from "vitest";
import { countsOf } from "./vitest-check";

const clean = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: "passed", assertionResults: [1, 2, 3] }],
};

describe("counting a report of vitest", () => {
  it("takes its numbers", () => {
    expect(countsOf(clean, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });

  it("counts a file that could not be loaded", () => {
    const report = { ...clean, testResults: [{ status: "failed", assertionResults: [] }] };
    expect(countsOf(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it("never calls a run clean that ended badly", () => {
    expect(countsOf(clean, 1)).toMatchObject({ failed: 1 });
    expect(countsOf(null, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
