/**
 * Dates of documents for people: EDTF (Library of Congress, levels 0 and 1) read into words and
 * into a span of time. Pure. What it cannot read it says so by null, and the caller shows the
 * date as the record bears it; nothing is ever guessed.
 */

/** A point of a date: year, perhaps month or season, perhaps day; `null` marks what is open or unknown. */
interface DatePoint {
  year: number;
  /** How many of the year's last digits are unspecified: `196X` has 1. */
  vagueDigits: number;
  month: number | null;
  season: number | null;
  day: number | null;
  doubt: "" | "?" | "~" | "%";
}

const pattern =
  /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?([?~%]?)$/;
const seasons: Record<number, string> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };
const months = {
  short: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
  long: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

export type DateStyle = keyof typeof months;

/** A date in words, such as `1 Dec 1962` or `about December 1962 to 1964`; null where it is no EDTF. */
export function formatEdtf(value: string, style: DateStyle = "short"): string | null {
  const ends = readEnds(value);
  if (ends === null) return null;
  const [start, end] = ends;
  if (end === start) return start === null ? null : wordsOf(start, style);
  if (start === null) return end === null ? null : `until ${wordsOf(end, style)}`;
  if (end === null) return `from ${wordsOf(start, style)}`;
  return `${wordsOf(start, style)} to ${wordsOf(end, style)}`;
}

/** The first and last millisecond (UTC) that a date may mean; null where it is open or no EDTF. */
export function spanOfEdtf(value: string): { start: number; end: number } | null {
  const ends = readEnds(value);
  if (ends === null) return null;
  const first = ends[0] ?? ends[1];
  const last = ends[1] ?? ends[0];
  if (first === null || last === null) return null;
  return { start: boundary(first, "start"), end: boundary(last, "end") };
}

/** For sorting by date: when it begins; undated last. */
export function sortKeyOfEdtf(value: string | null): number {
  return (value === null ? null : spanOfEdtf(value)?.start) ?? Number.POSITIVE_INFINITY;
}

function readEnds(value: string): [DatePoint | null, DatePoint | null] | null {
  const parts = value.trim().split("/");
  if (parts.length > 2) return null;
  const points = parts.map((part) => (part === "" || part === ".." ? null : readPoint(part)));
  const [start, end] = points;
  if (start === undefined || points.includes("unreadable")) return null;
  if (start === "unreadable" || end === "unreadable") return null;
  if (parts.length === 1) return start === null ? null : [start, start];
  return [start, end ?? null];
}

function readPoint(text: string): DatePoint | "unreadable" {
  const match = pattern.exec(text);
  if (match === null) return "unreadable";
  const [, yearText = "", monthText, dayText, doubt] = match;
  const second = monthText === undefined || monthText === "XX" ? null : Number(monthText);
  const isSeason = second !== null && second >= 21 && second <= 24;
  const month = isSeason ? null : second;
  const day = dayText === undefined || dayText === "XX" ? null : Number(dayText);
  if (month !== null && (month < 1 || month > 12)) return "unreadable";
  const year = Number(yearText.replaceAll("X", "0"));
  if (day !== null && (month === null || day < 1 || day > daysIn(year, month))) return "unreadable";
  return {
    year,
    vagueDigits: yearText.length - yearText.replaceAll("X", "").length,
    month,
    season: isSeason ? second : null,
    day,
    doubt: doubt === "?" || doubt === "~" || doubt === "%" ? doubt : "",
  };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function wordsOf(point: DatePoint, style: DateStyle): string {
  const year =
    point.vagueDigits === 2
      ? `${Math.floor(point.year / 100)}00s`
      : `${point.year}${point.vagueDigits === 1 ? "s" : ""}`;
  const month = point.month === null ? null : (months[style][point.month - 1] ?? null);
  const season = point.season === null ? null : (seasons[point.season] ?? null);
  const plain = [point.day === null ? null : String(point.day), month ?? season, year]
    .filter((part) => part !== null)
    .join(" ");
  const about = point.doubt === "~" || point.doubt === "%" ? `about ${plain}` : plain;
  return point.doubt === "?" || point.doubt === "%" ? `${about}?` : about;
}

function boundary(point: DatePoint, side: "start" | "end"): number {
  const atEnd = side === "end";
  const years = point.vagueDigits === 2 ? 99 : point.vagueDigits === 1 ? 9 : 0;
  const year = point.year + (atEnd ? years : 0);
  const seasonMonth = point.season === null ? null : (point.season - 21) * 3 + 3;
  const month = point.month ?? (seasonMonth === null ? null : seasonMonth + (atEnd ? 2 : 0));
  const startOfMonth = (month ?? (atEnd ? 12 : 1)) - 1;
  if (point.day !== null)
    return Date.UTC(year, startOfMonth, point.day + (atEnd ? 1 : 0)) - (atEnd ? 1 : 0);
  return atEnd ? Date.UTC(year, startOfMonth + 1, 1) - 1 : Date.UTC(year, startOfMonth, 1);
}
