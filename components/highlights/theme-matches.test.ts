import fc from "fast-check";
import { expect, test } from "vitest";
import { makeTheme } from "./highlight-samples";
import { chooseByName, foldName, matchThemes, sameNamed } from "./theme-matches";

const themes = [
  "Sino-Soviet split",
  "Latin American parties",
  "Translation and voice",
  "Späte Übersetzung",
].map((name, i) => makeTheme({ name, color: i + 1 }));
const names = (query: string, counts?: Record<string, number>) =>
  matchThemes(themes, query, counts).map(
    ({ theme, start, end }) => `${theme.name}|${theme.name.slice(start, end)}`,
  );

test("matches inside a word count, those at its beginning come first", () => {
  expect(names("lat")).toEqual(["Latin American parties|Lat", "Translation and voice|lat"]);
  expect(names("voi")).toEqual(["Translation and voice|voi"]);
  expect(names("zzz")).toEqual([]);
});

test("case and accents do not count, and the match is of the name as written", () => {
  expect(names("SPATE U")).toEqual(["Späte Übersetzung|Späte Ü"]);
});

test("with nothing typed the most used come first", () => {
  const [first] = matchThemes(themes, "", { [themes[2]?.id ?? ""]: 5 });
  expect(first?.theme.name).toBe("Translation and voice");
});

test("retired themes are not offered", () => {
  const retired = makeTheme({ name: "Old", state: "retired" });
  expect(matchThemes([retired], "old")).toEqual([]);
  expect(sameNamed([retired], "Old")).toBeUndefined();
});

test("a name that stands is chosen, not made again", () => {
  expect(chooseByName(themes, "  translation  AND voice ")).toEqual({ id: themes[2]?.id });
  expect(chooseByName(themes, "  New   one ")).toEqual({ newName: "New one" });
});

test("every part of a name finds it, and what matched is that part", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (name, a, b) => {
      fc.pre(foldName(name) !== "");
      const theme = makeTheme({ name });
      const units = Array.from(new Intl.Segmenter().segment(name), (s) => s.segment);
      const start = a % units.length;
      const part = units.slice(start, start + 1 + (b % (units.length - start))).join("");
      fc.pre(foldName(part) !== "" && part.trim() === part && !/\s\s/.test(name));
      const [match] = matchThemes([theme], part);
      expect(match).toBeDefined();
      expect(foldName(name.slice(match?.start, match?.end))).toBe(foldName(part));
    }),
  );
});
