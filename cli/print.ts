/** What a command prints: lines for people, or with `--json` one JSON value for scripts. */

/** Prints `value` as JSON where `json` is set, else the lines. */
export function print(json: boolean | undefined, value: unknown, lines: string[]): void {
  const text = json ? JSON.stringify(value, null, 2) : lines.join("\n");
  process.stdout.write(`${text}\n`);
}
