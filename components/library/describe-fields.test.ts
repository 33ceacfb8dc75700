import { describe, expect, it } from "vitest";
import { type Described, fieldNames, patchOf, valuesOf } from "./describe-fields";

const nothing = Object.fromEntries(fieldNames.map((name) => [name, null]));
const document = {
  ...nothing,
  title: "A conversation",
  participants: ["First", "Second"],
  place: "Havana",
} as Described;

describe("a description as a form", () => {
  it("shows what is missing as empty, and participants by line", () => {
    const values = valuesOf(document);
    expect(values.participants).toBe("First\nSecond");
    expect(values.translator).toBe("");
  });

  it("sends nothing where nothing was changed", () => {
    const values = valuesOf(document);
    expect(patchOf(values, { ...values, place: " Havana " })).toEqual({});
  });

  it("sends what was changed, emptied as null", () => {
    const values = valuesOf(document);
    const changed = { ...values, place: "", participants: "First\n\n Third ", date: "1962-12" };
    expect(patchOf(values, changed)).toEqual({
      place: null,
      participants: ["First", "Third"],
      date: "1962-12",
    });
  });
});
