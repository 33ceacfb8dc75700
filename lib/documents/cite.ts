/**
 * A document as it is cited: as its archive wants where the file said so, else put together from
 * what is known, in the order that footnotes in history have. Pure; nothing is invented, what is
 * not known is left out.
 */
import { composeCitation, dateInWords } from "@/lib/recognise/citation-parts";
import { formatEdtf } from "./dates";
import type { DocumentSummary } from "./model";

type Cited = Pick<
  DocumentSummary,
  | "title"
  | "date"
  | "eventDate"
  | "place"
  | "archiveReference"
  | "citation"
  | "translator"
  | "sourceUrl"
>;

/** The citation, on one line: the file's own, or one made of its parts. */
export function citationOf(document: Cited): string {
  return document.citation?.replace(/\s+/g, " ").trim() || composed(document);
}

function composed(document: Cited): string {
  const { archiveReference, translator, sourceUrl } = document;
  const title = bareTitle(document.title);
  const date = document.date ?? document.eventDate;
  const isSaid = date !== null && inWords(date).some((words) => title.includes(words));
  return composeCitation({
    title,
    ...(date !== null && !isSaid && { date }),
    ...(archiveReference !== null && !title.includes(archiveReference) && { archiveReference }),
    ...(translator !== null && { translator }),
    ...(sourceUrl !== null && { sourceUrl }),
  });
}

const inWords = (date: string) => [dateInWords(date), formatEdtf(date, "long") ?? date, date];

/** Inside quotation marks a title has single ones, and its own full stop goes. */
function bareTitle(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;]+$/, "")
    .replace(/[“”"]([^“”"]*)[“”"]/g, "‘$1’");
}
