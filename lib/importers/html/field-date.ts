/**
 * Dates as the fields of pages write them. What is no date is none, rather than a guess.
 */
import { dateAlone } from "@/lib/recognise/dates";

/** A date as fields write it: EDTF, ISO with a time, or in words. */
export function dateOf(value: string): string | undefined {
  const iso = /^(\d{4}(?:[-/]\d{2}(?:[-/]\d{2})?)?)(?:T.*)?$/u.exec(value.trim())?.[1];
  return iso?.replaceAll("/", "-") ?? dateAlone(value) ?? undefined;
}
