import { describe, expect, it } from "vitest";
import { folded, sharedDocuments } from "@/tests/support/shared-documents";
import { factLinesOf } from "@/tests/support/shared-facts";
import { lostWords } from "@/tests/support/words";
import { importSource } from "./registry";
import type { ImportedDocument } from "./types";

const documents = sharedDocuments();

function speakerNamed(imported: ImportedDocument, name: string) {
  return imported.speakers.find((one) => one.name === name || one.aliases.includes(name));
}

if (documents.length === 0) {
  it.skip("the five real documents (their folder is not beside the project)", () => {});
}

describe.each(documents)("$name", ({ bytes, expected, name }) => {
  const imported = importSource({ bytes, fileName: name });
  const lines = factLinesOf(imported);
  const metadata: Record<string, unknown> = imported.metadata;
  const whole = (piece: string) => lines.filter((line) => line.words.includes(folded(piece)));

  it.each(Object.entries(expected.metadata))("knows its %s", (key, value) => {
    if (key.endsWith("StartsWith")) {
      const found = folded(String(metadata[key.replace("StartsWith", "")]));
      expect(found.startsWith(folded(value)), found).toBe(true);
    } else if (key.endsWith("Contains")) {
      expect(String(metadata[key.replace("Contains", "")])).toContain(value);
    } else {
      expect(metadata[key]).toBe(value);
    }
  });

  it("knows who speaks, and how often", () => {
    for (const [speaker, turns] of Object.entries(expected.turns)) {
      expect(speakerNamed(imported, speaker)?.turns, speaker).toBe(turns);
    }
    expect(imported.speakers).toHaveLength(Object.keys(expected.turns).length);
    for (const [speaker, aliases] of Object.entries(expected.speakerNames)) {
      const found = speakerNamed(imported, speaker);
      expect([found?.name, ...(found?.aliases ?? [])]).toEqual(expect.arrayContaining(aliases));
    }
    const spoken = [
      ...expected.speakerOf,
      ...expected.continuations.map(({ startsWith, speaker }) => [startsWith, speaker] as const),
    ];
    for (const [start, speaker] of spoken) {
      const line = lines.find((one) => one.words.startsWith(folded(start)));
      expect(line, start).toBeDefined();
      const found = speaker === null ? undefined : speakerNamed(imported, speaker)?.name;
      expect(line?.speaker, start).toBe(found);
    }
  });

  it("keeps whole what belongs together, and apart what does not", () => {
    for (const piece of [...expected.contains, ...expected.joinsAcrossPages]) {
      expect(whole(piece), piece).toHaveLength(1);
    }
    for (const piece of expected.hyphensKept) expect(whole(piece).length, piece).toBeGreaterThan(0);
    for (const [first, second] of expected.notJoined) {
      const [a, b] = [whole(first), whole(second)];
      expect(a.length * b.length, first).toBeGreaterThan(0);
      expect(a.filter((line) => b.includes(line))).toEqual([]);
    }
  });

  it("tells the apparatus from the text", () => {
    const insertions = imported.witnesses.reduce(
      (sum, one) => sum + one.projection.insertions.length,
      0,
    );
    expect([expected.editorialInsertions].flat()).toContain(insertions);
    const asides = imported.witnesses.flatMap(({ projection: { text, stageDirections } }) =>
      stageDirections.map(({ start, end }) => folded(text.slice(start, end))),
    );
    expect(asides).toEqual(expected.stageDirections.map(folded));
    for (const piece of expected.apparatus) {
      expect(
        whole(piece).map((line) => line.register),
        piece,
      ).toContain("apparatus");
    }
    for (const piece of expected.stamps) {
      expect(
        whole(piece).map((line) => line.type),
        piece,
      ).toContain("stamp");
    }
    for (const piece of expected.distribution) {
      const [line] = whole(piece);
      expect(line?.type, piece).toBe("distribution");
      expect(line?.register).toBe(expected.distributionRegister);
    }
    if (expected.translatorNotes !== undefined) {
      const notes = lines.filter(
        (line) => line.type === "note" && !line.words.startsWith("[Source"),
      );
      expect(notes.length + (insertions === [expected.editorialInsertions].flat()[1] ? 1 : 0)).toBe(
        expected.translatorNotes,
      );
    }
    if (expected.classification) expect(metadata.classification).toBe(expected.classification);
    expect(metadata.participants ?? []).toEqual(expect.arrayContaining(expected.participants));
  });

  it("leaves the archive's pages out of the text, and lists them", () => {
    const text = lines.map((line) => line.words).join("\n");
    const kept = folded(
      [...Object.values(metadata).map(String), ...imported.removed.map((one) => one.text)].join(
        "\n",
      ),
    );
    for (const piece of expected.notInText) {
      expect(text, piece).not.toContain(folded(piece));
      expect(kept, piece).toContain(folded(piece));
    }
  });

  it("finds its footnotes and no others", () => {
    const found = imported.witnesses.flatMap(({ projection: { text, footnotes } }) =>
      footnotes.map((note) => ({ ...note, before: text.slice(0, note.offset ?? 0) })),
    );
    expect(found.map(({ number, text }) => ({ number, text }))).toEqual(
      expected.footnotes.map(({ number, text }) => ({ number, text })),
    );
    for (const [index, note] of expected.footnotes.entries()) {
      expect(found[index]?.before.endsWith(note.anchoredAfter)).toBe(true);
    }
  });

  it("has its witnesses, aligned", () => {
    if (expected.witnesses.length > 0) {
      expect(imported.witnesses.map(({ language, role }) => ({ language, role }))).toEqual(
        expected.witnesses,
      );
    }
    const wordsOf = (ids: string[]) => lines.find((line) => line.id === ids[0])?.words ?? "";
    const long = imported.alignment.filter(([first]) => wordsOf(first).length > 60);
    if (expected.alignedBodyParagraphs) {
      expect(long.length).toBeGreaterThanOrEqual(expected.alignedBodyParagraphs);
    }
    for (const [first, second] of expected.alignment) {
      const pair = imported.alignment.find(([ids]) => wordsOf(ids).startsWith(first));
      expect(
        pair?.map((ids) => ids.length),
        first,
      ).toEqual([1, 1]);
      expect(wordsOf(pair?.[1] ?? []).startsWith(second), second).toBe(true);
    }
  });

  it("loses no word", () => {
    expect(lostWords(new TextDecoder().decode(bytes), imported)).toEqual([]);
  });

  it("names every block once", () => {
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
  });
});
