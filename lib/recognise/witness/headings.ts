/**
 * Lines by which a file says which text follows: `Original`, `[English translation]`, `Перевод`;
 * and words that say of a text what it was translated from.
 */
import { languageNamed } from "../languages";

/** What a line says of the text after it. */
export interface WitnessHeading {
  role: "original" | "translation" | "transcription" | null;
  language: string | null;
}

const roles: [WitnessHeading["role"], RegExp][] = [
  [
    "original",
    /^(?:original|оригинал|подлинник|texte original|texto original|originaltext|urtext)$/iu,
  ],
  [
    "translation",
    /^(?:translation|translated|перевод|traduction|traducción|traduccion|übersetzung|traduzione|tradução)$/iu,
  ],
  ["transcription", /^(?:transcription|transcript|транскрипция)$/iu],
];
const fillers =
  /^(?:al|del|de|la|le|en|au|du|ins|aus|dem|der|of|text|version|the|in|into|from|language|full|complete|текст|версия|на|язык|языке|с|en|version|versión|texte|texto|fassung|deutsche|scan)$/iu;
const adjectives: Record<string, string> = {
  русский: "ru",
  русском: "ru",
  английский: "en",
  английском: "en",
  испанский: "es",
  немецкий: "de",
  français: "fr",
  française: "fr",
  anglais: "en",
  anglaise: "en",
  español: "es",
  inglés: "en",
  inglesa: "en",
  deutsch: "de",
  deutsche: "de",
  englisch: "en",
  englische: "en",
  русская: "ru",
  английская: "en",
};
const LONGEST = 60;

/** What a line says if it is nothing but a heading of a text; null for any other line. */
export function witnessHeading(words: string): WitnessHeading | null {
  if (words.length > LONGEST) return null;
  const bare = words
    .replace(/^[[(\s*#–—-]+|[\])\s:.*–—-]+$/gu, "")
    .replace(/[()[\],:–—/-]+/gu, " ");
  const parts = bare.split(/\s+/u).filter((part) => part !== "");
  if (parts.length === 0 || parts.length > 5) return null;
  const found: WitnessHeading = { role: null, language: null };
  for (const part of parts) {
    const role = roles.find(([, sign]) => sign.test(part))?.[0];
    const language = adjectives[part.toLowerCase()] ?? languageOfName(part);
    if (role && found.role === null) found.role = role;
    else if (language && found.language === null) found.language = language;
    // `Перевод с английского` names what it was translated from.
    else if (!fillers.test(part) && !genitives[part.toLowerCase()]) return null;
  }
  return found.role !== null || found.language !== null ? found : null;
}

/** A language's name, never its tag: `No` and `is` are words. */
function languageOfName(word: string): string | null {
  return word.length > 3 ? languageNamed(word) : null;
}

const translated =
  /\btranslat(?:ed|ion) from (?:the )?(\p{L}{4,20})|перев(?:од|едено|ёл|ела) с (\p{L}{4,20})|\btraduit d[eu] l?['’]?(\p{L}{4,20})|\btraducid[oa] del (\p{L}{4,20})|\baus dem (\p{L}{4,20}) übersetzt/iu;
const genitives: Record<string, string> = {
  русского: "ru",
  английского: "en",
  испанского: "es",
  немецкого: "de",
  французского: "fr",
  китайского: "zh",
  russe: "ru",
  anglais: "en",
  espagnol: "es",
  allemand: "de",
  ruso: "ru",
  inglés: "en",
  francés: "fr",
  russischen: "ru",
  englischen: "en",
  französischen: "fr",
  spanischen: "es",
  польского: "pl",
  чешского: "cs",
};

/** The language that a text says it was translated from; `und` where it names none that is known. */
export function translatedFrom(words: string): string | null {
  const found = translated.exec(words.slice(0, 2000));
  if (!found) return null;
  const name =
    found
      .slice(1)
      .find((one) => one !== undefined)
      ?.toLowerCase() ?? "";
  return genitives[name] ?? languageOfName(name) ?? "und";
}
