import { describe, expect, it } from "vitest";
import { hyphenationOf, isSoftHyphen, isSuspended } from "./hyphens";

const english = "The board met in the long room and nobody came because of the ice on the stairs.";

describe("hyphens at line ends", () => {
  it.each([
    [[english, "Nobody had ex-", "pected it. They expected snow."], "ex", "pected", true],
    [
      [english, "a missile-", "producing factory of the missile people producing"],
      "missile",
      "producing",
      false,
    ],
    [[english, "the well-", "known clerk"], "well", "known", false],
    [[english, "a co-", "operation"], "co", "operation", false],
    [[english, "if I am not mis-", "taken"], "mis", "taken", true],
    [[english, "the produc-", "tion"], "produc", "tion", true],
    [[english, "the harbour-", "master"], "harbour", "master", false],
    [
      ["Совет собрался в длинном зале, и там было холодно. Прави-", "тельство"],
      "Прави",
      "тельство",
      true,
    ],
    [["Совет собрался в длинном зале, и там было холодно. Кто-", "то"], "Кто", "то", false],
    [
      [
        "Der Rat traf sich im langen Saal, und es war dort sehr kalt, weil die Fenster nicht geschlossen werden konnten. Der Hafenmeister dankte für die Liefe-",
        "rung",
      ],
      "Liefe",
      "rung",
      true,
    ],
    [[english, "the Anglo-", "Norden line"], "Anglo", "Norden", false],
  ])("%s", (lines, first, second, isSoft) => {
    expect(isSoftHyphen(first, second, hyphenationOf(lines))).toBe(isSoft);
  });

  it("stand for a shared end before and, und", () => {
    expect([isSuspended("und Ausfuhr"), isSuspended("under"), isSuspended("to-air")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
