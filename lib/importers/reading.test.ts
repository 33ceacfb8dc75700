import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDoc } from "@/lib/doc-model/validate";
import type { Decision } from "@/lib/recognise/decide/decision";
import { sharedDocuments } from "@/tests/support/shared-documents";
import { readImport } from "./reading";
import { readSource } from "./registry";

const talk = `Record of a talk between Ada Lind and Bo Vega, Oslo, 1 May 1931

Lind: The harbour is closed. For how long will it stay
closed?

Vega: Until the ice goes. For example: until April.

Lind: And the boats?

They wait outside.

Vega: They wait.1

[Translator's note: The end is missing.]

1 In the outer roads.
`;

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, decisions: Decision[] = []) =>
  readImport({ bytes: bytes(text), fileName: "talk.txt" }, decisions);
const blocksOf = (text: string, decisions: Decision[] = []) =>
  read(text, decisions).pieces.flatMap((piece) => piece.block ?? []);
const at = (words: string, text = talk) => text.indexOf(words);

describe("a file that is read", () => {
  it("says of every stretch what became of it, in the order of the file", () => {
    const { pieces, found } = read(talk);
    expect(pieces.map((piece) => piece.at)).toEqual(
      pieces.map((piece) => piece.at).sort((a, b) => a - b),
    );
    const note = pieces.find((piece) => piece.block?.type === "note");
    expect(note?.why).toBe("names-itself");
    const long = pieces.find((piece) => piece.printed.startsWith("Lind: The harbour"));
    expect(long?.printed).toBe(talk.slice(at("Lind: The"), at("\n\nVega: Until")));
    expect(long?.lines).toEqual([3, 4]);
    expect(found.speakers).toEqual([
      { name: "Lind", aliases: ["Lind"], turns: 2 },
      { name: "Vega", aliases: ["Vega"], turns: 2 },
    ]);
    expect(found.counts).toMatchObject({ turn: 4, note: 1, footnote: 1 });
  });

  it("is the same without decisions and with decisions taken back", () => {
    const decision: Decision = { do: "remove", at: at("Vega: They") };
    expect(read(talk, [decision]).document.witnesses[0]?.projection.text).not.toContain(
      "They wait.\n",
    );
    expect(read(talk, []).document).toEqual(read(talk).document);
  });
});

describe("a decision", () => {
  it("makes text of a label, and of what went on from it", () => {
    const blocks = blocksOf(talk, [{ do: "speaker", at: at("Lind: And"), speaker: null }]);
    expect(blocks.find((block) => block.text === "Lind: And the boats?")?.type).toBe("paragraph");
    expect(blocks.find((block) => block.text === "They wait outside.")?.type).toBe("paragraph");
  });

  it("gives the words of a false speaker to nobody", () => {
    const { found, pieces } = read(talk, [{ do: "not-a-speaker", name: "Vega" }]);
    expect(found.speakers).toEqual([{ name: "Lind", aliases: ["Lind"], turns: 2 }]);
    expect(
      pieces.find((piece) => piece.block?.text.startsWith("Vega: Until"))?.block,
    ).toMatchObject({
      type: "paragraph",
    });
  });

  it("makes one person of two", () => {
    const decisions: Decision[] = [
      { do: "merge-speakers", names: ["Lind", "Vega"], into: "Ada Lind" },
    ];
    expect(read(talk, decisions).found.speakers).toEqual([
      { name: "Ada Lind", aliases: ["Lind", "Vega"], turns: 4 },
    ]);
  });

  it("makes text of a footnote, its mark back where it stood", () => {
    const blocks = blocksOf(talk, [{ do: "type", at: at("1 In the outer"), type: "paragraph" }]);
    expect(blocks.find((block) => block.text === "They wait.1")).toBeDefined();
    expect(blocks.find((block) => block.text === "1 In the outer roads.")?.type).toBe("paragraph");
  });

  it("joins and splits", () => {
    const joined = blocksOf(talk, [{ do: "join", at: at("They wait outside") }]);
    expect(
      joined.find((block) => block.text === "And the boats? They wait outside."),
    ).toBeDefined();
    const split = blocksOf(talk, [{ do: "split", at: at("For how long") }]);
    expect(split.find((block) => block.text === "The harbour is closed.")?.label).toBe("Lind:");
    expect(split.find((block) => block.text.startsWith("For how long"))).toMatchObject({
      type: "turn",
      speaker: "Lind",
    });
  });

  it("takes out of the text and puts back", () => {
    const out: Decision = { do: "remove", at: at("They wait outside") };
    const { pieces } = read(talk, [out]);
    const removed = pieces.find((piece) => piece.removed !== null);
    expect(removed).toMatchObject({ removed: "left out by hand", printed: "They wait outside." });
    const back: Decision = { do: "keep", from: removed?.at ?? 0, to: removed?.to ?? 0 };
    expect(blocksOf(talk, [out, back]).map((block) => block.text)).toEqual(
      blocksOf(talk).map((block) => block.text),
    );
  });

  it("says whose words a paragraph reports", () => {
    const prose = "A report\n\nLind said that the ice would stay.\n\nNobody answered.\n";
    const blocks = blocksOf(prose, [
      { do: "reported", at: at("Lind said", prose), speaker: "Lind" },
    ]);
    expect(blocks.find((block) => block.text.startsWith("Lind said"))).toMatchObject({
      type: "paragraph",
      reported: "Lind",
    });
  });

  it("begins another witness, and moves a paragraph to it by its language", () => {
    const both =
      "Carta\n\nEl hielo cierra el puerto.\n\nLetter\n\nThe ice closes the harbour.\n\nFin de la carta.\n";
    const from = at("Letter", both);
    const { document } = read(both, [
      { do: "witness", at: from, language: "en", role: "translation" },
      { do: "language", at: 0, language: "es" },
    ]);
    expect(document.witnesses.map((one) => one.role)).toEqual(["original", "translation"]);
    expect(document.witnesses[1]?.projection.text).toBe(
      "Letter\nThe ice closes the harbour.\nFin de la carta.",
    );
  });

  it("that finds nothing is reported, not obeyed", () => {
    const { found, document } = read(talk, [
      { do: "remove", at: 999_999 },
      { do: "not-a-speaker", name: "Nobody" },
    ]);
    expect(found.idle).toEqual([0, 1]);
    expect(document.witnesses).toEqual(read(talk).document.witnesses);
  });
});

