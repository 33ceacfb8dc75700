/**
 * The head of a memorandum or of minutes: `Date: …`, `Place: …`, `Participants: …` on lines of
 * their own near the top. Says which lines those are and what they tell; takes nothing away.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { dateAlone, datesIn } from "./dates";

const headLabel =
  /^(date|time|place|location|venue|participants?|present|attendees|in attendance|apologies|absent|subject|re|from|to|cc|via|file|reference|classification|distribution|дата|место|тема|участники|присутствовали)\s?:(?:\s|$)/iu;

/** A head lies within so many lines of the top. */
export const HEAD_LINES = 25;

/** Whether words begin with the name of a head's field. */
export function beginsHeadField(words: string): boolean {
  return headLabel.test(words.slice(0, 40).trimStart());
}

/** Whether these first lines of a text hold a head: two fields at least. */
export function hasHead(lines: string[]): boolean {
  return lines.slice(0, HEAD_LINES).filter(beginsHeadField).length > 1;
}

const goesOnAfter =
  /(?:[,;:&(–—-]|(?<!\p{L})(?:on|of|at|from|to|and|the|in|since|until|by|dated|от|до|в|на|de|le|du|am|vom))$/iu;

/** Whether `next` is a date on a line of its own under a title, and not the end of its sentence. */
export function isDateUnder(line: string, next: string): boolean {
  return dateAlone(next) !== null && !goesOnAfter.test(line.slice(-20).trimEnd());
}

const LONGEST_NAME = 200;

/** What the fields in the first blocks say; a list is divided at semicolons, lines or commas. */
export function readHead(blocks: string[]): Partial<DocumentMetadata> {
  if (!hasHead(blocks)) return {};
  const facts: Partial<DocumentMetadata> = {};
  for (const block of blocks.slice(0, HEAD_LINES)) {
    const found = headLabel.exec(block);
    const words = block.slice(found?.[0].length ?? 0).trim();
    if (!found || words === "") continue;
    const field = found[1]?.toLowerCase() ?? "";
    if (/^(?:date|дата)$/u.test(field)) {
      const date = dateAlone(words) ?? datesIn(words)[0]?.date;
      if (date) facts.date ??= date;
    } else if (/^(?:place|location|venue|место)$/u.test(field)) {
      facts.place ??= words.replace(/\s+/gu, " ");
    } else if (
      /^(?:participants?|present|attendees|in attendance|участники|присутствовали)$/u.test(field)
    ) {
      facts.participants ??= namesIn(words);
    } else if (/^(?:subject|тема)$/u.test(field)) {
      facts.title ??= words.replace(/\s+/gu, " ");
    }
  }
  return facts;
}

function namesIn(words: string): string[] {
  const mark = [";", "\n", ","].find((one) => words.includes(one)) ?? ";";
  return words
    .split(mark)
    .map((name) =>
      name
        .replace(/\s+/gu, " ")
        .replace(/^and /u, "")
        .replace(/(?<=\p{Ll}{3})\.$/u, "")
        .trim(),
    )
    .filter((name) => name !== "" && name.length <= LONGEST_NAME);
}
