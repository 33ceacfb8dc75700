/**
 * A document as it is cited: as its archive wants where the file said so, else put together from
 * what is known, in the order that footnotes in history have. Pure; nothing is invented, what is
 * not known is left out.
 */
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
  const { title, archiveReference, translator, sourceUrl } = document;
  const bare = bareTitle(title);
  const said = document.date ?? document.eventDate;
  const date = said === null ? null : (formatEdtf(said, "long") ?? said);
  const rest = [date, archiveReference].filter(
    (part): part is string => part !== null && part !== "" && !bare.includes(part),
  );
  const head = rest.length > 0 ? `“${bare},” ${rest.join(", ")}` : `“${bare}”`;
  const sentences = [head, translator && `Translated by ${translator}`, sourceUrl];
  return sentences
    .filter((part): part is string => Boolean(part))
    .map((part) => (part === sourceUrl || /[.!?]$/.test(part) ? part : `${part}.`))
    .join(" ");
}

/** Inside quotation marks a title has single ones, and its own full stop goes. */
function bareTitle(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;]+$/, "")
    .replace(/[“”"]([^“”"]*)[“”"]/g, "‘$1’");
}
