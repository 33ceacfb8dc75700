/**
 * The fields of the heads of memoranda, minutes, telegrams and letters in several languages: which
 * words name one, and of which kind it is. Knows names of fields, reads no values.
 */

/** What a field says; `other` are fields that are only kept on lines of their own. */
export type FieldKind =
  | "date"
  | "eventDate"
  | "receivedDate"
  | "place"
  | "participants"
  | "interpreter"
  | "absent"
  | "subject"
  | "address"
  | "recorder"
  | "translator"
  | "originalLanguage"
  | "classification"
  | "distribution"
  | "other";

const kinds: [FieldKind, string][] = [
  [
    "date",
    "date|date(?: and |/| & )time|time and date|дата и время|datum|fecha|дата|date distr\\.?|date of (?:report|document|memorandum|minutes)|dated",
  ],
  [
    "eventDate",
    "date of (?:info\\.?|information|conversation|meeting|talk|interview|event)|datum des gesprächs|дата беседы|delivered",
  ],
  ["receivedDate", "rec['’]d|received|date received|eingang(?:en)?|recibido|reçu|получено"],
  [
    "place",
    "place|location|venue|place acquired|place of (?:meeting|conversation)|where held|ort|lugar|lieu|место|held at|meeting place",
  ],
  [
    "participants",
    "participants?|chaired by|presiding|in the chair|vorsitz|председательствовал[аи]?|present|those present|also present|members present|others present|present at the (?:meeting|talks?|conversation)|attendees|attendance|in attendance|attended by|also attending|persons present|on (?:our|their) side|teilnehmer(?: am gespräch)?|anwesend(?:e)?|ferner anwesend|participantes|presentes|asistentes|asisten|étaient présents|présents|assistaient|участники(?: беседы)?|участвовали|присутствовали|присутствуют|также присутствовали",
  ],
  [
    "interpreter",
    "interpreters?|dolmetscher(?:in)?|interprète|intérprete|переводчик(?:и)?|interpreted by",
  ],
  [
    "absent",
    "apologies|absent|apologies for absence|entschuldigt|abwesend|ausentes|excusés|absents|отсутствовали",
  ],
  [
    "subject",
    "subjects?|subj\\.?|re|betr(?:\\.|eff|ifft)?|asunto|objet|a\\.s\\.|a/s|тема|содержание|topic|about|concerning",
  ],
  [
    "address",
    "memorandum (?:for|to)(?: the record)?|memo (?:for|to)|to|from|for|through|thru|via|attn\\.?|attention|info|an|von|über|para|кому|от кого",
  ],
  [
    "recorder",
    "recorded by|record(?:er|ed)|drafted by|drafting officer|drafter|prepared by|written by|note-?taker|notes? (?:taken )?by|minutes (?:taken )?by|rapporteur|reporting officer|reported by|записал[аи]?|запись вел[аи]?|протоколист|протокол вел[аи]?|verfasser|protokoll(?:führer)?|aufgezeichnet von|rédigé par|rédacteur|redactado por|relator|transcribed by|transcripci[oó]n",
  ],
  [
    "translator",
    "translated by|translator|translation by|übersetzt von|übersetzer|traduit par|traducido por|traductor|перев[её]л[аи]?|перевод",
  ],
  ["originalLanguage", "original|original language|originalsprache|язык оригинала"],
  ["classification", "classification|security|гриф"],
  [
    "distribution",
    "distribution|cc|bcc|c\\.c\\.|copies to|copies|copy to|verteiler|рассылка|destinataires?|encls?\\.?|enclosures?|attachments?|attached|anlagen?|приложени[ея]|anexos?|annexes?",
  ],
  [
    "other",
    "time|duration|file|file no\\.?|ref\\.?|reference|references|our ref\\.?|your ref\\.?|az\\.?|aktenzeichen|no|no\\.|nr\\.?|control|country|report no\\.?|no\\. of pages|source|agenda|item|approved by|cleared by|clearance|precedence|action|tags|document type",
  ],
];

const byName = kinds.map(([kind, names]): { kind: FieldKind; sign: RegExp } => ({
  kind,
  sign: new RegExp(`^(?:${names})$`, "iu"),
}));

/** A field at the beginning of a line: its kind, and units before its first word of value. */
export interface HeadField {
  kind: FieldKind;
  name: string;
  length: number;
}

const labelled = /^[\s*_]{0,80}(\p{L}[\p{L}'’./ -]{0,50}?)\s?(?::[*_]{0,2}|\t)(?:\s+|$)/u;
/** Heads of editions print the names of fields on lines of their own, in capitals. */
const aloneInCapitals =
  /^\s{0,80}(SUBJECTS?|PARTICIPANTS?|PRESENT|ALSO PRESENT|PLACE|DATE|TIME|TO|FROM|ATTENDEES|INTERPRETERS?)\s*$/u;

/** `MEMORANDUM FOR THE PRESIDENT` has no colon. */
const inCapitals = /^\s{0,80}MEMO(?:RANDUM)? (?:FOR|TO) (?:THE )?[\p{Lu} .’'-]{3,60}$/u;

/** The field that a line begins with, or null. */
export function fieldOf(line: string): HeadField | null {
  const head = line.slice(0, 160);
  const addressed = inCapitals.exec(head)?.[0];
  if (addressed) return { kind: "address", name: addressed.trim(), length: addressed.length };
  const found = labelled.exec(head) ?? aloneInCapitals.exec(head);
  const name = found?.[1]?.replace(/\s+/gu, " ").trim();
  if (!found || !name) return null;
  const kind = byName.find((one) => one.sign.test(name))?.kind;
  return kind ? { kind, name, length: found[0].length } : null;
}
