import { describe, expect, it } from "vitest";
import { readCitation } from "./citation";
import { dateAlone, datesIn } from "./dates";
import { toInline } from "./inline-nodes";
import { languageNamed, languageOf, scriptOf } from "./languages";
import { withoutTitles } from "./name-titles";
import { isNameShaped, mayBeSame } from "./names";
import { concat, isAll, plain, slice, trim } from "./rich-text";
import { labelOf } from "./speaker-labels";
import { readTitle } from "./title-facts";

describe("dates", () => {
  it.each([
    ["December 1, 1962", "1962-12-01"],
    ["1 December 1962", "1962-12-01"],
    ["25 февраля 1963 года", "1963-02-25"],
    ['" 5 " апреля 1963 года', "1963-04-05"],
    ["1962-12-01", "1962-12-01"],
    ["5.4.1963", "1963-04-05"],
    ["May 1931", "1931-05"],
    ["30 February 1962", null],
    ["December", null],
    ["1962", null],
    ["On 1 May 1962 we met", null],
    ["constructor 1, 1962", null],
  ])("%s is %s", (words, date) => {
    expect(dateAlone(words)).toBe(date);
  });

  it("finds dates within words", () => {
    const words = "Talk of 1 May 1962, noted May 3, 1962";
    expect(datesIn(words).map(({ date, start, end }) => [date, words.slice(start, end)])).toEqual([
      ["1962-05-01", "1 May 1962"],
      ["1962-05-03", "May 3, 1962"],
    ]);
  });
});

describe("names", () => {
  it.each([
    ["Ambassador Lind", "Lind", true],
    ["A. Lind", "Anna Lind", true],
    ["A. Lind", "B. Lind", false],
    ["NUNEZ", "E. Núñez", true],
    ["Lind", "Linde", false],
    ["M. Lind", "N. Lind", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(mayBeSame(one, other)).toBe(same);
  });

  it("loses titles, never a whole name", () => {
    expect(withoutTitles("Deputy Foreign Minister Lind")).toBe("Lind");
    expect(withoutTitles("Chairman")).toBe("Chairman");
    expect(isNameShaped("A.B. van der Meer")).toBe(true);
    expect(isNameShaped("one of them")).toBe(false);
  });

  it("reads labels by their shape", () => {
    expect(labelOf("Dr. Lind: Yes.")).toMatchObject({ name: "Dr. Lind", length: 10 });
    expect(labelOf("A.B. Lind. Yes.")).toMatchObject({ name: "A.B. Lind", printed: "A.B. Lind." });
    expect(labelOf("Lind said: yes.")).toBeNull();
    expect(labelOf("http://example.org")).toBeNull();
    expect(labelOf("Note: it melts.")).toBeNull();
  });
});

describe("languages", () => {
  it("knows names and texts", () => {
    expect([
      languageNamed("Russian"),
      languageNamed("немецкий"),
      languageNamed("Klingonese"),
    ]).toEqual(["ru", "de", null]);
    expect(
      languageOf(
        "The harbour board met in the long room on the second floor and it was cold there.",
      ),
    ).toBe("en");
    expect(
      languageOf(
        "Совет порта собрался в длинном зале на втором этаже, и там было очень холодно всем.",
      ),
    ).toBe("ru");
    expect(languageOf("Nice.")).toBe("und");
    expect(
      [
        "דנה פתחה את הישיבה",
        "اجتمع مجلس الميناء",
        "Το συμβούλιο συνεδρίασε",
        "港の委員会は長い部屋で会いました",
        "港口委员会在长厅开会",
        "항구 위원회가 모였다",
        "Рада зібралася, її члени мовчали",
        "Рада порта собралась",
        "Τὸ",
      ].map(languageOf),
    ).toEqual(["he", "ar", "el", "ja", "zh", "ko", "uk", "und", "und"]);
    expect([scriptOf("Совет"), scriptOf("Board"), scriptOf("12")]).toEqual([
      "Cyrillic",
      "Latin",
      null,
    ]);
  });
});

describe("citations and titles", () => {
  it("are read part by part", () => {
    expect(
      readCitation(
        "“Letter,” May 3, 1931, Harbour Archive, Box 4; translated by Ada Lind (Board).",
      ),
    ).toMatchObject({
      title: "Letter",
      date: "1931-05-03",
      archiveReference: "Harbour Archive, Box 4",
      translator: "Ada Lind",
    });
  });

  it("name people and places only where they plainly do", () => {
    expect(
      readTitle(
        "Record of Conversation between A. Lind and Cdes. C. Okoro, and E. Vega at the Long House",
      ),
    ).toEqual({
      place: "Long House",
      participants: ["A. Lind", "C. Okoro", "E. Vega"],
    });
    expect(readTitle("Talk between Ada Lind and Bo Vega, Oslo, 1 May 1931")).toEqual({
      eventDate: "1931-05-01",
      place: "Oslo",
      participants: ["Ada Lind", "Bo Vega"],
    });
    expect(readTitle("On the difference between ice and snow")).toEqual({});
  });
});

describe("rich text", () => {
  it("cuts and joins without losing marks", () => {
    const rich = {
      ...plain("one two three"),
      spans: [{ start: 4, end: 7, mark: "bold" as const }],
    };
    const whole = concat([slice(rich, 0, 5), slice(rich, 5)]);
    expect(whole.text).toBe(rich.text);
    expect(whole.spans.map(({ start, end }) => [start, end])).toEqual([
      [4, 5],
      [5, 7],
    ]);
    expect(isAll(slice(rich, 4, 7), "bold")).toBe(true);
    expect(trim(plain("  a ")).text).toBe("a");
    expect(
      toInline({ ...plain("a\nb"), leaves: [{ at: 3, type: "footnoteReference", number: 1 }] }),
    ).toEqual([
      { type: "text", text: "a" },
      { type: "hardBreak" },
      { type: "text", text: "b" },
      { type: "footnoteReference", attrs: { number: 1 } },
    ]);
  });
});
