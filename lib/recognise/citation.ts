/**
 * What an archive's citation says: the title in quotation marks, the record's date, where it is
 * kept, who translated it, where it is on the web. Knows the order of the parts, no archive.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { datelineOf } from "./dateline";
import { datesIn } from "./dates";
import { nameSource } from "./names";

type Facts = Partial<DocumentMetadata>;

const address = /<?(https?:\/\/[^\s<>"]+?)>?(?=[.,;)]*(?:\s|$))/u;
const translation = new RegExp(
  `\\b[Tt]ranslat(?:ed|ion)\\b[^.;\\n]{0,80}?\\bby\\s+(${nameSource})`,
  "u",
);
/** Where a digital collection is named between the date and the archive itself. */
const collection = /\b(?:digital (?:archives?|library|collections?)|online|database)\b/iu;

/** Who translated, where words say so: `Translated for X by N.N.` */
export function translatorIn(words: string): string | undefined {
  return translation.exec(words.replace(/\s+/gu, " "))?.[1];
}

/** The first web address in words. */
export function addressIn(words: string): string | undefined {
  return address.exec(words)?.[1];
}

/** `Lind, Ada. “On Ice.” …`: who wrote it stands before the title. */
const authoredTitle = /^[^"“«]{3,80}[.,] ["“«](.{3,900}?)[,.\s]*["”»]\s*[,.]?\s*/u;
const quotedTitle = /^["“«](.{3,900}?)[,.\s]*["”»](?!\p{L})\s*[,.]?\s*/u;

/** Whether words are a citation: a title in quotation marks, then a date. */
export function isCitation(words: string): boolean {
  const quoted = quotedTitle.exec(words);
  if (!quoted || words.length > 2000) return false;
  const date = datesIn(words.slice(quoted[0].length, quoted[0].length + 40))[0];
  return date !== undefined && date.start < 3;
}

const accessed =
  /[,.;]?\s*\(?(?:accessed|retrieved|viewed|consulted)(?: on)? [^.<]{6,40}\)?(?=[.,]|$)/iu;

/** Everything that a citation says; what it does not say is left out. */
export function readCitation(citation: string): Facts {
  const words = citation.replace(/\s+/gu, " ").trim();
  const facts: Facts = { citation: words };
  const url = addressIn(words);
  if (url) facts.sourceUrl = url;
  const translator = translatorIn(words);
  if (translator) facts.translator = translator;
  let rest = words.replace(address, " ").replace(accessed, "").trim();
  const quoted = quotedTitle.exec(rest) ?? authoredTitle.exec(rest);
  if (quoted) {
    facts.title = quoted[1];
    rest = rest.slice(quoted[0].length);
  } else {
    // `A to B, 14 March 1961, HO 371/1`: the title goes to the date.
    const first = datesIn(rest)[0];
    const title = first && rest.slice(0, first.start).replace(/[\s,.]+$/u, "");
    if (first && title && title.length > 3) {
      facts.title = title;
      rest = rest.slice(first.start);
    }
  }
  const dated = leadingDate(rest);
  if (dated) {
    facts.date = dated.date;
    rest = rest.slice(dated.length).replace(/^[\s,.;]+/u, "");
  }
  const reference = archiveReference(rest);
  if (reference) facts.archiveReference = reference;
  return facts;
}

/** The date that words begin with, a month or a year alone included; a place may stand before. */
function leadingDate(words: string): { date: string; length: number } | null {
  const found = datesIn(words.slice(0, 60))[0];
  if (found && found.start < 3 && !/^ ?[–—-] ?\p{L}/u.test(words.slice(found.end))) {
    return { date: found.date, length: found.end };
  }
  const ends = [...words.slice(0, 90).matchAll(/[,.;](?=\s|$)|$/gu)];
  for (const end of ends.reverse()) {
    const date = datelineOf(words.slice(0, end.index))?.date;
    if (date) return { date, length: end.index };
  }
  return null;
}

/** The archive and the place in it: what is left of a citation once all else is taken off. */
export function archiveReference(words: string): string {
  const own =
    words.split(
      /[.;,]?\s*\(?\b(?:[Tt]ranslat(?:ed|ion)|[Oo]btained (?:by|for)|[Pp]rovided (?:by|to)|[Tt]ranscribed)\b/u,
    )[0] ?? "";
  const parts = own.split(/,\s+/u);
  const hosted = parts.slice(0, 3).findLastIndex((part) => collection.test(part));
  const kept = hosted >= 0 && parts.length > hosted + 1 ? parts.slice(hosted + 1) : parts;
  return kept
    .join(", ")
    .replace(/[\s.,;]+$/u, "")
    .trim();
}