/** Units of the source that stand in no block and no removal, white space and markup aside. */
function uncovered(source: Uint8Array, fileName: string, decisions: Decision[] = []): string {
  const { state, document } = readSource({ bytes: source, fileName }, decisions);
  const covered = new Uint8Array(state.source.length);
  for (const { traces } of document.witnesses) {
    for (const { runs, lead } of traces) {
      for (const [, , from, to] of runs) covered.fill(1, from, to);
      if (lead) covered.fill(1, lead[0], lead[1]);
    }
  }
  for (const { rich } of state.witnesses.flatMap((one) => one.blocks)) {
    for (const leaf of rich.leaves) {
      if (leaf.type !== "footnoteReference") continue;
      for (const { from, to } of leaf.printed?.trace ?? []) covered.fill(1, from, to);
    }
  }
  for (const { from, to } of document.removed) {
    if (from !== undefined && to !== undefined) covered.fill(1, from, to);
  }
  const elsewhere = document.removed.filter((one) => one.from === undefined).map((one) => one.text);
  const rest = Array.from(covered, (is, place) => (is ? " " : state.source[place])).join("");
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !elsewhere.some((text) => text.includes(word))).join(" ");
}

const unit = fc.nat({ max: talk.length - 1 });
const anyDecision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    do: fc.constant("type" as const),
    at: unit,
    type: fc.constantFrom("heading", "paragraph", "note", "stamp", "footnote", "stageDirection"),
  }),
  fc.record({
    do: fc.constant("speaker" as const),
    at: unit,
    speaker: fc.constantFrom("Lind", "Vega", "Okoro", null),
  }),
  fc.record({ do: fc.constant("not-a-speaker" as const), name: fc.constantFrom("Lind", "Vega") }),
  fc.record({
    do: fc.constant("merge-speakers" as const),
    names: fc.constant<string[]>(["Lind", "Vega"]),
    into: fc.constantFrom("Lind", "Okoro"),
  }),
  fc.record({
    do: fc.constantFrom("join" as const, "split" as const, "remove" as const),
    at: unit,
  }),
  fc.record({ do: fc.constant("keep" as const), from: unit, to: fc.constant(talk.length) }),
  fc.record({
    do: fc.constant("language" as const),
    at: unit,
    language: fc.constantFrom("en", "de", "ru"),
  }),
  fc.record({
    do: fc.constant("witness" as const),
    at: unit,
    language: fc.constantFrom("de", "ru"),
    role: fc.constantFrom("original" as const, "translation" as const),
  }),
);

describe("not a word is lost", () => {
  it("whatever is decided", () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 8 }), (decisions) => {
        expect(uncovered(bytes(talk), "talk.txt", decisions)).toBe("");
        const { document } = readSource({ bytes: bytes(talk), fileName: "talk.txt" }, decisions);
        for (const { doc, projection, traces } of document.witnesses) {
          expect(() => parseDoc(doc)).not.toThrow();
          if (traces.length === 0) expect(projection.text).toBe("");
          else expect(traces.map((one) => one.id)).toEqual(projection.blocks.map((one) => one.id));
        }
        const ids = document.witnesses.flatMap((one) =>
          one.projection.blocks.map((block) => block.id),
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it("of an invented talk", () => {
    expect(uncovered(bytes(talk), "talk.txt")).toBe("");
  });

  const documents = sharedDocuments();
  it.skipIf(documents.length === 0).each(documents)("of $name", ({ name, bytes: file }) => {
    expect(uncovered(file, name)).toBe("");
  });

  it.skipIf(documents.length === 0).each(documents)(
    "every word of $name stands where its trace says",
    ({ name, bytes: file }) => {
      const { state, document } = readSource({ bytes: file, fileName: name });
      for (const { projection, traces } of document.witnesses) {
        expect(traces.map((one) => one.id)).toEqual(projection.blocks.map((one) => one.id));
        for (const [index, block] of projection.blocks.entries()) {
          const text = projection.text.slice(block.start, block.end);
          for (const [start, end, from, to] of traces[index]?.runs ?? []) {
            if (end - start !== to - from) continue;
            expect(text.slice(start, end).replace(/\s/gu, " ")).toBe(
              state.source.slice(from, to).replace(/\s/gu, " "),
            );
          }
        }
      }
    },
  );
});
