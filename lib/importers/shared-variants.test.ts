import { describe, expect, it } from "vitest";
import { importText } from "@/tests/support/import-text";
import { rewrap } from "@/tests/support/rewrap";
import { sharedDocuments } from "@/tests/support/shared-documents";
import { lostWords } from "@/tests/support/words";
import type { ImportedDocument } from "./types";

const documents = sharedDocuments();

if (documents.length === 0) {
  it.skip("the five real documents, varied (their folder is not beside the project)", () => {});
}

/** What is understood, without what depends on how the file's lines fall. */
function understood({ metadata, speakers, witnesses, alignment }: ImportedDocument) {
  return {
    metadata,
    speakers,
    witnesses: witnesses.map(({ language, role, projection }) => [
      language,
      role,
      projection.text.replace(/[\s\n]+/gu, " ").length,
      projection.insertions.length,
      projection.stageDirections.length,
      projection.footnotes.length,
    ]),
    aligned: alignment.length,
  };
}

describe.each(documents)("$name, varied", ({ name, bytes, expected }) => {
  const source = new TextDecoder().decode(bytes);
  const wrapped = expected.form.includes("hard-wrapped");
  const first = importText(source, { fileName: name });

  it.each([60, 75, 110])("is understood the same in lines of %i", (width) => {
    const text = rewrap(source, width, wrapped);
    const imported = importText(text, { fileName: name });
    expect(understood(imported)).toEqual(understood(first));
    expect(lostWords(text, imported)).toEqual([]);
  });

  it("is understood the same with the line ends of Windows", () => {
    const imported = importText(source.replace(/\n/gu, "\r\n"), { fileName: name });
    expect(understood(imported)).toEqual(understood(first));
  });

  it("knows speakers by their labels, whoever they are", () => {
    const families = new Map<string, string>();
    for (const { aliases } of first.speakers) {
      const family = aliases[0]?.split(/[ .]+/u).at(-1) ?? "";
      families.set(
        family,
        ["Marlowe", "Okonkwo", "van Dyke", "O'Hara", "Núñez-Paz"][families.size] ?? family,
      );
    }
    let text = source;
    for (const [family, other] of families) text = text.replaceAll(family, other);
    const imported = importText(text, { fileName: name });
    expect(imported.speakers.map((speaker) => speaker.turns)).toEqual(
      first.speakers.map((speaker) => speaker.turns),
    );
  });
});
