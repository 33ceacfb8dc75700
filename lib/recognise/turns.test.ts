import { describe, expect, it } from "vitest";
import { importText, marked, outline } from "@/tests/support/import-text";
import { recognise } from "./pipeline";
import { plain } from "./rich-text";
import { paragraph } from "./types";

const blocks = (...lines: string[]) => lines.join("\n\n");

describe("turns", () => {
  it("finds labels with a colon, joins names of one person, and lets a turn go on", () => {
    const imported = importText(
      blocks(
        "Minutes of the harbour board",
        "Ambassador Lind: The ice is early. I have seen it before.",
        "Okoro: Not here.",
        "And if you look at the almanac, it never was.",
        "Lind: The almanac is wrong.",
        "(After the break)",
        "Okoro: We shall see.",
      ),
    );
    expect(outline(imported)).toEqual([
      "heading| Minutes of the harbour board",
      "turn Lind| The ice is early. I have seen it before.",
      "turn Okoro| Not here.",
      "turn Okoro+| And if you look at the almanac, it never was.",
      "turn Lind| The almanac is wrong.",
      "stageDirection| (After the break)",
      "turn Okoro| We shall see.",
    ]);
    expect(imported.speakers).toEqual([
      { name: "Lind", aliases: ["Ambassador Lind", "Lind"], turns: 2 },
      { name: "Okoro", aliases: ["Okoro"], turns: 2 },
    ]);
    expect(imported.witnesses[0]?.projection.blocks[1]?.label).toBe("Ambassador Lind:");
  });

  it("finds labels that end in a full stop, and no speaker in prose that begins with a name", () => {
    const imported = importText(
      blocks(
        "Record of a meeting",
        "After greetings A.B. Lind asked about the ice.",
        "C. Okoro. The ice is thick.",
        "A.B. Lind. C. Okoro is lucky.",
        "C. Okoro. E.F. van der Meer told me so.",
        "E.F. van der Meer. I did.",
        "A.B. Lind did not answer.",
        "A.B. Lind. Let us go on.",
        "The meeting took two hours.",
      ),
    );
    expect(outline(imported).slice(1)).toEqual([
      "paragraph| After greetings A.B. Lind asked about the ice.",
      "turn C. Okoro| The ice is thick.",
      "turn A.B. Lind| C. Okoro is lucky.",
      "turn C. Okoro| E.F. van der Meer told me so.",
      "turn E.F. van der Meer| I did.",
      "paragraph| A.B. Lind did not answer.",
      "turn A.B. Lind| Let us go on.",
      "paragraph| The meeting took two hours.",
    ]);
  });

  it("keeps two people of one family apart, and a bare family name with neither", () => {
    const imported = importText(
      blocks(
        "R. Vega: One.",
        "F. Vega: Two.",
        "R. Vega: Three.",
        "F. Vega: Four.",
        "Vega: Five.",
        "R. Vega: Six.",
        "Vega: Seven.",
      ),
    );
    expect(imported.speakers.map(({ name, turns }) => [name, turns])).toEqual([
      ["R. Vega", 3],
      ["F. Vega", 2],
      ["Vega", 2],
    ]);
  });

  it.each([
    [
      "a list of works",
      blocks(
        "Works",
        "A. Lind. Ice. Oslo, 1921",
        "A. Lind. More ice. Oslo, 1922",
        "C. Okoro. Heat. Lagos, 1930",
        "C. Okoro. Noon. Lagos, 1931",
      ),
    ],
    [
      "a memorandum's head",
      blocks(
        "Date: 1 May 1962",
        "Place: Oslo",
        "Participants: A. Lind",
        "Subject: Ice",
        "We spoke of ice.",
      ),
    ],
    [
      "notes",
      blocks(
        "Ice is cold.",
        "Note: It melts.",
        "Water is wet.",
        "Note: It runs.",
        "Note: It dries.",
      ),
    ],
    [
      "a sentence with a colon",
      blocks(
        "One of them said: it is late.",
        "Another said: it is not.",
        "One of them said: it is.",
      ),
    ],
  ])("finds nobody in %s", (_, text) => {
    expect(importText(text).speakers).toEqual([]);
  });

  it("knows a short exchange and labels without blank lines", () => {
    expect(outline(importText("Anna: Is it in?\nBo: It is.\nAnna: Good.\n"))).toEqual([
      "turn Anna| Is it in?",
      "turn Bo| It is.",
      "turn Anna| Good.",
    ]);
  });

  it("begins a turn at each label of minutes whose lines are wrapped", () => {
    const minutes =
      "Mr. Okoro: The ice came early this year, and the boats were not yet\nout of the water.\nMrs. Lowe: Nobody had asked the clerk, who knew of it, to write to the\nboard.\nMr. Okoro: He had no boots.\nMrs. Lowe: That is what he says of every winter that he has ever been\nasked about.\n";
    expect(outline(importText(minutes)).map((line) => line.slice(0, 28))).toEqual([
      "turn Mr. Okoro| The ice came",
      "turn Mrs. Lowe| Nobody had a",
      "turn Mr. Okoro| He had no bo",
      "turn Mrs. Lowe| That is what",
    ]);
  });

  it("reads labels in scripts without capitals", () => {
    expect(outline(importText("דנה: הקרח הגיע.\nיוסי: לא כאן.\nדנה: נראה.\nיוסי: כן.\n"))).toEqual([
      "turn דנה| הקרח הגיע.",
      "turn יוסי| לא כאן.",
      "turn דנה| נראה.",
      "turn יוסי| כן.",
    ]);
  });

  it("reads a play, and keeps its directions in the text", () => {
    const play = importText(
      "The Ice\n\nMARTA. Is it in?\nOLD JONAS. It is, and it was in before anybody\nlooked.\nMARTA (angrily). You never said so.\nVOICE FROM BELOW. He did.\nOLD JONAS. I did.\nVOICE FROM BELOW. Twice.\nMARTA. Never.\n",
    );
    expect(outline(play).slice(1)).toEqual([
      "turn MARTA| Is it in?",
      "turn OLD JONAS| It is, and it was in before anybody looked.",
      "turn MARTA| (angrily). You never said so.",
      "turn VOICE FROM BELOW| He did.",
      "turn OLD JONAS| I did.",
      "turn VOICE FROM BELOW| Twice.",
      "turn MARTA| Never.",
    ]);
  });

  it("reads labels in bold, labels on a line of their own, labels with a gesture", () => {
    const imported = importText(
      blocks(
        "# Interview",
        "**Anna:** Is it in?",
        "**Bo (smiling):**",
        "It is.",
        "**Anna:** Good.",
        "**Bo:** Yes.",
      ),
    );
    expect(outline(imported).slice(1)).toEqual([
      "turn Anna| Is it in?",
      "turn Bo| It is.",
      "turn Anna| Good.",
      "turn Bo| Yes.",
    ]);
  });

  it("gives nobody what a recorder says of the speaker", () => {
    const lines = outline(
      importText(
        blocks(
          "Lind: I am cold.",
          "Lind rose and closed the window.",
          "Okoro: Thank you.",
          "Lind: Not at all.",
          "Okoro: Well.",
        ),
      ),
    );
    expect(lines[1]).toBe("paragraph| Lind rose and closed the window.");
  });

  it("marks gestures, not every bracket", () => {
    const imported = importText(
      blocks(
        "Lind: (sitting down) The board (of which I am a member) met.",
        "Okoro: Yes (laughter). And the party (CPI) too, including those (including mine) abroad.",
        "Lind: No. (Points to the map.) Here.",
        "Okoro: Quite so (nodding).",
      ),
    );
    expect(marked(imported, "stageDirections")).toEqual([
      "(sitting down)",
      "(laughter)",
      "(Points to the map.)",
      "(nodding)",
    ]);
  });

  it("asks a person about what may be a speaker, and gives it to nobody meanwhile", () => {
    const { blocks } = recognise(
      [
        "Lind: I am cold.",
        "Okoro: Are you?",
        "Geneva: cold as well.",
        "Lind: I am.",
        "Okoro: Take my coat.",
        "Lind gave it back to the porter.",
      ].map((words) => paragraph(plain(words))),
    );
    expect(blocks.map(({ type, doubt }) => doubt ?? type)).toEqual([
      "turn",
      "turn",
      "maybe-speaker",
      "turn",
      "turn",
      "paragraph",
    ]);
  });

  it("reads turns that stand as a list, and leaves lists of what is to be done", () => {
    const imported = importText(
      `# Talk

- Mr. Lind: write to the bank.
- Mrs. Okoro: call the clerk.
- Mr. Lind: find the map.
- Mrs. Okoro: pay the bill.

1. The PRESIDENT: I declare open the meeting.
2. Mr. OKONJO (Ruritania): I thank you, Mr. President.
3. The PRESIDENT: Is there any objection?
4. Mr. OKONJO (Ruritania): I object.
`,
    );
    expect(outline(imported).slice(1)).toEqual([
      "listItem| Mr. Lind: write to the bank.",
      "listItem| Mrs. Okoro: call the clerk.",
      "listItem| Mr. Lind: find the map.",
      "listItem| Mrs. Okoro: pay the bill.",
      "turn The PRESIDENT| I declare open the meeting.",
      "turn Mr. OKONJO| I thank you, Mr. President.",
      "turn The PRESIDENT| Is there any objection?",
      "turn Mr. OKONJO| I object.",
    ]);
  });
});
