import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inProject } from "@/launch/paths";
import { biomeOverrides, domains, floors } from "./floors";

/** What the lint says of imports, each a line of a file in a house of nothing but such files. */
function lint(
  imports: readonly (readonly [file: string, imported: string])[],
): Map<string, string> {
  const house = mkdtempSync(path.join(os.tmpdir(), "colloquy-floors-"));
  try {
    writeFileSync(path.join(house, "biome.json"), '{ "root": true, "extends": ["./floors.json"] }');
    writeFileSync(path.join(house, "floors.json"), JSON.stringify(biomeOverrides()));
    for (const file of new Set(imports.map(([name]) => name))) {
      mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
      const lines = importsOf(file, imports).map((imported) => `import "${imported}";\n`);
      writeFileSync(path.join(house, file), lines.join(""));
    }
    return messagesIn(house, imports);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

function importsOf(file: string, imports: readonly (readonly [string, string])[]): string[] {
  return imports.filter(([name]) => name === file).map(([, imported]) => imported);
}

interface Diagnostic {
  category: string;
  message: string;
  location: { path: string; start: { line: number } };
}

function messagesIn(
  house: string,
  imports: readonly (readonly [string, string])[],
): Map<string, string> {
  const biome = inProject("node_modules", "@biomejs", "biome", "bin", "biome");
  const run = spawnSync(
    process.execPath,
    [
      biome,
      "lint",
      "--only=style/noRestrictedImports",
      "--max-diagnostics=none",
      "--reporter=json",
    ],
    { cwd: house, encoding: "utf8" },
  );
  const report: { diagnostics: Diagnostic[] } = JSON.parse(run.stdout);
  return new Map(
    report.diagnostics.map(({ location, message }) => {
      const imported = importsOf(location.path, imports)[location.start.line - 1];
      return [`${location.path} ${imported}`, message];
    }),
  );
}

const offences: readonly [file: string, imported: string, home: RegExp][] = [
  ["lib/anchoring/x.ts", "@/lib/doc-model/types", /true of text alone/],
  ["lib/anchoring/x.ts", "@tiptap/core", /belongs to lib\/doc-model/],
  ["lib/anchoring/x.ts", "react", /belongs to components/],
  ["lib/anchoring/x.ts", "node:fs", /pure/],
  ["lib/doc-model/x.ts", "@/lib/highlights/model", /belongs to that domain/],
  ["lib/doc-model/x.ts", "@/lib/db", /belongs to that domain/],
  ["lib/recognise/x.ts", "@/lib/documents/model", /belongs to that domain/],
  ["lib/analysis/x.ts", "next/headers", /Next belongs to app/],
  ["lib/policy/x.ts", "@/lib/themes/queries", /from the models' types alone/],
  ["lib/policy/x.ts", "@/lib/generated/prisma/client", /store\.ts speaks Prisma/],
  ["lib/themes/model.ts", "./store", /safe for the browser/],
  ["lib/themes/rules.ts", "@/lib/db", /through a domain's store/],
  ["lib/themes/commands.ts", "@prisma/client", /store\.ts speaks Prisma/],
  ["lib/themes/commands.ts", "next/navigation", /Next belongs to app/],
  ["lib/themes/commands.ts", "@/components/ui/button", /lib does not draw/],
  ["lib/themes/commands.ts", "@/app/_http/respond", /belongs to app/],
  ["lib/themes/queries.ts", "@/lib/documents/queries", /the one further right/],
  ["lib/themes/queries.ts", "@/lib/seminars/store", /its own domain's/],
  ["lib/themes/queries.ts", "@/lib/auth/actor", /the argument `actor`/],
  ["lib/changes/commands.ts", "@/lib/people/commands", /the one further right/],
  ["lib/themes/store.ts", "@/lib/policy/table", /decides nothing/],
  ["lib/themes/store.ts", "@/lib/seminars/store", /its own domain's/],
  ["lib/themes/store.ts", "./commands", /calls nobody who calls it/],
  ["lib/importers/x.ts", "@/lib/documents/commands", /A format is a file in/],
  ["lib/exporters/x.ts", "@/lib/db", /through a domain's store/],
  ["components/x/y.tsx", "@/lib/themes/queries", /run in the browser/],
  ["components/x/y.tsx", "@/lib/themes/store", /run in the browser/],
  ["components/x/y.tsx", "@/lib/auth/actor", /the argument `actor`/],
  ["components/x/y.tsx", "@/app/_http/respond", /belongs to app/],
  ["app/x/page.tsx", "@/lib/themes/store", /its own domain's/],
  ["app/x/page.tsx", "@/lib/db", /through a domain's store/],
  ["app/x/page.tsx", "@/launch/paths", /stand above the product/],
  ["cli/commands/x.ts", "@/lib/themes/store", /its own domain's/],
  ["launch/x.ts", "@/lib/generated/prisma/client", /store\.ts speaks Prisma/],
];

const habits: readonly [file: string, imported: string][] = [
  ["lib/anchoring/x.ts", "./types"],
  ["lib/doc-model/x.ts", "@/lib/anchoring/types"],
  ["lib/doc-model/x.ts", "@tiptap/core"],
  ["lib/recognise/x.ts", "@/lib/doc-model/types"],
  ["lib/policy/x.ts", "@/lib/seminars/model"],
  ["lib/themes/model.ts", "@/lib/seminars/model"],
  ["lib/themes/commands.ts", "@/lib/seminars/queries"],
  ["lib/themes/commands.ts", "@/lib/highlights/model"],
  ["lib/themes/store.ts", "@/lib/generated/prisma/client"],
  ["lib/themes/store.ts", "@/lib/policy/scopes"],
  ["lib/importers/x.ts", "@/lib/recognise/types"],
  ["lib/auth/x.ts", "next-auth"],
  ["components/x/y.tsx", "@/lib/themes/model"],
  ["components/x/y.tsx", "@/lib/policy/actor"],
  ["app/x/page.tsx", "@/lib/themes/queries"],
  ["cli/commands/x.ts", "@/lib/themes/commands"],
];

describe("the floors", () => {
  it("stand in the lint's configuration as they are written here", async () => {
    const made = `${JSON.stringify(biomeOverrides(), null, 2)}\n`;
    await expect(made).toMatchFileSnapshot(inProject("biome.floors.json"));
  });

  const said = lint([...offences.map(([file, imported]) => [file, imported] as const), ...habits]);

  it.each(offences)("%s may not import %s", (file, imported, home) => {
    expect(said.get(`${file} ${imported}`)).toMatch(home);
  });

  it.each(habits)("%s may import %s", (file, imported) => {
    expect(said.get(`${file} ${imported}`)).toBeUndefined();
  });

  it("hold for every domain", () => {
    for (const domain of domains) {
      expect(floors.some((floor) => floor.files.includes(`lib/${domain}/**`))).toBe(true);
    }
  });
});
