/**
 * Languages: the tag (BCP 47) of a name printed on a cover page, and the likely language of a
 * text. The script says most, and no language is guessed that is written in another. A guess from
 * few words is no guess: too short a text is `und`.
 */
import { francAll } from "franc-min";

const codes =
  "af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky la lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tk tl tr uk ur uz vi xh yi yo zh zu".split(
    " ",
  );

const byName = new Map<string, string>();
for (const inLanguage of ["en", "ru"]) {
  const names = new Intl.DisplayNames([inLanguage], { type: "language" });
  for (const code of codes) byName.set((names.of(code) ?? code).toLowerCase(), code);
}

/** The tag of a language's name in English or Russian, or of a tag itself; null if it is neither. */
export function languageNamed(name: string): string | null {
  const key = name.trim().toLowerCase();
  return byName.get(key) ?? (codes.includes(key) ? key : null);
}

/** Letters beyond this say nothing new about the language. */
const SAMPLE = 6000;
const LEAST_LETTERS = 60;
const FEW_WORDS = 300;
/** Letters that a script must have where it alone says the language. */
const LEAST_OF_SCRIPT = 4;
/** How far the likeliest Cyrillic language must be ahead of the next, of 1. */
const SURE = 0.1;

/** Scripts that one language is written in far more than any other. */
const ownLanguage: Partial<Record<Script, string>> = {
  Arabic: "ar",
  Greek: "el",
  Hebrew: "he",
  Hangul: "ko",
  Thai: "th",
  Georgian: "ka",
  Armenian: "hy",
};

/** The tag of the language that a text is likely in, `und` where it is too short to tell. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE * 3);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = scriptOf(sample);
  if (script === null) return "und";
  if (script === "Han") return hasKana(sample, letters) ? "ja" : "zh";
  const own = letters < LEAST_OF_SCRIPT ? undefined : ownLanguage[script];
  if (script === "Cyrillic") return letters > 20 ? cyrillicLanguage(sample) : "und";
  if (letters < LEAST_LETTERS) return own ?? "und";
  const [first] = francAll(sample.slice(0, SAMPLE));
  const guess = first && first[0] !== "und" ? tagOf(first[0]) : "und";
  return guess !== "und" && isWrittenIn(guess, script) ? guess : (own ?? "und");
}

/** The likeliest by its sequences of letters if it is far ahead, else by single letters. */
function cyrillicLanguage(sample: string): string {
  const byLetters = byCyrillicLetters(sample);
  // From a few words sequences tell less than a letter that only one language has.
  if (byLetters !== "und" && sample.length < FEW_WORDS) return byLetters;
  const [first, second] = francAll(sample.slice(0, SAMPLE))
    .map(([code, score]) => ({ tag: tagOf(code), score }))
    .filter(({ tag }) => tag !== "und" && isWrittenIn(tag, "Cyrillic"));
  if (!first || first.score - (second?.score ?? 0) < SURE) return byLetters;
  return byLetters === "und" || byLetters === first.tag ? first.tag : "und";
}

function tagOf(code: string): string {
  const tag = Intl.getCanonicalLocales(code)[0] ?? "und";
  return { cmn: "zh", arb: "ar", pes: "fa" }[tag] ?? tag;
}

/** Japanese writes its endings in kana; a Chinese text may quote some. */
function hasKana(text: string, letters: number): boolean {
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return kana * 10 > letters;
}

/** Letters that Russian has and its neighbours have not, and the reverse; else nothing is said. */
function byCyrillicLetters(text: string): string {
  const isRussian = /[ыэё]/iu.test(text);
  const isUkrainian = /[їєґ]/iu.test(text);
  if (isRussian && !isUkrainian && !/[іўәғқңөұүһҗ]/iu.test(text)) return "ru";
  return isUkrainian && !isRussian ? "uk" : "und";
}

const codesOfScripts: Partial<Record<Script, string[]>> = {
  Latin: ["Latn"],
  Cyrillic: ["Cyrl"],
  Arabic: ["Arab"],
  Greek: ["Grek"],
  Hebrew: ["Hebr"],
  Hangul: ["Kore", "Hang"],
  Thai: ["Thai"],
  Georgian: ["Geor"],
  Armenian: ["Armn"],
};

/** Whether a language is usually written in a script; of scripts not told apart nothing is said. */
function isWrittenIn(tag: string, script: Script): boolean {
  const usual = new Intl.Locale(tag).maximize().script;
  const expected = codesOfScripts[script];
  if (script === "Cyrillic" && tag === "sr") return true;
  if (expected) return usual === undefined || expected.includes(usual);
  return !Object.values(codesOfScripts).some(
    (known) => usual !== undefined && known.includes(usual),
  );
}

/**
 * The canonical tag (BCP 47) of what somebody calls a language: a tag, or a name such as `Russian`.
 * Null where it is neither.
 */
export function languageTag(given: string): string | null {
  const named = languageNamed(given);
  if (named) return named;
  try {
    const tag = Intl.getCanonicalLocales(given.trim())[0] ?? "";
    // Words of five to eight letters have the shape of a tag, but no language has such a one.
    return /^[a-z]{2,3}(?:-|$)/u.test(tag) ? tag : null;
  } catch (malformed) {
    if (malformed instanceof RangeError) return null;
    throw malformed;
  }
}

/** The scripts that are told apart. */
export type Script =
  | "Latin"
  | "Cyrillic"
  | "Han"
  | "Arabic"
  | "Greek"
  | "Hebrew"
  | "Hangul"
  | "Thai"
  | "Georgian"
  | "Armenian"
  | "other";

const scripts: [Script, RegExp][] = [
  ["Latin", /\p{Script=Latin}/gu],
  ["Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Han", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Arabic", /\p{Script=Arabic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Hangul", /\p{Script=Hangul}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Georgian", /\p{Script=Georgian}/gu],
  ["Armenian", /\p{Script=Armenian}/gu],
];

/** The script of most letters, or null where there is no letter. Looks at the beginning only. */
export function scriptOf(words: string): Script | null {
  const text = words.slice(0, SAMPLE);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [name, of] of scripts) {
    if ((text.match(of)?.length ?? 0) * 2 > letters) return name;
  }
  return "other";
}
