import { describe, expect, it } from "vitest";
import { dateAlone, dateOf, datesIn } from "./dates";

describe("dates", () => {
  it.each([
    ["December 1, 1962", "1962-12-01"],
    ["Tuesday, 14 March 1961, at 10.30 a.m.", "1961-03-14"],
    ["March 12, 1962, 3:30 p.m.", "1962-03-12"],
    ["March 12, 1962, 3–4:30 p.m.", "1962-03-12"],
    ["den 12. März 1961", "1961-03-12"],
    ["le 1er avril 1962", "1962-04-01"],
    ["3 de mayo de 1962", "1962-05-03"],
    ["14 марта 1961 г.", "1961-03-14"],
    ["«14» марта 1961 года", "1961-03-14"],
    ["15.3.1961 г.", "1961-03-15"],
    ["12–14 March 1961", "1961-03-12/1961-03-14"],
    ["March 12-14, 1961", "1961-03-12/1961-03-14"],
    ["12 March – 2 April 1961", "1961-03-12/1961-04-02"],
    ["December 30, 1961 to January 2, 1962", "1961-12-30/1962-01-02"],
    ["с 12 по 14 марта 1961 года", "1961-03-12/1961-03-14"],
    ["del 12 al 14 de marzo de 1961", "1961-03-12/1961-03-14"],
    ["12.–14. März 1961", "1961-03-12/1961-03-14"],
    ["March–April 1961", "1961-03/1961-04"],
    ["spring 1962", "1962-21"],
    ["осенью 1962 года", "1962-23"],
    ["circa 20 March 1961", "1961-03-20~"],
    ["ca. March 1961", "1961-03~"],
    ["[14 March 1961?]", "1961-03-14?"],
    ["14 March 1961 [?]", "1961-03-14?"],
    ["probably about March 1961", "1961-03%"],
    ["not later than 2 April 1961", "../1961-04-02"],
    ["не позднее 2 апреля 1961 г.", "../1961-04-02"],
    ["after 2 April 1961", "1961-04-02/.."],
    ["Mid-March 1961", "1961-03~"],
    ["1961–1962", "1961/1962"],
    ["30 February 1962", null],
    ["14–12 March 1961", null],
    ["1962", null],
    ["December", null],
    ["On 1 May 1962 we met", null],
    ["12 boats 1962", null],
    ["tel. 1961-1234", null],
  ])("%s is %s", (words, date) => {
    expect(dateAlone(words)).toBe(date);
  });

  it.each([
    ["1962", "1962"],
    ["c. 1962", "1962~"],
    ["[1962?]", "1962?"],
    ["1960s", "196X"],
    ["1961-62", "1961/1962"],
    ["19610314", "1961-03-14"],
    ["1962-", null],
  ])("in a field, %s is %s", (words, date) => {
    expect(dateOf(words)).toBe(date);
  });

  it("are found within words, none within another", () => {
    const words = "Held 12–14 March 1961, noted about May 3, 1962 and 5 мая 1963 года";
    expect(datesIn(words).map(({ date, start, end }) => [date, words.slice(start, end)])).toEqual([
      ["1961-03-12/1961-03-14", "12–14 March 1961"],
      ["1962-05-03~", "about May 3, 1962"],
      ["1963-05-05", "5 мая 1963"],
    ]);
  });
});
