import { describe, expect, it } from "vitest";
import type { DocJson } from "@/lib/doc-model/types";
import { importText, marked, outline } from "@/tests/support/import-text";
import { markdownChunks } from "./markdown-chunks";

const read = (text: string) => importText(text, { format: "markdown" });

describe("Markdown", () => {
  it("becomes the nodes of the schema", () => {
    expect(
      outline(
        read(
          "# One\n\nTwo *and* **three**\nlines.\n\n- a\n- b\n\n> said\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n1. first\n2. second",
        ),
      ),
    ).toEqual([
      "heading| One",
      "paragraph| Two and three lines.",
      "listItem| a",
      "listItem| b",
      "quotation| said",
      "tableRow| x\ty",
      "tableRow| 1\t2",
      "listItem| first",
      "listItem| second",
    ]);
  });

  it("keeps emphasis and links, and no link that runs", () => {
    const { witnesses, removed } = read("*a* **b** [c](https://d.example/e) [f](javascript:alert)");
    const content = witnesses[0]?.doc.content?.[0]?.content ?? [];
    const marks = content.flatMap((node: DocJson) => node.marks?.map((mark) => mark.type) ?? []);
    expect(marks).toEqual(["italic", "bold", "link"]);
    expect(removed).toEqual([
      { reason: "address of a link", text: "https://d.example/e javascript:alert" },
    ]);
  });

  it("leaves an archive's brackets, indents and numbers alone", () => {
    const imported = read(
      "[Stamp]: Declassified\n\nfrom [the] diary\n\n    indented\n\n1961. The year",
    );
    expect(outline(imported)).toEqual([
      "stamp| [Stamp]: Declassified",
      "paragraph| from [the] diary",
      "paragraph| indented",
      "paragraph| 1961. The year",
    ]);
    expect(marked(imported, "insertions")).toEqual(["[the]"]);
  });

  it("takes tags off, keeps what only looks like one, and makes no footnote of a figure", () => {
    const imported = read("Copy 2 <sup>38</sup> of <illegible> words<br>and more<!-- not seen -->");
    expect(outline(imported)).toEqual(["paragraph| Copy 2 38 of <illegible> words\nand more"]);
    expect(imported.removed.map((one) => one.text)).toEqual([
      "<sup> </sup> <br> <!-- not seen -->",
    ]);
    expect(imported.witnesses[0]?.projection.footnotes).toEqual([]);
  });

  it("joins what a page cut, around an archivist's jotting", () => {
    const imported = read(
      "He asked at the last meeting of the whole harbour board whether it was\n\n*Seen*\n*Lind*\n\nusual to wear boots there.\n\nNobody knew.",
    );
    expect(outline(imported)).toEqual([
      "paragraph| He asked at the last meeting of the whole harbour board whether it was usual to wear boots there.",
      "note*| Seen Lind",
      "paragraph| Nobody knew.",
    ]);
  });

  it("learns from front matter, and lists it", () => {
    const imported = read(
      '---\ntitle: "Boots"\ndate: 1931-05-03\ntags:\n  - sea\n---\n\nIt was cold.',
    );
    expect(imported.metadata).toMatchObject({ title: "Boots", date: "1931-05-03" });
    expect(outline(imported)).toEqual(["paragraph| It was cold."]);
    expect(imported.removed.map((one) => one.reason)).toEqual(["front matter"]);
    expect(outline(read("---\n\nIt was cold.\n\n---\n\nVery."))).toHaveLength(2);
  });

  it("names the language of a block in another script", () => {
    const english =
      "The harbour board met today in the long room on the second floor, since the first was under water.";
    const { doc } =
      read(
        `${english}\n\nСовет порта собрался сегодня в длинном зале, и было очень холодно всем.\n\n${english}`,
      ).witnesses[0] ?? {};
    expect(doc?.content?.map((node) => node.attrs?.lang)).toEqual([undefined, "ru", undefined]);
  });

  it("holds a text in two scripts as two witnesses, paired", () => {
    const russian =
      "Совет порта собрался сегодня в длинном зале на втором этаже, потому что первый был под водой, и говорил о сапогах. ".repeat(
        2,
      );
    const english =
      "The harbour board met today in the long room on the second floor, since the first was under water, and talked of boots. ".repeat(
        2,
      );
    const imported = read([russian, russian, russian, english, english, english].join("\n\n"));
    expect(imported.witnesses.map(({ language, role }) => [language, role])).toEqual([
      ["ru", "original"],
      ["en", "translation"],
    ]);
    expect(imported.alignment).toEqual([
      [["a1"], ["b1"]],
      [["a2"], ["b2"]],
      [["a3"], ["b3"]],
    ]);
  });
});

describe("chunks", () => {
  it("are the whole text again, cut only between paragraphs", () => {
    const paragraph = `${"A sentence with *signs* in it. ".repeat(40)}\n\n`;
    const list = `${"- item\n".repeat(50)}\n`;
    const text = `# Head\n\n${(paragraph + list).repeat(60)}\`\`\`\nA fence\n\nstays whole\n\`\`\`\n`;
    const chunks = markdownChunks(text);
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.map((chunk) => chunk.text).join("")).toBe(text);
    expect(chunks.filter((chunk) => chunk.text.includes("A fence"))).toEqual([
      expect.objectContaining({ text: expect.stringContaining("stays whole") }),
    ]);
  });

  it("are not parsed where signs swarm", () => {
    expect(markdownChunks("*a_ ".repeat(5000)).map((chunk) => chunk.how)).toEqual(["plain"]);
    expect(markdownChunks(">".repeat(5000)).map((chunk) => chunk.how)).toEqual(["plain"]);
    expect(markdownChunks("Plain words.\n\nMore of them.").map((chunk) => chunk.how)).toEqual([
      "paragraphs",
    ]);
  });
});
