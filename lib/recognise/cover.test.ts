import { describe, expect, it } from "vitest";
import { importText, outline } from "@/tests/support/import-text";

const cover = `**May 3, 1931**

**Letter from the Harbour Board to the
Clerk, 1 May 1931**

**Citation:**

"Letter from the Harbour Board to the Clerk, 1 May 1931," May 3, 1931, Sea Board Digital Library, Harbour Archive, Box 4, pp. 1-2. Translated for the Board by Ada N. Lind. <https://example.org/letters/7>

**Summary:**

The board writes to the clerk about boots.

**Credits:**

This document was made possible with support from the Boot Fund.

**Original Language:**

Norwegian

**Contents:**

Original Scan
Translation - English

# Letter

Dear clerk, we write to you about boots.

The board`;

describe("cover pages", () => {
  it("become the description, and are listed", () => {
    const { metadata, removed, format } = importText(cover, { fileName: "letter.txt" });
    expect(format).toBe("markdown");
    expect(metadata).toMatchObject({
      title: "Letter from the Harbour Board to the Clerk, 1 May 1931",
      date: "1931-05-03",
      eventDate: "1931-05-01",
      archiveReference: "Harbour Archive, Box 4, pp. 1-2",
      translator: "Ada N. Lind",
      credits: "Boot Fund",
      originalLanguage: "no",
      summary: "The board writes to the clerk about boots.",
      sourceUrl: "https://example.org/letters/7",
    });
    expect(outline(importText(cover))).toEqual([
      "heading| Letter",
      "paragraph| Dear clerk, we write to you about boots.",
      "paragraph| The board",
    ]);
    expect(removed.filter((one) => one.reason === "cover page")).toHaveLength(12);
  });

  it("are the same in plain text", () => {
    const plain = cover.replace(/[*#<>]/gu, "");
    expect(importText(plain, { format: "plain-text" }).metadata).toMatchObject({
      archiveReference: "Harbour Archive, Box 4, pp. 1-2",
      credits: "Boot Fund",
    });
  });

  it("are not what a document says of itself", () => {
    const memo =
      "Memorandum\n\nDate: 1 May 1931\n\nPlace: Oslo\n\nParticipants: A. Lind\n\nWe spoke of boots.";
    expect(outline(importText(memo))).toHaveLength(5);
  });

  it("leave a file that is nothing else as text", () => {
    const bare = "**Summary:**\n\nBoots.\n\n**Credits:**\n\nThe Boot Fund";
    expect(outline(importText(bare)).length).toBeGreaterThan(0);
  });
});

describe("web pages", () => {
  it("lose their menus and notices, which are listed", () => {
    const page = `Skip to content\n\nMay 3, 1931\n\nLetter to the clerk\n\nThis document was made possible with support from the Boot Fund\n\nDear clerk, it is cold.\n\nA letter of the board to its clerk, in which boots are promised.\n\nDocument Information\n\nHarbour Archive, Box 4. Translated by Ada Lind.\n\nRecord ID`;
    const imported = importText(page);
    expect(outline(imported)).toEqual(["paragraph| Dear clerk, it is cold."]);
    expect(imported.metadata).toMatchObject({
      title: "Letter to the clerk",
      date: "1931-05-03",
      credits: "Boot Fund",
      archiveReference: "Harbour Archive, Box 4",
      translator: "Ada Lind",
      summary: "A letter of the board to its clerk, in which boots are promised.",
    });
  });

  it("are not suspected for a single word", () => {
    expect(
      outline(importText("Search\n\nThey searched the house.\n\nPrint\n\nThey found it.")),
    ).toHaveLength(4);
  });
});

describe("apparatus", () => {
  it("is told from the text by what archives write", () => {
    const lines = outline(
      importText(
        [
          "Letter to the clerk",
          "[Stamp]: Received",
          "It is cold, said the board [of the harbour].",
          "[Translator’s note: So in the original.]",
          "[Signed]",
          "A. LIND",
          "CC: the clerk, the harbour master",
          "[Source: Harbour Archive, Box 4. Translated by Ada Lind]",
        ].join("\n\n"),
      ),
    );
    expect(lines.map((line) => line.split("|")[0])).toEqual([
      "heading",
      "stamp",
      "paragraph",
      "note*",
      "signature",
      "signature",
      "distribution",
      "note*",
    ]);
  });
});
