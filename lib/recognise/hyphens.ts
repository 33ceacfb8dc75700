/**
 * Whether a hyphen at a line's end belongs to the word. The document's own words decide; where they
 * are silent, the habits of its language, and whether this text divides words at all. In doubt the
 * hyphen stays: a translator's compound is not ours to close.
 */
import { languageOf } from "./languages";
import type { Removal } from "./types";

/** What a text shows of its hyphens. */
export interface Hyphenation {
  /** Its words, small, compounds whole; pieces at line ends are none. */
  words: ReadonlySet<string>;
  /** BCP 47. */
  language: string;
  /** Surely divides words at line ends, somewhere. */
  divides: boolean;
}

/** Nothing is known of a text's hyphens. */
export const unknownHyphens: Hyphenation = { words: new Set(), language: "und", divides: false };

const atEnd = /(?<![\p{L}\p{N}])(\p{L}{1,40}(?:-\p{L}{1,40}){0,3})[-‐]\s*$/u;
const atStart = /^\s*(\p{L}{1,40})/u;

/** What lines show; only worth asking where some line ends in a hyphen. */
export function hyphenationOf(lines: string[]): Hyphenation {
  const words = new Set<string>();
  const cuts: [string, string][] = [];
  let piece: string | null = null;
  for (const line of lines) {
    const start = piece === null ? undefined : atStart.exec(line.slice(0, 60))?.[1];
    if (piece !== null && start !== undefined) cuts.push([piece, start]);
    const own = start === undefined ? line : line.trimStart().slice(start.length);
    for (const [word] of own.matchAll(/\p{L}{2,40}(?:-\p{L}{2,40})*(?![-‐\p{L}])/gu)) {
      words.add(word.toLowerCase());
    }
    piece = atEnd.exec(line.slice(-90))?.[1] ?? null;
  }
  const language = cuts.length > 0 ? languageOf(lines.slice(0, 400).join(" ")) : "und";
  const bare = { words, language, divides: false };
  const divides = cuts.some(
    ([before, after]) =>
      (words.has(fold(before) + fold(after)) && !words.has(`${fold(before)}-${fold(after)}`)) ||
      isNoWord(fold(before), fold(after), bare),
  );
  return { ...bare, divides };
}

function fold(word: string): string {
  return word.toLowerCase();
}

/** No word of Latin script begins or ends so: `str-`, `-ght`. */
function isNoWord(before: string, after: string, { words }: Hyphenation): boolean {
  const vowel = /[aeiouyàáâäæèéêëìíîïòóôöùúûüœаеёиоуыэюя]/u;
  if (words.has(before) || words.has(after)) return false;
  return (
    !vowel.test(before) ||
    !vowel.test(after) ||
    /^(?:tion|sion|ment|ness|ing|ity|ed|ly|er|al)/u.test(after)
  );
}

/** First parts that English joins with a hyphen of the word's own. */
const englishFirst =
  /^(?:well|self|ex|non|anti|vice|semi|half|all|cross|so|long|short|high|low|far|near|ill|pro|co|counter|mid|pre|post|quasi|ultra|multi|inter|re|over|under|de|sub|[a-z]|one|two|three|four|five|six|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|nineteenth|twentieth|soviet|sino|anglo|franco|russo|afro|euro|latin|pan|north|south|east|west|father|mother|brother|sister|man|air|sea|land|world|nation|state|party|arms|war|cease|old|new|open|full|part|right|left|hard|soft|free|broad|deep|close|ready|much|ever|still|then|would|never)$/u;
const englishSecond =
  /^(?:known|made|looking|minded|based|wide|old|year|day|week|month|hour|time|term|range|level|class|scale|hand|handed|free|speaking|producing|breaking|making|building|keeping|called|fashioned|like|style|type|out|up|in|down|off|on|to|by|law|power|powered|party|aircraft|tank|sized|general|chief|elect|century|fire|born|being|standing|reaching|called|mentioned|armed|trained|paid|informed|equipped|backed|led|run|owned|controlled|century|friendly|proof|ready|led|determination|government|defen[cs]e|sufficient|conscious)$/u;

const fragmentFirst =
  /^(?:mis|dis|con|com|trans|pos|pres|gov|par|peo|coun|impor|devel|econ|polit|commu|organi|condi|agree|ques|rela)$/u;
const fragmentLast =
  /^(?:tions?|sions?|tional|ments?|mental|ness|ings?|ity|ities|ted|ting|ly|ally|ably|able|ible|ence|ance|ous|ive|tive|ism|ists?|ial|ical|cial|tial|ture|tures|ble|bly|ters?|ders?|bers?|ers?|ed|est|ism|tary|ary|ory|ery|ship|hood|dom|ful)$/u;

/** Whether the hyphen between two pieces of a line end goes. */
export function isSoftHyphen(first: string, second: string, text: Hyphenation): boolean {
  const [before, after] = [fold(first), fold(second)];
  if (!/^\p{Ll}/u.test(second)) return false;
  if (text.words.has(`${before}-${after}`)) return false;
  if (text.words.has(before + after)) return true;
  if (/\p{Script=Cyrillic}/u.test(after)) {
    const particle = /^(?:то|либо|нибудь|таки|ка|де|за|под)$/u.test(after);
    return !particle && !/^(?:по|кое|кой|во|из|пол|экс|вице|социал|\p{L}*[нк]о)$/u.test(before);
  }
  if (text.language === "de") return !/^(?:und|oder|bzw|bis|sowie)$/u.test(after);
  if (text.language === "es" || text.language === "it" || text.language === "pt") return true;
  if (text.words.has(before) && text.words.has(after) && after.length > 2) return false;
  if (text.language === "fr") return text.divides && !text.words.has(before) && after.length > 2;
  // No compound of English begins or ends so.
  if (fragmentFirst.test(before) || fragmentLast.test(after)) return true;
  return text.divides && !englishFirst.test(before) && !englishSecond.test(after);
}

/** Whether a word follows that only shares its end: `Ein- und Ausfuhr`. */
export function isSuspended(next: string): boolean {
  return /^(?:und|oder|bzw\.|bis|sowie|and|or)\s/u.test(next.slice(0, 10));
}

/** A hyphen that went, as `removed` lists it: both pieces, so that no word is missing. */
export function hyphenWords(line: string, next: string): string {
  const before = /[\p{L}-]{1,160}$/u.exec(line.slice(-160))?.[0] ?? "";
  return before + (/^\p{L}{1,40}/u.exec(next.slice(0, 41))?.[0] ?? "");
}

/** Hyphens that went, as one entry of `removed`; none where none did. */
export function hyphensGone(words: string[]): Removal[] {
  return words.length === 0 ? [] : [{ reason: "hyphen at a line’s end", text: words.join(", ") }];
}
