import { describe, expect, it } from "vitest";
import { importText, outline } from "@/tests/support/import-text";

const wrapped = `The harbour board met in the long room on the second
floor, since the first was under water. Nobody had ex-
pected it, and the well-
known clerk had no boots.

It was resolved to wait. The clerk, who had expected
worse, was sent for boots; he was not seen again until
the spring of the following year, when the ice
broke.
`;

describe("lines", () => {
  it("heals wraps, and hyphens only where the text itself has the word in one piece", () => {
    expect(outline(importText(wrapped))).toEqual([
      "paragraph| The harbour board met in the long room on the second floor, since the first was under water. Nobody had expected it, and the well-known clerk had no boots.",
      "paragraph| It was resolved to wait. The clerk, who had expected worse, was sent for boots; he was not seen again until the spring of the following year, when the ice broke.",
    ]);
  });

  it("keeps lines that somebody set", () => {
    expect(outline(importText("To the Board\nLong Room\nThe Harbour\n\nWe are cold.\n"))).toEqual([
      "heading| To the Board",
      "paragraph| Long Room\nThe Harbour",
      "paragraph| We are cold.",
    ]);
    expect(
      outline(
        importText("He wrote.\n\nCold is the sea,\nlong is the night,\nfar is the shore.\n"),
      )[1],
    ).toBe("paragraph| Cold is the sea,\nlong is the night,\nfar is the shore.");
  });

  it("takes long lines for paragraphs", () => {
    const line = `${"The clerk waited for his boots. ".repeat(8)}Then he left.`;
    expect(outline(importText(`${line}\n${line}\n${line}\n${line}`))).toHaveLength(4);
  });

  it("joins a paragraph that a page cut, and no others", () => {
    const page = "\n\n\n\n";
    const body =
      "The board met in the long room on the second floor, since the first\nwas under water and nobody could";
    const imported = importText(
      `${body}${page}leave the house before noon, when the boats came.${page}The boats were late. They had been waiting for the tide to turn, and it\ndid not turn until the evening.\n\nOne of them sank. It was the one that had been painted in the spring, and\nits paint floated for a week.\n\nNobody was in it.\n\nThe board went home.\n`,
    );
    expect(outline(imported)).toHaveLength(5);
    expect(outline(imported)[0]).toContain("nobody could leave the house");
    const { text, pageBreaks } = imported.witnesses[0]?.projection ?? { text: "", pageBreaks: [] };
    expect(pageBreaks.map(({ offset }) => text.slice(offset, offset + 5))).toEqual([
      "leave",
      "The b",
    ]);
  });

  it("takes page numbers beside form feeds off and names the pages by them", () => {
    const imported = importText("One is here.\n\n- 1 -\n\fTwo is here.\n\n2\n\fThree is here.");
    expect(outline(imported).map((line) => line.split("| ")[1])).toEqual([
      "One is here.",
      "Two is here.",
      "Three is here.",
    ]);
    expect(imported.removed.map((one) => one.text)).toEqual(["- 1 -", "2"]);
  });

  it("puts footnotes behind the text where their mark is beyond doubt, else leaves them", () => {
    const text = "The board met in their2 room. It was the year 1922 and nobody came.";
    const [body, note] = outline(importText(`${text}\n\n2 The board’s\n\f\nNext page here.`));
    expect(body).toBe(
      "paragraph| The board met in their room. It was the year 1922 and nobody came.",
    );
    expect(note).toBe("paragraph| Next page here.");
    expect(outline(importText(`${text}\n\n3 Not a note\n\f\nNext page here.`))[1]).toBe(
      "paragraph| 3 Not a note",
    );
  });

  it("keeps the fields of a head and the date under a title on their own, and reads them", () => {
    const imported = importText(
      `Minutes of the harbour board\n3 March 1961\n\nPlace: Long Room\nParticipants: A. Lind; C. Okoro\nSubject: Ice\nApologies: none\n\n${wrapped}`,
    );
    expect(outline(imported).slice(0, 6)).toEqual([
      "heading| Minutes of the harbour board",
      "paragraph| 3 March 1961",
      "paragraph| Place: Long Room",
      "paragraph| Participants: A. Lind; C. Okoro",
      "paragraph| Subject: Ice",
      "paragraph| Apologies: none",
    ]);
    expect(imported.metadata).toMatchObject({
      title: "Minutes of the harbour board",
      date: "1961-03-03",
      place: "Long Room",
      participants: ["A. Lind", "C. Okoro"],
    });
    expect(importText("Date: 3 March 1961\nSubject: Ice\n\nWe met.").metadata).toMatchObject({
      title: "Ice",
      date: "1961-03-03",
    });
  });
});
