/**
 * Dates as records print them, read to EDTF (ISO 8601-2, Library of Congress profile, levels 0 and
 * 1): days, months, years, ranges, seasons, and what the print itself calls uncertain or about.
 * Nothing is read that is not wholly a date, and no day that the calendar has not.
 */
import { leadIn, monthNamed, qualifiers, seasonNamed, timeAfter } from "./date-words";

interface Parts {
  year?: number;
  /** 1 to 12, or a season's 21 to 24. */
  month?: number;
  day?: number;
}

const fillers = /^(?:de|del|of|г|года|году|year|den|le)$/iu;
const LONGEST = 90;

/** Day, month and year from words that are nothing else; null where a word is none of them. */
function partsOf(words: string): Parts | null {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(words);
  if (iso) return numbers(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?: ?г\.?)?$/u.exec(words);
  if (dotted) return numbers(dotted[3], dotted[2], dotted[1]);
  const parts: Parts = {};
  const tokens = words.match(/\p{L}+|\d+(?:st|nd|rd|th|er|º)?|[^\s]/gu) ?? [];
  for (const token of tokens) {
    const digits = /^\d+/u.exec(token)?.[0];
    if (digits !== undefined) {
      const slot = digits.length === 4 ? "year" : "day";
      if (digits.length > 4 || digits.length === 3 || parts[slot] !== undefined) return null;
      parts[slot] = Number(digits);
    } else if (/^\p{L}/u.test(token)) {
      const month = monthNamed(token) ?? seasonNamed(token);
      if (month !== undefined && parts.month === undefined) parts.month = month;
      else if (!fillers.test(token)) return null;
    } else if (!/^[.,"“”«»„]$/u.test(token)) return null;
  }
  return parts;
}

function numbers(year?: string, month?: string, day?: string): Parts {
  return { year: Number(year), month: Number(month), ...(day && { day: Number(day) }) };
}

function edtf({ year, month, day }: Parts): string | null {
  if (year === undefined || year < 1000 || year > 2099) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  if (month === undefined) return day === undefined ? String(year) : null;
  const isSeason = month > 20 && month < 25;
  if (month < 1 || (month > 12 && !isSeason)) return null;
  if (day === undefined) return `${year}-${two(month)}`;
  if (isSeason || day < 1) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > last ? null : `${year}-${two(month)}-${two(day)}`;
}

const between =
  /^(?:(?:from|between|du|del|desde el|с|со|vom|von) )?(.{1,40}?) ?(?:[–—-]| (?:to|through|until|and|und|et|y|и|au|al|hasta el|bis(?: zum)?|по) ) ?(.{1,40})$/iu;

/** `12–14 March 1961`: what one end does not say, the other does. */
function rangeOf(words: string): string | null {
  if (/^\d{4}-\d{2}-/u.test(words)) return null;
  const found = between.exec(words);
  const [from, to] = [partsOf(found?.[1] ?? ""), partsOf(found?.[2] ?? "")];
  if (!from || !to || (to.month ?? 0) > 12) return null;
  if (from.year !== undefined && from.month === undefined && from.day === undefined) {
    // 1961–1962 and 1961–62
    const short = to.year === undefined && to.month === undefined && to.day !== undefined;
    const year = short ? Math.floor(from.year / 100) * 100 + (to.day ?? 0) : to.year;
    if (to.month !== undefined || year === undefined || year <= from.year) return null;
    return `${from.year}/${year}`;
  }
  const year = from.year ?? to.year;
  const month = from.month ?? to.month;
  const ends = [
    edtf({ ...from, ...(year && { year }), ...(month && { month }) }),
    edtf({
      ...to,
      ...((to.year ?? year) && { year: to.year ?? year }),
      month: to.month ?? month ?? 0,
    }),
  ];
  const sameKind = (from.day === undefined) === (to.day === undefined);
  const [start, end] = ends;
  return start && end && sameKind && start < end ? `${start}/${end}` : null;
}

/** The date that words are, a year alone included, or null where they are anything else. */
export function dateOf(words: string): string | null {
  let line = words.replace(/\s+/gu, " ").trim();
  if (line.length > LONGEST || !/\d{4}/u.test(line)) return null;
  line = line.replace(/^\[([^[\]]*)\]\.?$/u, "$1").replace(/[.,;]+$/u, "");
  const doubt = /\s?(?:\?|\(\?\)|\[\?\])$/u.exec(line);
  if (doubt) line = line.slice(0, doubt.index);
  line = withoutTime(line);
  const signs = new Set<string>(doubt ? ["?"] : []);
  for (const { sign, words: pattern } of [...qualifiers, ...qualifiers]) {
    const found = pattern.exec(line);
    if (!found) continue;
    signs.add(sign);
    line = line.slice(found[0].length);
  }
  line = line.replace(leadIn, "");
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(line);
  const decade = /^(\d{3})0(?:s|-?е|er)$/u.exec(line)?.[1];
  const plain = compact ? numbers(compact[1], compact[2], compact[3]) : partsOf(line);
  const date = decade ? `${decade}X` : ((plain && edtf(plain)) ?? rangeOf(line));
  return date && qualified(date, signs);
}

function withoutTime(line: string): string {
  const time = timeAfter.exec(line);
  return time && time.index > 0 ? line.slice(0, time.index).trimEnd() : line;
}

function qualified(date: string, signs: ReadonlySet<string>): string | null {
  const sure = signs.has("~") ? (signs.has("?") ? "%" : "~") : signs.has("?") ? "?" : "";
  if (date.includes("/"))
    return date
      .split("/")
      .map((end) => end + sure)
      .join("/");
  if (signs.has("before")) return `../${date}${sure}`;
  return signs.has("after") ? `${date}${sure}/..` : `${date}${sure}`;
}

/** The date that words are, as EDTF, or null where they are anything else, a bare year included. */
export function dateAlone(words: string): string | null {
  const date = dateOf(words);
  return date !== null && /^\d{4}$/u.test(date) ? null : date;
}

const year = "(?:1[0-9]{3}|20[0-9]{2})";
const day = "\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?";
const dash = " ?(?:[–—-]|to|bis|al|au|по) ?";
const month = "\\p{L}{3,12}\\.?";
const about = "(?:(?:circa|ca?\\.|about|around|около|etwa|vers|hacia) )?";
const both = " ?(?:[–—-]|to|and|und|et|y|bis|al|au|по|и) ?";
const inText = [
  `${about}${month} ${day}(?:${dash}(?:${month} )?${day})?,? ${year}`,
  `${about}(?:${day}(?: (?:de )?${month})?${both})?["“«]? ?${day} ?["”»]? (?:de |of )?${month},? (?:de )?${year}`,
  `${year}-\\d{2}-\\d{2}`,
  "\\d{1,2}\\. ?\\d{1,2}\\. ?[12]\\d{3}",
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{N}])`, "giu"));

/** A date within words: EDTF and where it stands, in UTF-16 units. */
export interface DateInText {
  date: string;
  start: number;
  end: number;
}

/** Every date in words that names a day, in reading order; none within another. */
export function datesIn(words: string): DateInText[] {
  const found = inText
    .flatMap((form) =>
      [...words.matchAll(form)].flatMap((match): DateInText[] => {
        const date = dateOf(match[0]);
        return date ? [{ date, start: match.index, end: match.index + match[0].length }] : [];
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
