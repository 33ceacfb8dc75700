import { describe, expect, it } from "vitest";
import { isAbout, isNarration } from "./narration";
import { isActionAtHead, isActionBetween, isActionInSquares, isEvent } from "./stage-directions";
import { wordUsesIn } from "./word-uses";

describe("what a recorder tells", () => {
  it.each([
    "The meeting was suspended at 4.10 p.m.",
    "At this point the President took a telephone call.",
    "Question put and agreed to.",
    "The draft resolution was adopted by 41 votes to 9.",
    "Ambassador Lind left the room.",
    "Olga Brandt, having been sworn, testified as follows:",
    "Several hon. Members rose—",
    "Заседание закрыто в 21:30.",
    "После перерыва заседание продолжалось.",
    "Se levantó la sesión a las 19:30 horas.",
    "La séance, suspendue à seize heures, est reprise.",
    "Decision: to wait for the court.",
  ])("is %j", (words) => expect(isNarration(words)).toBe(true));

  it.each([
    "The meeting was a failure, and I said so.",
    "There is the further question of insurance.",
    "The harbors of this country are in a bad way.",
    "Кроме того, город за хранение не платит.",
  ])("is not %j", (words) => expect(isNarration(words)).toBe(false));

  it("is what names its own speaker, unless he speaks of himself", () => {
    expect(isAbout("Lind rose and closed the window.", "lind")).toBe(true);
    expect(isAbout("I, Lind, closed the window.", "lind")).toBe(false);
    expect(isAbout("The blind cannot see it.", "lind")).toBe(false);
  });
});

describe("what somebody does", () => {
  it("is told at the head of a turn", () => {
    const heads = ["aside", "laughing", "from the door", "Points at the map.", "с места", "тихо"];
    expect(heads.filter((words) => !isActionAtHead(words))).toEqual([]);
    const words = ["including mine", "of which I am a member", "the party", "meaning us"];
    expect(words.filter(isActionAtHead)).toEqual([]);
  });

  it("is told between sentences", () => {
    const told = ["Laughter.", "To him.", "To Mr. Ward", "Смех в зале.", "Très bien ! à gauche."];
    expect(told.filter((words) => !isActionBetween(words))).toEqual([]);
    expect(["CPI", "see above", "This is what we want."].filter(isActionBetween)).toEqual([]);
  });

  it("stands in squares where no editor speaks", () => {
    const told = ["laughing", "Pause.", "He laughs.", "Theme music", "Exit ANNA.", "pauses"];
    expect(told.filter((words) => !isActionInSquares(words))).toEqual([]);
    const editors = ["sic", "unclear", "inaudible", "on 3 May", "from the beginning", "They are"];
    expect(editors.filter(isActionInSquares)).toEqual([]);
  });

  it("fills a bracket by itself where it happens", () => {
    expect(isEvent("The witness repeated the oath.")).toBe(true);
    expect(isEvent("The following page is missing.")).toBe(false);
  });
});

describe("the words of labels elsewhere", () => {
  it("are common, names or places", () => {
    const texts = ["The lamp was lit in Eastford when Lind came to Eastford. He saw Lind."];
    const uses = wordUsesIn(texts, ["Lamp", "Eastford", "Lind", "Nobody"]);
    expect(["Lamp", "Eastford", "Lind"].map(uses.isCommon)).toEqual([true, false, false]);
    expect(["Lamp", "Eastford", "Lind"].map(uses.isPlace)).toEqual([false, true, false]);
    expect(["Eastford", "Lind", "Nobody"].map(uses.isName)).toEqual([false, true, false]);
  });
});
