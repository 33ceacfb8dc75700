import { describe, expect, it } from "vitest";
import { patchOf, valuesOf } from "./describe-fields";
import { bareDescription } from "./test-description";

const document = { ...bareDescription, participants: ["First", "Second"], place: "Havana" };

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
