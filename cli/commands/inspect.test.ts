import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspectFile, register } from "./inspect";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "inspect-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("inspect", () => {
  it("shows each block's own words, by its offsets", async () => {
    const file = path.join(folder, "harbour.txt");
    await writeFile(
      file,
      "At the harbour\n\nAnna: Is it [the ship] in?\n\nBo: It is.\n\nAnna: Good.\n",
    );
    const { format, metadata, witnesses, speakers } = await inspectFile(file);
    expect([format, metadata.title]).toEqual(["plain-text", "At the harbour"]);
    expect(speakers.map(({ name, turns }) => [name, turns])).toEqual([
      ["Anna", 2],
      ["Bo", 1],
    ]);
    const [witness] = witnesses;
    expect(witness?.insertions).toHaveLength(1);
    for (const block of witness?.blocks ?? []) {
      expect(witness?.text.slice(block.start, block.end)).toBe(block.text);
    }
  });

  it.each([
    ["a missing file", "missing.txt"],
    ["a folder", "."],
  ])("refuses %s with a sentence", async (_, name) => {
    await expect(inspectFile(path.join(folder, name))).rejects.toMatchObject({
      code: "invalid-input",
    });
  });

  it("is a command", () => {
    const program = new Command();
    register(program);
    expect(program.commands.map((command) => command.name())).toEqual(["inspect"]);
  });
});
