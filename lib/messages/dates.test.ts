import { expect, it } from "vitest";
import { languageName } from "./dates";

it("names a language, and none where it is not known", () => {
  expect(["ru", "und", "not a tag"].map(languageName)).toEqual(["Russian", "", "not a tag"]);
});
