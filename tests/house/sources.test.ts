import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inProject } from "@/launch/paths";

/** What the house asks of every source file and no linter knows. */
const rooms = ["app", "bench", "cli", "components", "launch", "lib", "tests"];
const longest = 300;

// put together from halves, so that this file does not name what it looks for
const unfinished = new RegExp(
  ["\\bTO" + "DO\\b", "\\bFIX" + "ME\\b", "[Cc]oming " + "soon"].join("|"),
);
const loosened = new RegExp(
  ["as unknown " + "as", "@ts-" + "ignore", "@ts-expect-" + "error"].join("|"),
);

function sourcesIn(folder: string): string[] {
  return readdirSync(inProject(folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.split(path.sep).join("/")))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith("lib/generated/"));
}

function existing(): string[] {
  const present = new Set(readdirSync(inProject()));
  return rooms.filter((room) => present.has(room)).flatMap(sourcesIn);
}

function read(file: string): string {
  return readFileSync(inProject(file), "utf8");
}

const isTest = (file: string) => file.startsWith("tests/") || /\.test\.tsx?$/.test(file);

describe("every source file", () => {
  const files = existing();

  it("is short enough to be read at a sitting", () => {
    const long = files.filter(
      (file) => !isTest(file) && read(file).split("\n").length > longest + 1,
    );
    expect(long).toEqual([]);
  });

  it("of lib opens with what it owns", () => {
    const silent = files.filter(
      (file) =>
        file.startsWith("lib/") &&
        !isTest(file) &&
        !/^(["']use client["'];\s*)?\/\*\*/.test(read(file)),
    );
    expect(silent).toEqual([]);
  });

  it("is finished, and keeps its types", () => {
    expect(files.filter((file) => unfinished.test(read(file)))).toEqual([]);
    expect(files.filter((file) => loosened.test(read(file)))).toEqual([]);
  });
});
