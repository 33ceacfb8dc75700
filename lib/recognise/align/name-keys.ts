/**
 * Names across scripts: the consonants of a word in Latin letters, as they come out of the usual
 * transliterations alike. `Хрущёв`, `Khrushchev` and `Chruschtschow` should meet; endings of cases
 * and vowels do not count.
 */

const cyrillic: Record<string, string> = {
  ...{
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    ґ: "g",
    д: "d",
    е: "e",
    ё: "e",
    є: "e",
    ж: "z",
    з: "s",
    и: "i",
  },
  ...{
    і: "i",
    ї: "i",
    й: "i",
    к: "k",
    л: "l",
    м: "m",
    н: "n",
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
  },
  ...{
    у: "u",
    ф: "f",
    х: "h",
    ц: "s",
    ч: "s",
    ш: "s",
    щ: "s",
    ъ: "",
    ы: "i",
    ь: "",
    э: "e",
    ю: "u",
  },
  ...{ я: "a", ј: "i", љ: "l", њ: "n", ћ: "s", ђ: "d", џ: "z", ў: "u" },
};

/** Groups of Latin letters that stand for one sound, longest first. */
const groups: [RegExp, string][] = [
  [/schtsch|shch|tsch|sch|tch|sh|ch|cz|sz|ts|tz|zh|dj/gu, "s"],
  [/gh|gu(?=[eiy])/gu, "g"],
  [/kh/gu, "h"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/qu/gu, "kv"],
  [/x/gu, "ks"],
  [/c(?=[eiy])/gu, "s"],
];
const single: Record<string, string> = {
  h: "g",
  c: "k",
  q: "k",
  w: "v",
  z: "s",
  j: "s",
  y: "i",
  ß: "s",
};

/** Vowels carry little, but a name that begins with one is known by it. */
const LONGEST_KEY = 4;
const LEAST_KEY = 3;

/** The key of a word in capitals or with a capital; null where too little of it is left. */
export function nameKey(word: string): string | null {
  const plain = word
    .normalize("NFD")
    .replace(/\p{M}/gu, (mark) => (mark === "\u0306" || mark === "\u0308" ? mark : ""));
  const small = plain.normalize("NFC").toLowerCase();
  let latin = /\p{Script=Cyrillic}/u.test(small)
    ? [...small].map((letter) => cyrillic[letter] ?? "").join("")
    : small.normalize("NFD").replace(/\p{M}/gu, "");
  if (!/^[a-zß]+$/u.test(latin)) return null;
  if (latin === small || !/\p{Script=Cyrillic}/u.test(small)) {
    for (const [sounds, by] of groups) latin = latin.replace(sounds, by);
    latin = [...latin].map((letter) => single[letter] ?? letter).join("");
  }
  // Some scripts write a breath at the beginning as g, and hardly any within a word.
  const spoken = latin.replace(/^h/u, "g");
  const first = /^[aeiou]/u.test(spoken) ? "a" : "";
  const consonants = spoken.replace(/[aeiouh]/gu, "").replace(/(.)\1+/gu, "$1");
  const key = `${first}${consonants}`.slice(0, LONGEST_KEY);
  return key.length >= LEAST_KEY ? key : null;
}

const capital = /(?<!\p{L})\p{Lu}[\p{L}'’-]{2,}/gu;

/** The keys of the words with a capital in a text. */
export function nameKeys(text: string): Set<string> {
  const keys = new Set<string>();
  for (const [word] of text.matchAll(capital)) {
    for (const part of word.split(/['’-]/u)) {
      const key = nameKey(part);
      if (key) keys.add(key);
    }
  }
  return keys;
}

/** The numbers in a text, thousands joined: `1 200`, `1,200` and `1200` are one. */
export function numbersIn(text: string): Set<string> {
  const joined = text.replace(/(?<=\d)[ .,](?=\d{3}(?!\d))/gu, "");
  return new Set(joined.match(/\d+/gu)?.map((number) => number.replace(/^0+(?=\d)/u, "")));
}
