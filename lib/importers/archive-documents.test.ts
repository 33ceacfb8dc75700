import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { lostWords } from "@/tests/support/words";
import { importSource } from "./registry";

/** Documents of many forms, all invented, and what a careful reader finds in each. */
const folder = path.resolve(import.meta.dirname, "../../tests/fixtures/archive");
const strings = z.array(z.string());
const pairs = z.array(z.tuple([z.string(), z.string()]));

const expectation = z.strictObject({
  about: z.string(),
  /** Each field exactly; null: the field is absent. */
  metadata: z.record(z.string(), z.union([z.string(), strings, z.null()])),
  participantsInclude: strings.default([]),
  /** The block that begins so has this type, `*` for apparatus. */
  blocks: pairs.default([]),
  /** Each stands whole in one block. */
  contains: strings.default([]),
  /** Each is a whole block, once. */
  once: strings.default([]),
  apart: pairs.default([]),
  notInText: strings.default([]),
  insertions: z.number().optional(),
  speakers: z.record(z.string(), z.number()).optional(),
  /** Number, beginning of its text, what stands before its mark. */
  footnotes: z.array(z.tuple([z.number(), z.string(), z.string()])),
});

const names = readdirSync(folder).filter((name) => !name.endsWith(".json"));
const folded = (text: string) => text.replace(/\s+/gu, " ").trim();

describe.each(names)("%s", (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
  const json = readFileSync(
    path.join(folder, name.replace(/\.[a-z]+$/u, ".expected.json")),
    "utf8",
  );
  const expected = expectation.parse(JSON.parse(json));
  const imported = importSource({ bytes, fileName: name });
  const metadata: Record<string, unknown> = imported.metadata;
  const lines = imported.witnesses.flatMap(({ projection }) =>
    projection.blocks.map((block) => {
      const own = projection.text.slice(block.start, block.end);
      return {
        type: `${block.type}${block.register === "apparatus" ? "*" : ""}`,
        words: folded(own),
        lines: own.split("\n").map(folded),
      };
    }),
  );
  const text = lines.map((line) => line.words).join("\n");

  it.each(Object.entries(expected.metadata))("knows its %s", (key, value) => {
    expect(metadata[key] ?? null).toEqual(value);
  });

  it("tells its parts apart", () => {
    const found = expected.blocks.map(([start]) => [
      start,
      lines.find((line) => line.lines.some((one) => one.startsWith(start)))?.type,
    ]);
    expect(found).toEqual(expected.blocks);
    expect(metadata.participants ?? []).toEqual(
      expect.arrayContaining(expected.participantsInclude),
    );
    if (expected.speakers) {
      const speakers = imported.speakers.map((one) => [one.name, one.turns]);
      expect(Object.fromEntries(speakers)).toEqual(expected.speakers);
    }
    const insertions = imported.witnesses.map((one) => one.projection.insertions.length);
    if (expected.insertions !== undefined) expect(insertions).toEqual([expected.insertions]);
  });

  it("keeps whole what belongs together, and apart what does not", () => {
    const broken = expected.contains.filter(
      (piece) => lines.filter((line) => line.words.includes(piece)).length !== 1,
    );
    expect(broken, text).toEqual([]);
    for (const piece of expected.once) {
      expect(
        lines.filter((line) => line.words === piece),
        piece,
      ).toHaveLength(1);
    }
    for (const [one, other] of expected.apart) {
      const both = lines.filter((line) => line.words.includes(one) && line.words.includes(other));
      expect(both).toEqual([]);
    }
    expect(expected.notInText.filter((piece) => text.includes(piece))).toEqual([]);
  });

  it("has its footnotes and no others", () => {
    const found = imported.witnesses.flatMap(({ projection }) =>
      projection.footnotes.map((note, index): [number, string, string] => {
        const [, words, before] = expected.footnotes[index] ?? [0, "", ""];
        const lead = projection.text.slice(0, note.offset ?? 0);
        return [
          note.number,
          note.text.startsWith(words) ? words : note.text,
          before !== "" && lead.endsWith(before) ? before : lead.slice(-40),
        ];
      }),
    );
    expect(found).toEqual(expected.footnotes);
  });

  it("loses no word", () => {
    expect(lostWords(new TextDecoder().decode(bytes), imported)).toEqual([]);
  });
});
