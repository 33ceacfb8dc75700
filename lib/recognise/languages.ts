/**
 * Languages: the tag (BCP 47) of a name printed on a cover page, and the likely language of a
 * text. A guess from few words is no guess: too short a text is `und`.
 */
import { franc } from "franc-min";

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

/** The tag of the language that a text is likely in, `und` where it is too short to tell. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE * 3);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = scriptOf(sample);
  if (script === "Han") return "zh";
  if (letters < LEAST_LETTERS) return script === "Cyrillic" && letters > 20 ? "ru" : "und";
  const found = franc(sample.slice(0, SAMPLE));
  if (found === "und") return "und";
  const tag = Intl.getCanonicalLocales(found)[0] ?? "und";
  return tag === "cmn" ? "zh" : tag;
}

/** The scripts that are told apart. */
export type Script = "Latin" | "Cyrillic" | "Han" | "Arabic" | "Greek" | "Hebrew" | "other";

const scripts: [Script, RegExp][] = [
  ["Latin", /\p{Script=Latin}/gu],
  ["Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Han", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Arabic", /\p{Script=Arabic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
];

/** The script of most letters, or null where there is no letter. Looks at the beginning only. */
export function scriptOf(words: string): Script | null {
  const text = words.slice(0, SAMPLE);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const counts = scripts.map(([name, of]) => ({ name, count: text.match(of)?.length ?? 0 }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count * 2 > letters ? most.name : "other";
}
