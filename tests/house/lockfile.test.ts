import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inProject } from "@/launch/paths";

interface LockedPackage {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(inProject("package-lock.json"), "utf8"),
);

describe("package-lock.json", () => {
  it("names the programs for every system, so that npm ci takes it on each of them", () => {
    const names = new Set(
      Object.entries(lock.packages)
        .filter(([, entry]) => entry.version !== undefined)
        .map(([place]) => place.slice(place.lastIndexOf("node_modules/") + 13)),
    );
    const missing = Object.values(lock.packages)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  it("names no registry but npm's", () => {
    const elsewhere = Object.values(lock.packages)
      .map((entry) => entry.resolved ?? "https://registry.npmjs.org/")
      .filter((address) => !address.startsWith("https://registry.npmjs.org/"));
    expect(elsewhere).toEqual([]);
  });
});
