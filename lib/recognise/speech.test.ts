import { describe, expect, it } from "vitest";
import type { ImportedDocument } from "@/lib/importers/types";
import { importText, marked } from "@/tests/support/import-text";
import { rewrap } from "@/tests/support/rewrap";
import { type SpeechExpectation, speechFixtures } from "@/tests/support/speech-fixtures";
import { lostWords } from "@/tests/support/words";

const onOneLine = (words: string) => words.replace(/\s+/gu, " ").trim();

function speakerNamed(imported: ImportedDocument, name: string | null) {
  return imported.speakers.find((one) => one.name === name || one.aliases.includes(name ?? ""));
}

/** What was expected, as it was found: one look shows every difference. */
function found(imported: ImportedDocument, expected: SpeechExpectation): SpeechExpectation {
  const lines = imported.witnesses.flatMap(({ projection: { text, blocks } }) =>
    blocks.map((block) => ({ ...block, words: onOneLine(text.slice(block.start, block.end)) })),
  );
  const nameOf = (speaker: string | undefined) =>
    Object.keys(expected.turns).find(
      (name) => speaker !== undefined && speakerNamed(imported, name)?.name === speaker,
    ) ?? speaker;
  return {
    ...expected,
    turns: Object.fromEntries(
      imported.speakers.map((one) => [nameOf(one.name) ?? one.name, one.turns]),
    ),
    aliases: Object.fromEntries(
      Object.entries(expected.aliases).map(([name, aliases]) => [
        name,
        aliases.filter((alias) => speakerNamed(imported, name)?.aliases.includes(alias)),
      ]),
    ),
    speakerOf: expected.speakerOf.map(([start]) => {
      const line = lines.find((one) => one.words.startsWith(start));
      return [start, line ? (nameOf(line.speaker) ?? null) : "no such block"];
    }),
    headings: expected.headings.filter((start) =>
      lines.some((line) => line.type === "heading" && line.words.startsWith(start)),
    ),
    stageDirections: expected.stageDirections && marked(imported, "stageDirections").map(onOneLine),
    insertions: expected.insertions && marked(imported, "insertions").map(onOneLine),
  };
}

/** The same text with pages that end in the middle of its longest paragraphs. */
function withPages(text: string): string {
  let page = 0;
  return text
    .split("\n\n")
    .map((part) => {
      const lines = part.split("\n");
      const middle = Math.ceil(lines.length / 2);
      if (lines.length < 3 || !/\p{L}$/u.test(lines[middle - 1] ?? "")) return part;
      page += 1;
      const [above, below] = [lines.slice(0, middle), lines.slice(middle)];
      return `${above.join("\n")}\n\n- ${page} -\n\f\n${below.join("\n").trimStart()}`;
    })
    .join("\n\n");
}

describe.each(speechFixtures())("$name", ({ text, name, expected }) => {
  const check = (varied: string) => {
    const imported = importText(varied, { fileName: name });
    expect(found(imported, expected)).toEqual(expected);
    expect(lostWords(varied, imported)).toEqual([]);
  };

  it("is understood", () => check(text));

  it("is understood with the line ends of Windows", () => check(text.replace(/\n/gu, "\r\n")));

  if (expected.layout === "set") return;

  it.each([60, 75, 110])("is understood in lines of %i", (width) => {
    check(rewrap(text, width, expected.wrapped));
  });

  it("is understood where pages end in the middle of paragraphs", () => {
    check(withPages(rewrap(text, 60, expected.wrapped)));
  });
});
