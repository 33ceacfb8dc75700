/**
 * Lines that say where and when: `Halden, 12 March 1962`, `Norden, den 12. März 1961`, `Held in the
 * Long Room on Tuesday, 14 March 1961`. A line that says anything else is none.
 */
import { dateOf } from "./dates";
import { nameSource } from "./names";

/** Where and when, as far as the line says. */
export interface Dateline {
  place?: string;
  date: string;
}

const LONGEST = 160;
const placed = new RegExp(
  `^(?:г\\. ?)?(${nameSource}(?:, ${nameSource}){0,2}),? +(?=\\S)(.{4,90})$`,
  "u",
);
const held =
  /^(?:[\p{L} ]{1,60},? )?(?:held|convened|which took place|took place|состоя\p{L}+|abgehalten|celebrada|tenue)\b(?: (?:at|in|im|en|à|в) (?:the |der |la |el )?(.{2,80}?))?,? (?:on|am|el|le) (.{6,80}?)\.?$/iu;
const heldOn =
  /^(?:held|convened|took place)\b (?:on )?(.{6,60}?),? (?:at|in) (?:the )?(\p{Lu}.{1,80}?)\.?$/iu;

/** What a line that is nothing else says of place and date; null where it says no date. */
export function datelineOf(line: string): Dateline | null {
  const words = line
    .replace(/\s+/gu, " ")
    .replace(/^[*_]+|[*_]+$/gu, "")
    .trim();
  if (words.length > LONGEST || !/\d{4}/u.test(words)) return null;
  const date = dateOf(words);
  if (date) return { date };
  const [, where, when] = held.exec(words) ?? [];
  const heldDate = when && dateOf(when);
  if (heldDate) return { date: heldDate, ...(where && { place: where }) };
  const [, first, room] = heldOn.exec(words) ?? [];
  const firstDate = first && dateOf(first);
  if (firstDate && room) return { date: firstDate, place: room };
  for (let comma = words.lastIndexOf(","); comma > 0; comma = words.lastIndexOf(",", comma - 1)) {
    const place = words.slice(0, comma).replace(/^г\. ?/u, "");
    const rest = dateOf(words.slice(comma + 1));
    if (rest && (!isYear(rest) || isShort(place)) && isPlace(place)) return { date: rest, place };
  }
  const [, place, rest] = placed.exec(words) ?? [];
  const spaced = rest && /^(?:den|le|el|am|the|\d)/iu.test(rest) ? dateOf(rest) : null;
  return spaced && !isYear(spaced) && place && isPlace(place) ? { date: spaced, place } : null;
}

/** `The Ice Question, 1931` is a title: beside a year alone a place is a word or two. */
const isYear = (date: string) => /^\d{4}$/u.test(date);
const isShort = (place: string) => /^(?!The )\S+(?: \S+)?$/u.test(place);

const wholePlace = new RegExp(
  `^${nameSource}(?:, (?:${nameSource}|[A-Z]\\.[A-Z.0-9]*)){0,2}$`,
  "u",
);

const noPlace =
  /^(?:rec['’]d|received|dated|printed|published|copy|sent|typed|approved|signed|declassified|created|updated|posted|uploaded|accessed)\b/iu;

function isPlace(words: string): boolean {
  if (noPlace.test(words)) return false;
  return (
    words.length <= 60 && wholePlace.test(words) && dateOf(words) === null && !/\d{4}/u.test(words)
  );
}
