/** What a check gives back: counts, under a name. */

export interface CheckResult {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  /** Why nothing could be counted, where nothing could. */
  note?: string;
}

/** A check that counts as one: types, lint, a build. */
export function single(name: string, isPassed: boolean, began: number, note?: string): CheckResult {
  return {
    name,
    passed: isPassed ? 1 : 0,
    failed: isPassed ? 0 : 1,
    skipped: 0,
    seconds: secondsSince(began),
    ...(note === undefined ? {} : { note }),
  };
}

/** Seconds, to a tenth, since a `Date.now()`. */
export function secondsSince(began: number): number {
  return Math.round((Date.now() - began) / 100) / 10;
}

/** The table for people, one line a check, aligned. */
export function tableOf(results: CheckResult[]): string {
  const rows = results.map((result) => [
    result.name,
    String(result.passed),
    String(result.failed),
    String(result.skipped),
    `${result.seconds.toFixed(1)} s`,
    result.note ?? "",
  ]);
  const all = [["", "passed", "failed", "skipped", "time", ""], ...rows];
  const widths = (all[0] ?? []).map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The last line: sums over all checks. */
export function lastLine(results: CheckResult[]): string {
  const sum = (pick: (result: CheckResult) => number) =>
    results.reduce((total, result) => total + pick(result), 0);
  return `${sum((r) => r.passed)} passed, ${sum((r) => r.failed)} failed, ${sum((r) => r.skipped)} skipped`;
}
