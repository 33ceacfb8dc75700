/** The walks in a real browser as a check, counted from Playwright's own JSON report. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { codeOf, explainFailure } from "../failure";
import { inProject } from "../paths";
import { complain, say } from "../say";
import { ensureChromium } from "./browser";
import { runNodeTool } from "./command";
import { type CheckResult, secondsSince, single } from "./result";

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; skipped: number; flaky: number };
  errors: unknown[];
}

const name = "walks";

/** Runs every walk. */
export async function checkWalks(): Promise<CheckResult> {
  const began = Date.now();
  const folder = mkdtempSync(path.join(os.tmpdir(), "colloquy-report-"));
  const file = path.join(folder, "report.json");
  try {
    const browser = await ensureChromium(say);
    const code = await runNodeTool(
      [
        ...[inProject("node_modules", "@playwright", "test", "cli.js"), "test"],
        ...["--reporter=list,json", "--pass-with-no-tests"],
      ],
      { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    );
    return { name, seconds: secondsSince(began), ...countsOf(readReport(file), code) };
  } catch (error) {
    complain(explainFailure(error));
    return single(name, false, began, "not run");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts of a report; a walk that passed only when tried again has failed. */
export function countsOf(
  report: PlaywrightReport | null,
  exitCode: number,
): Pick<CheckResult, "passed" | "failed" | "skipped" | "note"> {
  if (!report) return { passed: 0, failed: 1, skipped: 0, note: "Playwright wrote no report" };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky;
  const isBroken = failed === 0 && (exitCode !== 0 || report.errors.length > 0);
  return {
    passed: expected,
    failed: isBroken ? 1 : failed,
    skipped,
    ...(isBroken ? { note: "an error outside any walk" } : {}),
  };
}

function readReport(file: string): PlaywrightReport | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}
