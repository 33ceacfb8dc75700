/**
 * The labels that archives, libraries and data bases put before a document: `Citation:`,
 * `Repository:`, `-REPORT_DATE-`. `archival` labels are an archive's own and stand on no document;
 * what a label's words say is read by the cover page.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { archiveReference, readCitation, translatorIn } from "./citation";
import { readCredits } from "./credits";
import { dateOf, datesIn } from "./dates";
import { languageNamed } from "./languages";

/** What a label's words say; `reference` are parts of an archive's reference. */
export interface RecordFacts extends Partial<DocumentMetadata> {
  reference?: string;
}

interface RecordField {
  names: RegExp;
  archival: boolean;
  read: (words: string) => RecordFacts;
}

const field = (names: string, archival: boolean, read: RecordField["read"]): RecordField => ({
  names: new RegExp(`^(?:${names})$`, "iu"),
  archival,
  read,
});
const dateIn = (words: string) => dateOf(words.replace(/[.]$/u, "")) ?? datesIn(words)[0]?.date;
const nothing = () => ({});
const languageIn = (words: string) => {
  const first = words.split(/\s*(?:,|;|\/| and )\s*/u)[0] ?? "";
  return languageNamed(words) ?? languageNamed(first) ?? undefined;
};

const fields: RecordField[] = [
  field(
    "(?:preferred |suggested |full |bibliographic )?citation|cite as|how to cite|cita",
    true,
    readCitation,
  ),
  field(
    "summary|abstract|description|scope and content|content description|annotation|аннотация|zusammenfassung|resumen",
    true,
    (summary) => ({ summary }),
  ),
  field("credits?|acknowledge?ments?|sponsors?|funding", true, (words) => ({
    credits: readCredits(words),
  })),
  field(
    "original languages?|language of (?:the )?original|originalsprache|язык оригинала",
    true,
    (words) => ({ originalLanguage: languageIn(words) }),
  ),
  field("contents|table of contents", true, nothing),
  field(
    "rights|copyright|terms of use|usage rights|rights statement|access rights|use restrictions|license|licence|copyright status",
    true,
    (rights) => ({ rights }),
  ),
  field(
    "record id|(?:original )?upload(?:ed)? date|date uploaded|record created|last modified|document id",
    true,
    nothing,
  ),
  field(
    "permalink|url|source url|web address|persistent (?:url|link|identifier)|link|handle|doi|uri",
    true,
    (words) => ({ sourceUrl: /https?:\/\/\S+/u.exec(words)?.[0] }),
  ),
  field(
    "repository|holding institution|held by|holding archive|archive|archivo|archiv|архив|institution",
    true,
    (reference) => ({ reference }),
  ),
  field(
    "collection|fonds|fond|фонд|series|record group|record series|bestand|fondo|box|folder|file unit|series title|folder title|collection title",
    true,
    (reference) => ({ reference }),
  ),
  field(
    "identifier|reference code|reference number|digital identifier|catalogue reference|catalog(?:ue)? number|item number|local identifier|call number|shelfmark|signatur|signatura|cote|шифр|archival reference|archive reference|document number \\(foia\\) ?/ ?esdn \\(crest\\)|document number|accession number|naid",
    true,
    (reference) => ({ reference }),
  ),
  field(
    "first published|published|publication date|date of publication|veröffentlicht",
    true,
    (words) => ({ printedDate: dateIn(words) }),
  ),
  field("written|composed|date of writing", true, (words) => ({ date: dateIn(words) })),
  field(
    "delivered|spoken|speech date|event date|date of event|date of conversation",
    true,
    (words) => ({ eventDate: dateIn(words) }),
  ),
  field(
    "transcription(?:/(?:html )?mark-?up)?|(?:html )?mark-?up|transcription/html markup|online version|proofread(?:ing)?|html|copyleft|public domain|transcribed(?: by)?|digiti[sz]ed by|contributed by|uploaded by|ocr",
    true,
    nothing,
  ),
  field(
    "subjects?|subjects? discussed|keywords|tags|topics?|people mentioned|persons mentioned|geographic subjects|places? mentioned|document type|type|genre|format|extent|physical description|medium|content type|release decision|original classification|document page count|sequence number|case number|document creation date|document release date|notes?|related documents",
    false,
    nothing,
  ),
  field("languages?|sprache|язык|idioma|langue", false, (words) => ({
    language: languageIn(words),
  })),
  field("title|titel|título|titre|название|headline|document title", false, (title) => ({ title })),
  field(
    "(?:document |original |creation )?date|date created|date\\(s\\) of materials?|dates? of materials?|date of document|datum|fecha|дата|report_date|report date",
    false,
    (words) => ({ date: dateIn(words) }),
  ),
  field("place|location|place of (?:origin|creation)|coverage|ort|lugar", false, (place) => ({
    place,
  })),
  field(
    "source|source of (?:text|original)|original source|quelle|fuente|источник",
    false,
    (words) => ({ archiveReference: archiveReference(words), translator: translatorIn(words) }),
  ),
  field(
    "translator|translated(?: by)?|translation(?: by)?|traductor|übersetzer|перевод(?:чик)?",
    false,
    (words) => ({ translator: translatorIn(`translated by ${words}`) ?? words }),
  ),
  field("classification", false, (classification) => ({ classification })),
  field(
    "creators?|authors?|from|to|addressee|recipient|sender|publisher|contributors?|year|report_nbr|report nbr|year published",
    false,
    nothing,
  ),
];

/** Where the record ends and the document's own words begin. */
const beginsText =
  /^(?:full text|document text|transcript|transcription|text|body|document|english translation|translation|original text)$/iu;

/** A label of a record with the words beside it. */
export interface RecordLabel {
  archival: boolean;
  inline: string;
  /** The document's own words follow. */
  endsRecord: boolean;
  read: (words: string) => RecordFacts;
}

const printed = /^[\s*_]{0,12}([\p{L}][^:\n]{2,50}?)\s?:[*_]{0,2}(?:\s+|$)/u;
const dataBase = /^-([A-Z][A-Z_ ]{2,24})-(?:\s+|$)/u;

/** The label that words begin with, if a record bears such a one. */
export function recordLabelOf(words: string): RecordLabel | null {
  const head = words.slice(0, 200);
  const base = dataBase.exec(head);
  const found = base ?? printed.exec(head);
  const name = found?.[1]?.replace(/\s+/gu, " ").trim();
  if (!found || !name) return null;
  const inline = words.slice(found[0].length);
  if (beginsText.test(name) && inline.trim() === "") {
    return { archival: base !== null, inline: "", endsRecord: true, read: nothing };
  }
  // A monitoring service dates its report; the speech's own date is that of the event.
  const isSpeech = base !== null && /^date$/iu.test(name);
  const known = fields.find(
    (one) => one.names.test(name.replace(/_/gu, " ")) || one.names.test(name),
  );
  if (!known && base === null) return null;
  const read = isSpeech
    ? (value: string) => ({ eventDate: dateIn(value) })
    : (known?.read ?? nothing);
  return { archival: base !== null || known?.archival === true, inline, endsRecord: false, read };
}
