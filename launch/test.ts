/**
 * `npm test`: every check there is, one after the other, each to its end whatever the others said.
 * Names after `--` choose some of them. Ends with a table and one line of sums; the exit code is 0
 * only where nothing failed.
 */
import { existsSync } from "node:fs";
import { type CheckResult, lastLine, single, tableOf } from "./checks/result";
import { checkLint, checkTypes } from "./checks/static-checks";
import { checkWithVitest } from "./checks/vitest-check";
import { checkWalks } from "./checks/walks";
import { explainFailure } from "./failure";
import { prepareBuild } from "./prepare-build";
import { prepareClient } from "./prepare-client";
import { complain, say } from "./say";

const debianPostgres = "/usr/lib/postgresql/15/bin";

/** In this order: what is quick to fail comes first. */
const checks: Record<string, () => Promise<CheckResult | null>> = {
  client: () => preparation("client", prepareClient),
  types: checkTypes,
  lint: checkLint,
  unit: () => checkWithVitest("unit"),
  components: () => checkWithVitest("components"),
  integration: () => checkWithVitest("integration"),
  build: () => preparation("build", prepareBuild),
  contracts: () => checkWithVitest("contracts"),
  walks: checkWalks,
  "integration-15": async () =>
    existsSync(debianPostgres)
      ? checkWithVitest("integration", "integration on PostgreSQL 15", {
          COLLOQUY_POSTGRES_BIN: debianPostgres,
        })
      : null,
};

/** Steps that later checks stand on: they are made in any case, and count only where they fail. */
const preparations = new Set(["client", "build"]);

async function preparation(
  name: string,
  prepare: (log: (sentence: string) => void) => Promise<boolean>,
): Promise<CheckResult | null> {
  const began = Date.now();
  try {
    await prepare(say);
    return null;
  } catch (error) {
    complain(explainFailure(error));
    return single(name, false, began);
  }
}

async function run(chosen: string[]): Promise<number> {
  const unknown = chosen.find((name) => !(name in checks));
  if (unknown) {
    complain(`There is no check “${unknown}”. There are: ${Object.keys(checks).join(", ")}.`);
    return 2;
  }
  const results: CheckResult[] = [];
  for (const [name, check] of Object.entries(checks)) {
    if (chosen.length > 0 && !chosen.includes(name) && !preparations.has(name)) continue;
    if (!preparations.has(name)) say(`\n— ${name} —`);
    const result = await check();
    if (result) results.push(result);
  }
  say(`\n${tableOf(results)}\n`);
  say(lastLine(results));
  return results.some((result) => result.failed > 0) ? 1 : 0;
}

process.exit(await run(process.argv.slice(2)));
