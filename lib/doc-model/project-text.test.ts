import { describe, expect, it } from "vitest";
import {
  doc,
  footnote,
  h,
  li,
  node,
  note,
  p,
  pageBreak,
  quote,
  row,
  stage,
  table,
  tagsOf,
  turn,
  ul,
} from "@/tests/support/doc-builder";
import { projectText } from "./project-text";

describe("the canonical text", () => {
  it("reads the worked example of the design", () => {
    const { text, blocks, insertions, footnotes } = projectText(
      doc(
        turn("A.B. Lind", "the territory “under their^1 jurisdiction,” [[sic]]"),
        note("Translator's note: so in the original."),
        footnote(1, "Latin American countries’"),
      ),
    );
    expect(text).toBe(
      "the territory “under their jurisdiction,” [sic]\nTranslator's note: so in the original.\nLatin American countries’",
    );
    expect(blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 47],
      [48, 86],
      [87, 112],
    ]);
    expect(blocks.map(({ register }) => register)).toEqual(["document", "apparatus", "apparatus"]);
    expect(insertions).toEqual([{ start: 42, end: 47 }]);
    expect(footnotes).toEqual([{ number: 1, text: "Latin American countries’", offset: 26 }]);
  });

  it("leaves labels out and keeps them with the block", () => {
    const { text, blocks } = projectText(
      doc(turn("Ro", "Yes.", "Dr Ro:"), turn("Ro", "No.", null)),
    );
    expect(text).toBe("Yes.\nNo.");
    expect(blocks[0]).toMatchObject({ speaker: "Ro", label: "Dr Ro:" });
    expect(blocks[1]).toMatchObject({ speaker: "Ro" });
    expect(blocks[1]).not.toHaveProperty("label");
  });

  it("joins cells by a tab, rows by a line, and makes a hard break a line feed", () => {
    const { text, blocks } = projectText(doc(table(row("a", "b|c"), row("", "d")), p("e")));
    expect(text).toBe("a\tb\nc\n\td\ne");
    expect(blocks.map((found) => found.type)).toEqual(["tableRow", "tableRow", "paragraph"]);
  });

  it("names what holds a paragraph", () => {
    const found = projectText(
      doc(h("T"), ul(li(p("one")), li(p("two"))), quote(p("said")), p("x")),
    );
    expect(found.text).toBe("T\none\ntwo\nsaid\nx");
    expect(found.blocks.map((block) => block.type)).toEqual([
      "heading",
      "listItem",
      "listItem",
      "quotation",
      "paragraph",
    ]);
  });

  it("lists insertions and stage directions, side by side and as whole blocks", () => {
    const built = doc(
      p("so [[one]][[two]] ((rising))"),
      stage("(They leave)"),
      p(""),
      node("stamp", "X"),
    );
    const { text, insertions, stageDirections } = projectText(built);
    expect(insertions.map(({ start, end }) => text.slice(start, end))).toEqual(["[one]", "[two]"]);
    expect(stageDirections.map(({ start, end }) => text.slice(start, end))).toEqual([
      "(rising)",
      "(They leave)",
    ]);
  });

  it("says where pages end, inside and between blocks", () => {
    const found = projectText(doc(p("ab~cd"), pageBreak("2"), p("ef"), pageBreak()));
    expect(found.pageBreaks).toEqual([
      { offset: 2, page: null },
      { offset: 5, page: "2" },
      { offset: 7, page: null },
    ]);
  });

  it("pairs footnotes that count anew on every page", () => {
    const found = projectText(
      doc(p("a^1"), p("b^1"), footnote(1, "x"), footnote(1, "y"), footnote(2, "z")),
    );
    expect(found.footnotes.map((one) => one.offset)).toEqual([1, 3, null]);
  });

  it("gives the tags of the builder their canonical offsets", () => {
    const built = doc(p("The <a>quick<b> fox"), table(row("x", "y<c>z")), p("<d>"));
    expect(tagsOf(built)).toEqual({ a: 4, b: 9, c: 17, d: 19 });
  });
});
