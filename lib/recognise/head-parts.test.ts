import { describe, expect, it } from "vitest";
import { importText, outline } from "@/tests/support/import-text";
import { datelineOf } from "./dateline";
import { fieldOf } from "./head-fields";
import { itemsOf, personsIn, personsListed } from "./persons-listed";

describe("the head of a record", () => {
  it.each([
    ["Halden, 12 March 1962", { place: "Halden", date: "1962-03-12" }],
    ["Norden, den 12. März 1961", { place: "Norden", date: "1961-03-12" }],
    ["Valmer, le 3 avril 1962", { place: "Valmer", date: "1962-04-03" }],
    ["г. Халден, 14 марта 1961 года", { place: "Халден", date: "1961-03-14" }],
    [
      "Held in the Long Room on Tuesday, 14 March 1961, at 10.30 a.m.",
      { place: "Long Room", date: "1961-03-14" },
    ],
    ["14 March 1961", { date: "1961-03-14" }],
    ["Rec'd 5 November 1963", null],
    ["On 12 March 1962 we met in Halden", null],
    ["Lamps, ice and boats", null],
  ])("says where and when: %s", (line, found) => {
    expect(datelineOf(line)).toEqual(found);
  });

  it.each([
    ["PARTICIPANTS: A. Lind", "participants"],
    ["Betr.: Hafenfrage", "subject"],
    ["Rec'd: March 13", "receivedDate"],
    ["MEMORANDUM FOR THE PRESIDENT", "address"],
    ["Записал: В. Дальский", "recorder"],
    ["A: I am well.", undefined],
    ["Lind: Yes.", undefined],
  ])("has fields: %s", (line, kind) => {
    expect(fieldOf(line)?.kind).toBe(kind);
  });

  it("lists persons on lines, in columns and in sentences", () => {
    expect(personsListed(itemsOf(["  • Norden", "    • A. Lind", "    • C. Okoro"]))).toEqual([
      "A. Lind",
      "C. Okoro",
    ]);
    expect(personsListed(itemsOf(["Norden\t\tVarda", "Mr. Lind\t\tMr. Vega", "Dr. Hale"]))).toEqual(
      ["Mr. Lind", "Mr. Vega", "Dr. Hale"],
    );
    expect(personsIn("Ada Lind, Minister of Ice, Bo Vega and C. Okoro")).toEqual([
      "Ada Lind, Minister of Ice",
      "Bo Vega",
      "C. Okoro",
    ]);
  });
});

describe("pages", () => {
  it("keep what only looks like their furniture", () => {
    const text = [
      "The Ice",
      "1",
      "Nobody came.",
      "* * *",
      "Nobody came again. The room was cold.",
      "2",
      "Lind: No.",
      "Vega: Why not?",
      "Lind: No.",
      "* * *",
      "The Secret",
      "It was kept.",
    ].join("\n\n");
    const imported = importText(text);
    expect(imported.removed).toEqual([]);
    expect(outline(imported)).toHaveLength(12);
  });
});
