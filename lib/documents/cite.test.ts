import { expect, it } from "vitest";
import { citationOf } from "./cite";

const bare = {
  title: "Record of a talk about “salt” prices.",
  date: "1931-05-04",
  eventDate: "1931-05-02",
  place: "Varn",
  archiveReference: "Varn State Archive, f. 2, d. 7",
  citation: null,
  translator: "Ida Lund",
  sourceUrl: "https://archive.test/7",
};

it("is the file's own where it gave one", () => {
  expect(citationOf({ ...bare, citation: " As the archive\n wants it. " })).toBe(
    "As the archive wants it.",
  );
});

it("is made of what is known, in a footnote's order", () => {
  expect(citationOf(bare)).toBe(
    "“Record of a talk about ‘salt’ prices,” May 4, 1931, Varn State Archive, f. 2, d. 7. Translated by Ida Lund. <https://archive.test/7>",
  );
});

it("leaves out what is not known, and what the title says already", () => {
  const nothing = { archiveReference: null, translator: null, sourceUrl: null, eventDate: null };
  expect(citationOf({ ...bare, ...nothing, title: "Talk, 4 May 1931" })).toBe(
    "“Talk, 4 May 1931.”",
  );
  expect(citationOf({ ...bare, ...nothing, date: null, title: "Talk" })).toBe("“Talk.”");
});
