/** One project of vitest as a check, counted from vitest's own JSON report. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Environment } from "../environment";
import { codeOf } from "../failure";
import { inProject } from "../paths";
import { runNodeTool } from "./command";
import { type CheckResult, secondsSince } from "./result";

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Runs the project under its own name, or under `name` where it runs a second time elsewhere. */
export async function checkWithVitest(
  project: string,
  name = project,
  env: Environment = {},
): Promise<CheckResult> {
  const began = Date.now();
  const folder = mkdtempSync(path.join(os.tmpdir(), "colloquy-report-"));
  const file = path.join(folder, "report.json");
  try {
    const code = await runNodeTool(
      [
        ...[inProject("node_modules", "vitest", "vitest.mjs"), "run", "--project", project],
        ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
      ],
      { NODE_ENV: "test", ...env }, // whatever the shell says: React's test build depends on it
    );
    return { name, seconds: secondsSince(began), ...countsOf(readReport(file), code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts of a report. A file that could not be loaded, and an error outside any test, are a failure each. */
export function countsOf(
  report: VitestReport | null,
  exitCode: number,
): Pick<CheckResult, "passed" | "failed" | "skipped" | "note"> {
  if (!report) return { passed: 0, failed: 1, skipped: 0, note: "vitest wrote no report" };
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    ...(failed === 0 && exitCode !== 0 ? { note: "an error outside any test" } : {}),
  };
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}
