/**
 * Dates as records print them, read to EDTF (ISO 8601-2 profile of the Library of Congress, level
 * 0): `1962-12-01`, `1962-12`. Months in the languages that archives of the field write in.
 */

const months = new Map<string, number>();
for (const [index, names] of [
  "january jan января январь янв enero janvier januar gennaio janeiro",
  "february feb февраля февраль фев febrero février februar febbraio fevereiro",
  "march mar марта март marzo mars märz março",
  "april apr апреля апрель апр abril avril aprile",
  "may мая май mayo mai maggio maio",
  "june jun июня июнь junio juin juni giugno junho",
  "july jul июля июль julio juillet juli luglio julho",
  "august aug августа август авг agosto août",
  "september sept sep сентября сентябрь сен septiembre septembre settembre setembro",
  "october oct октября октябрь окт octubre octobre oktober ottobre outubro",
  "november nov ноября ноябрь ноя noviembre novembre novembro",
  "december dec декабря декабрь дек diciembre décembre dezember dicembre dezembro",
].entries()) {
  for (const name of names.split(" ")) months.set(name, index + 1);
}

const year = "(?<year>1[0-9]{3}|20[0-9]{2})";
const forms = [
  `(?<month>\\p{L}{3,12})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${year}`,
  `["“«]? ?(?<day>\\d{1,2})(?:st|nd|rd|th|º|\\.)? ?["”»]? (?:de |of )?(?<month>\\p{L}{3,12})\\.?,? (?:de )?${year}`,
  `${year}-(?<monthNumber>\\d{2})-(?<day>\\d{2})`,
  `(?<day>\\d{1,2})\\.(?<monthNumber>\\d{1,2})\\.${year}`,
];
const anywhere = forms.map((form) => new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{N}])`, "gu"));
const alone = [...forms, `(?<month>\\p{L}{3,12}),? ${year}`].map(
  (form) => new RegExp(`^${form} ?(?:г\\.?|года|year)?\\.?$`, "u"),
);

function edtf(groups: Record<string, string | undefined>): string | null {
  const month = groups.monthNumber
    ? Number(groups.monthNumber)
    : months.get((groups.month ?? "").toLowerCase());
  if (!groups.year || !month || month > 12) return null;
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  if (!groups.day) return `${groups.year}-${twoDigits(month)}`;
  const day = Number(groups.day);
  const lastDay = new Date(Date.UTC(Number(groups.year), month, 0)).getUTCDate();
  if (day < 1 || day > lastDay) return null;
  return `${groups.year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The date that words are, as EDTF, or null where they are anything else. */
export function dateAlone(words: string): string | null {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length > 60) return null;
  for (const form of alone) {
    const groups = form.exec(line)?.groups;
    const date = groups && edtf(groups);
    if (date) return date;
  }
  return null;
}

/** A date within words: EDTF and where it stands, in UTF-16 units. */
export interface DateInText {
  date: string;
  start: number;
  end: number;
}

/** Every full date in words, in reading order. */
export function datesIn(words: string): DateInText[] {
  return anywhere
    .flatMap((form) =>
      [...words.matchAll(form)].flatMap((match) => {
        const date = match.groups && edtf(match.groups);
        return date ? [{ date, start: match.index, end: match.index + match[0].length }] : [];
      }),
    )
    .sort((a, b) => a.start - b.start);
}
