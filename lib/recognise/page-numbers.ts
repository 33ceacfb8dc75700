/**
 * What a page's number looks like on a line of its own: `- 12 -`, `Page 3 of 9`, `стр. 4`,
 * `[p. 12]`, `-2-`, `iv`. Says only what a line may be; whether it is a page's number, the passes
 * over pages decide.
 */

/** A line that may be a page's number. */
export interface PageNumber {
  /** As it is to name the page: `12`, `iv`. */
  page: string;
  value: number;
  /** `sure`: nothing else looks so; `set`: between dashes or brackets; `bare`: a number alone. */
  shape: "sure" | "set" | "bare";
}

const pageWord =
  "pages?|pg\\.?|p\\.|pp\\.|стр(?:аница|\\.)|с\\.|лист|seite|s\\.|blatt|bl\\.|feuille|f(?:ol)?\\.|folio|fo\\.|página|pág\\.|page no\\.?|sheet";
const number = "(?<number>\\d{1,4}|[ivxlc]{1,7})";
const forms: { shape: PageNumber["shape"]; sign: RegExp }[] = [
  {
    shape: "sure",
    sign: new RegExp(
      `^[\\[(–—-]{0,2} ?(?:${pageWord}) ?${number}(?: ?(?:of|de|von|из|/) ?\\d{1,4})?[ .]?[\\])–—-]{0,2}$`,
      "iu",
    ),
  },
  { shape: "sure", sign: /^(?<number>\d{1,4}) (?:of|von|из) \d{1,4}$/iu },
  {
    shape: "set",
    sign: new RegExp(
      `^(?:[–—-]{1,2} ?${number} ?[.]?[–—-]{1,2}|[\\[(]${number.replace("number", "inner")}[\\])])$`,
      "iu",
    ),
  },
  { shape: "bare", sign: new RegExp(`^${number}\\.?$`, "u") },
];

const digits: [string, number][] = [
  ["c", 100],
  ["l", 50],
  ["x", 10],
  ["v", 5],
  ["i", 1],
];

/** The value of a small Roman number, or null where letters make none. */
export function romanValue(letters: string): number | null {
  const values = [...letters.toLowerCase()].map(
    (letter) => digits.find(([sign]) => sign === letter)?.[1] ?? 0,
  );
  let sum = 0;
  for (const [index, value] of values.entries()) {
    sum += value < (values[index + 1] ?? 0) ? -value : value;
  }
  return sum > 0 && romanOf(sum) === letters.toLowerCase() ? sum : null;
}

function romanOf(value: number): string {
  const steps: [string, number][] = [
    ...[
      ["c", 100],
      ["xc", 90],
      ["l", 50],
      ["xl", 40],
    ].map(step),
    ...[
      ["x", 10],
      ["ix", 9],
      ["v", 5],
      ["iv", 4],
      ["i", 1],
    ].map(step),
  ];
  let rest = value;
  let letters = "";
  for (const [sign, worth] of steps) {
    while (rest >= worth) {
      letters += sign;
      rest -= worth;
    }
  }
  return letters;
}

function step([sign, worth]: (string | number)[]): [string, number] {
  return [String(sign), Number(worth)];
}

/** What page's number a line may be; null where it is none. */
export function pageNumberOf(line: string): PageNumber | null {
  const words = line.replace(/\s+/gu, " ").trim();
  if (words.length === 0 || words.length > 24) return null;
  // Most lines have no figure and end in no Roman one: nothing to look for.
  if (!/\d/u.test(words) && !/(?:^|[^\p{L}])[ivxlc]{1,7}[^\p{L}]{0,3}$/u.test(words)) return null;
  for (const { shape, sign } of forms) {
    const groups = sign.exec(words)?.groups;
    const page = groups?.number ?? groups?.inner;
    if (page === undefined) continue;
    const value = /^\d/u.test(page) ? Number(page) : romanValue(page);
    if (value !== null && value > 0) return { page: page.toLowerCase(), value, shape };
  }
  return null;
}
