/**
 * A citation made of a description, in the order that archives of the field use: title in quotation
 * marks, the record's date, the archive and the place in it, who translated it, where it is on the
 * web. What it makes, `readCitation` reads back to the same parts.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const seasons = ["Spring", "Summer", "Autumn", "Winter"];

/** A day, month, season or year as a citation prints it; null where a form is not known. */
function dayIn(edtf: string): string | null {
  const [, year, month, day, sure] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/u.exec(edtf) ?? [];
  if (!year) return null;
  const name = month && (months[Number(month) - 1] ?? seasons[Number(month) - 21]);
  if (month && !name) return null;
  const printed = day ? `${name} ${Number(day)}, ${year}` : name ? `${name} ${year}` : year;
  if (sure === "~") return `circa ${printed}`;
  if (sure === "?") return `[${printed}?]`;
  return sure === "%" ? `[circa ${printed}?]` : printed;
}

/** An EDTF date in English words, as `datesIn` and `dateOf` read them back; what has none stays. */
export function dateInWords(edtf: string): string {
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return dayIn(from) ?? edtf;
  if (from === "..") return to ? `before ${dayIn(to) ?? to}` : edtf;
  if (to === "..") return `after ${dayIn(from) ?? from}`;
  const [start, end] = [dayIn(from), dayIn(to)];
  return start && end ? `${start} – ${end}` : edtf;
}

type Cited = Pick<
  DocumentMetadata,
  "title" | "date" | "archiveReference" | "translator" | "sourceUrl"
>;

/** A citation composed of the description's parts; what is not known is left out. */
export function composeCitation(described: Partial<Cited>): string {
  const { title, date, archiveReference, translator, sourceUrl } = described;
  const quoted = title && `“${title.replace(/^[“"]|[”"]$/gu, "").replace(/[,.]$/u, "")},”`;
  const parts = [date && dateInWords(date), archiveReference?.replace(/[.,;]$/u, "")].filter(
    Boolean,
  );
  const head = [quoted, parts.join(", ")].filter(Boolean).join(" ");
  const sentences = [
    head,
    translator && `Translated by ${translator}`,
    sourceUrl && `<${sourceUrl}>`,
  ];
  const words = sentences.filter(Boolean).join(". ").replace(/,”\. /u, ".” ");
  return words === "" || /[>.]$/u.test(words)
    ? words
    : `${words.replace(/,”$/u, ".”").replace(/(?<!”)$/u, ".")}`;
}
