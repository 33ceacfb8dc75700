/**
 * What an archive's citation says: the title in quotation marks, the record's date, where it is
 * kept, who translated it, where it is on the web. Knows the order of the parts, no archive.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
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

const quotedTitle = /^["“«](.{3,900}?)[,\s]*["”»]\s*,?\s*/u;

/** Whether words are a citation: a title in quotation marks, then a date. */
export function isCitation(words: string): boolean {
  const quoted = quotedTitle.exec(words);
  if (!quoted || words.length > 2000) return false;
  const date = datesIn(words.slice(quoted[0].length, quoted[0].length + 40))[0];
  return date !== undefined && date.start < 3;
}

/** Everything that a citation says; what it does not say is left out. */
export function readCitation(citation: string): Facts {
  const words = citation.replace(/\s+/gu, " ").trim();
  const facts: Facts = { citation: words };
  const url = addressIn(words);
  if (url) facts.sourceUrl = url;
  const translator = translatorIn(words);
  if (translator) facts.translator = translator;
  const quoted = quotedTitle.exec(words);
  let rest = words.replace(address, " ");
  if (quoted) {
    facts.title = quoted[1];
    rest = rest.slice(quoted[0].length);
  }
  const date = datesIn(rest.slice(0, 40))[0];
  if (date && date.start < 3) {
    facts.date = date.date;
    rest = rest.slice(date.end).replace(/^[\s,]+/u, "");
  }
  const reference = archiveReference(rest);
  if (reference) facts.archiveReference = reference;
  return facts;
}

/** The archive and the place in it: what is left of a citation once all else is taken off. */
export function archiveReference(words: string): string {
  const own = words.split(/[.;,]?\s*\(?\b[Tt]ranslat(?:ed|ion)\b/u)[0] ?? "";
  const parts = own.split(/,\s+/u);
  const hosted = parts.slice(0, 3).findLastIndex((part) => collection.test(part));
  const kept = hosted >= 0 && parts.length > hosted + 1 ? parts.slice(hosted + 1) : parts;
  return kept
    .join(", ")
    .replace(/[\s.,;]+$/u, "")
    .trim();
}
