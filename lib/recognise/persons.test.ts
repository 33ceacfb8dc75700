import { describe, expect, it } from "vitest";
import { keyOf, type PrintedName, personsOf } from "./persons";

/** Who each printed form is. */
function named(...printed: PrintedName[]): string[] {
  const persons = personsOf(printed);
  return printed.map((one) => persons.get(keyOf(one))?.name ?? "nobody");
}

const name = (form: string): PrintedName => ({ name: form });

describe("persons", () => {
  it.each([
    ["titles", ["Ambassador Lind", "Lind", "Amb. Lind", "Lind"], ["Lind", "Lind", "Lind", "Lind"]],
    ["capitals", ["LIND", "Lind", "Lind"], ["Lind", "Lind", "Lind"]],
    ["a first name that one bears", ["Anna Berg", "Anna", "Anna"], ["Anna", "Anna", "Anna"]],
    ["articles of an office", ["THE CHAIRMAN", "Chairman"], ["THE CHAIRMAN", "THE CHAIRMAN"]],
  ])("joins %s", (_, forms, expected) => {
    expect(named(...forms.map(name))).toEqual(expected);
  });

  it.each([
    ["a man and a woman", ["Mr. Lind", "Mrs. Lind", "Lind"]],
    ["a play's lady and her lord", ["LADY LIND", "LIND"]],
    ["first names", ["K. Lind", "M. Lind", "Lind"]],
    ["a first name that two bear", ["Anna Berg", "Anna Lund", "Anna"]],
    ["ranks of a part", ["FIRST SAILOR", "SECOND SAILOR", "SAILOR"]],
    ["ages of a part", ["OLD PETER", "PETER"]],
    ["many at once", ["BARDO, FIORELLO", "FIORELLO"]],
    ["an office and its bearer", ["The President", "President Lind"]],
    ["numbers", ["Speaker 1", "Speaker 2"]],
  ])("keeps %s apart", (_, forms) => {
    expect(named(...forms.map(name))).toEqual(forms);
  });

  it("tells bearers of one name by what stands beside it", () => {
    expect(
      named(
        { name: "Mr. Silva", beside: "Northland" },
        { name: "Mr. Silva", beside: "Westland" },
        { name: "Mr. Okonjo", beside: "Ruritania" },
        { name: "Mr. Okonjo" },
      ),
    ).toEqual(["Mr. Silva (Northland)", "Mr. Silva (Westland)", "Mr. Okonjo", "Mr. Okonjo"]);
  });

  it("knows who sits in a chair, unless two have sat in it", () => {
    const minister = { name: "The Minister", beside: "Sir Walter Pym" };
    expect(named(minister, name("Sir Walter Pym"), name("The Minister"))).toEqual(
      new Array(3).fill("The Minister"),
    );
    expect(
      named(
        { name: "The President", beside: "Mr. Kern" },
        { name: "The President", beside: "Mrs. Vale" },
        name("The President"),
      ),
    ).toEqual(["The President (Mr. Kern)", "The President (Mrs. Vale)", "The President"]);
  });
});
