import { describe, expect, it } from "vitest";
import { readCitation } from "./citation";
import { composeCitation, dateInWords } from "./citation-parts";
import { dateOf } from "./dates";

describe("citations", () => {
  it.each([
    {
      title: "Letter from the Board to the Clerk, 1 May 1931",
      date: "1931-05-03",
      archiveReference: "Harbour Archive, Box 4, ll. 2-3, r. 9084",
      translator: "Ada N. Lind",
      sourceUrl: "https://example.org/letters/7",
    },
    { title: "Lamps", date: "1961", archiveReference: "State Archive, fond 12, opis 3" },
    { title: "The ‘Lamps’ and the Ice", archiveReference: "HO 371/148210", translator: "Bo Dahl" },
    { title: "Ice", date: "1961-03-12/1961-03-14", sourceUrl: "https://example.org/a?b=1&c=2" },
    { title: "Ice", date: "1962-21", archiveReference: "Board, File 2" },
  ])("are taken apart and put together again: $title", (described) => {
    const citation = composeCitation(described);
    const { citation: whole, ...read } = readCitation(citation);
    expect(read).toEqual(described);
    expect(whole).toBe(citation);
  });

  it.each([
    "“Letter of the Board,” May 3, 1931, Harbour Archive, Box 4. Translated by Ada Lind. <https://example.org/7>",
    "“Letter of the Board,” May 3, 1931, Harbour Archive, Box 4. Translated by Ada Lind.",
    "“Letter of the Board,” March 1931, Harbour Archive, Box 4.",
    "“Letter of the Board.”",
  ])("that stand so are composed the same: %s", (citation) => {
    expect(composeCitation(readCitation(citation))).toBe(citation);
  });

  it.each([
    [
      "“Minutes,” 14 March 1961, AB/12/3.",
      { title: "Minutes", date: "1961-03-14", archiveReference: "AB/12/3" },
    ],
    [
      "\"Note on 'Lamps',\" August 15, 1964, Union Program Digital Archive, Varda Archive, f. 12, op. 3. Obtained by Tom Reed and translated by Anna Berg-Holm.",
      {
        title: "Note on 'Lamps'",
        date: "1964-08-15",
        archiveReference: "Varda Archive, f. 12, op. 3",
        translator: "Anna Berg-Holm",
      },
    ],
    [
      "Lind, Ada. “On Ice.” Halden, March 1961. Harbour Library, MS 12. Accessed May 2, 2004. https://example.org/12.",
      {
        title: "On Ice",
        date: "1961-03",
        archiveReference: "Harbour Library, MS 12",
        sourceUrl: "https://example.org/12",
      },
    ],
    [
      "Lind to Okoro, 14 March 1961, HO 371/148210, National Repository.",
      {
        title: "Lind to Okoro",
        date: "1961-03-14",
        archiveReference: "HO 371/148210, National Repository",
      },
    ],
  ])("of archives are read: %s", (citation, parts) => {
    expect(readCitation(citation)).toMatchObject(parts);
  });

  it.each([
    "1961-03-14",
    "1961-03",
    "1961",
    "1961-03~",
    "1961-03-14?",
    "../1961-04-02",
    "1961-04-02/..",
    "1961-03-12/1961-04-02",
    "1962-23",
    "1961-03%",
  ])("say the date %s in words that are read back", (date) => {
    expect(dateOf(dateInWords(date))).toBe(date);
  });
});
