import { expect, it } from "vitest";
import { citePassage } from "./citation";

const bare = {
  title: "A talk",
  date: "1962-12-01",
  archiveReference: "Box 3",
  citation: null,
  translator: "Z. Q.",
};

it("cites as the archive wants", () => {
  const document = { ...bare, citation: "“A talk,” Box 3, Archive. " };
  expect(citePassage("so\nit was", document, 4)).toBe(
    "“so it was” (“A talk,” Box 3, Archive, turn 4)",
  );
});

it("cites from what is known", () => {
  expect(citePassage("so", bare, null)).toBe(
    "“so” (A talk, 1962-12-01, Box 3, translated by Z. Q.)",
  );
});
