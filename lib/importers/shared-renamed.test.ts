import { describe, expect, it } from "vitest";
import { importText } from "@/tests/support/import-text";
import { movePages, rename } from "@/tests/support/renamed";
import { rewrap } from "@/tests/support/rewrap";
import { expectation, sharedDocuments } from "@/tests/support/shared-documents";
import { factsMissed } from "@/tests/support/shared-facts";

const documents = sharedDocuments();

if (documents.length === 0) {
  it.skip("the five real documents, renamed (their folder is not beside the project)", () => {});
}

describe.each(documents)("$name, with other people in it", ({ name, bytes, expected }) => {
  const source = rename(new TextDecoder().decode(bytes));
  const facts = expectation.parse(JSON.parse(rename(JSON.stringify(expected))));
  const wrapped = expected.form.includes("hard-wrapped");
  const missed = (text: string) => factsMissed(importText(text, { fileName: name }), facts, text);

  it("holds nothing of who they are", () => {
    expect(source).not.toBe(new TextDecoder().decode(bytes));
    expect(missed(source)).toEqual([]);
  }, 30_000);

  it.each([60, 75, 110])("holds in lines of %i", (width) => {
    expect(missed(rewrap(source, width, wrapped))).toEqual([]);
  });

  it("holds with the line ends of Windows", () => {
    expect(missed(source.replace(/\n/gu, "\r\n"))).toEqual([]);
  });

  if (!wrapped) return;

  it.each([60, 75, 110])("holds in lines of %i with pages that end elsewhere", (width) => {
    for (const by of [1, 3, 5]) {
      expect(missed(movePages(rewrap(source, width, wrapped), by))).toEqual([]);
    }
  });
});
