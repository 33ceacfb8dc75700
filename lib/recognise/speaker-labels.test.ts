import { describe, expect, it } from "vitest";
import { anyLabelOf, labelOf } from "./speaker-labels";

describe("labels", () => {
  it.each([
    ["Lind: Yes.", "Lind:", "Lind"],
    ["Dr. Brandt (FP): Doch.", "Dr. Brandt (FP):", "Dr. Brandt"],
    [
      "Mr. OKONJO (Ruritania) (spoke in French): Thanks.",
      "Mr. OKONJO (Ruritania) (spoke in French):",
      "Mr. OKONJO",
    ],
    ["[00:12:31] LIND [laughing]: Twelve.", "[00:12:31] LIND [laughing]:", "LIND"],
    ["Lind, laughing: Twelve.", "Lind, laughing:", "Lind"],
    ["7. Mr. SILVA: On a point of order.", "7. Mr. SILVA:", "Mr. SILVA"],
    ["Q12 Chair: Welcome.", "Q12 Chair:", "Chair"],
    ["Question 3: Why?", "Question 3:", "Question"],
    ["—Ramón: Sí.", "—Ramón:", "Ramón"],
    ["Hon. members: Hear, hear!", "Hon. members:", "Hon. members"],
    ["UNIDENTIFIED SPEAKER: Twelve.", "UNIDENTIFIED SPEAKER:", "UNIDENTIFIED SPEAKER"],
    ["Голос с места: Верно!", "Голос с места:", "Голос с места"],
    ["A.B. van der Meer. I did.", "A.B. van der Meer.", "A.B. van der Meer"],
    ["РЕЗНИК А.П. Такого угля нет.", "РЕЗНИК А.П.", "РЕЗНИК А.П."],
    ["Тов. Орлова. – Лес есть.", "Тов. Орлова.", "Тов. Орлова"],
    ["M. DURAND. — Deux nuits.", "M. DURAND.", "M. DURAND"],
    ["M. le président. — La parole.", "M. le président.", "M. le président"],
    ["Eva Berg (LS), rapporteur. – Thanks.", "Eva Berg (LS), rapporteur.", "Eva Berg"],
    [
      "The PRESIDING OFFICER. Without objection.",
      "The PRESIDING OFFICER.",
      "The PRESIDING OFFICER",
    ],
    ["Mr. HARDING of Ohio. I yield.", "Mr. HARDING of Ohio.", "Mr. HARDING"],
    ["1-й МАТРОС. Эй!", "1-й МАТРОС.", "1-й МАТРОС"],
    ["MARTA (aside). He hears.", "MARTA", "MARTA"],
    ["_Marta._ Is it lit?", "_Marta._", "Marta"],
    ["ANNA\nSign here.", "ANNA", "ANNA"],
    ["BARDO  Who's there?", "BARDO", "BARDO"],
    ["Ada Quist  00:15\nThanks.", "Ada Quist  00:15", "Ada Quist"],
    ["Mr WEBB—I thank you.", "Mr WEBB—", "Mr WEBB"],
  ])("reads %j", (words, printed, name) => {
    expect(anyLabelOf(words)).toMatchObject({ printed, name });
  });

  it.each([
    "Lind said: yes.",
    "He said: it is late.",
    "There were three reasons: rain, fog and mud.",
    "Decision: The budget was approved.",
    "Action required: Please advise.",
    "Monday: I wrote to Anna.",
    "Dear Mr. Kern: Thank you.",
    "BY MR. KERN: Q. What did you do?",
    "In conclusion: we met.",
    "10:30 The meeting began.",
    "http://example.org",
    "ACT ONE",
    "TOBIAS (19) does not move.",
    "Cdes. O. Lind, E. Brandt and others came.",
    "Ambassador A.I. Lind was present.",
  ])("reads none in %j", (words) => {
    expect(anyLabelOf(words)).toBeNull();
  });

  it("holds shapes that prose has for weak", () => {
    expect([labelOf("Olga. He liked to say it."), labelOf("ANNA\nSign.")]).toEqual([null, null]);
    expect(anyLabelOf("Olga. He liked to say it.")).toMatchObject({ name: "Olga", weak: true });
  });

  it("reads letters of questions only where there are questions", () => {
    expect(anyLabelOf("A. Olga Brandt.", true)).toMatchObject({ name: "A", printed: "A." });
    expect(anyLabelOf("A. Brandt. I know.")).toMatchObject({ name: "A. Brandt" });
  });
});
