/**
 * The words of dates in the languages that archives of the field write in: months, seasons, days
 * of the week, and what makes a date about, perhaps, not before or not after. No arithmetic.
 */

function numbered(lists: string[], first: number): Map<string, number> {
  return new Map(
    lists.flatMap((names, index) =>
      names.split(" ").map((name): [string, number] => [name, index + first]),
    ),
  );
}

const months = numbered(
  [
    "january jan января январь янв enero janvier januar jänner gennaio janeiro",
    "february feb февраля февраль фев febrero février februar febbraio fevereiro",
    "march mar марта март marzo mars märz maerz março",
    "april apr апреля апрель апр abril avril aprile",
    "may мая май mayo mai maggio maio",
    "june jun июня июнь junio juin juni giugno junho",
    "july jul июля июль julio juillet juli luglio julho",
    "august aug августа август авг agosto août",
    "september sept sep сентября сентябрь сен septiembre setiembre septembre settembre setembro",
    "october oct октября октябрь окт octubre octobre oktober okt ottobre outubro",
    "november nov ноября ноябрь ноя noviembre novembre novembro",
    "december dec декабря декабрь дек diciembre décembre dezember dez dicembre dezembro",
  ],
  1,
);

/** EDTF gives the seasons the numbers 21 to 24 in the month's place. */
const seasons = numbered(
  [
    "spring весна весной frühjahr frühling printemps primavera",
    "summer лето летом sommer été verano estate",
    "autumn fall осень осенью herbst automne otoño autunno",
    "winter зима зимой hiver invierno inverno",
  ],
  21,
);

/** The number of a month (1 to 12), by its name or abbreviation without the full stop. */
export function monthNamed(word: string): number | undefined {
  return months.get(word.toLowerCase());
}

/** The EDTF number of a season (21 to 24). */
export function seasonNamed(word: string): number | undefined {
  return seasons.get(word.toLowerCase());
}

const weekday =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\\.|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье";

/** What may stand before a date without changing it: the day of the week, an article. */
export const leadIn = new RegExp(
  `^(?:(?:on |am |the |el |le |den |dem )?(?:${weekday}),? )?(?:on |dated |am |vom |den |dem |the |le |el |du |от )?`,
  "iu",
);

const clock = "\\d{1,2}(?:[.:]\\d{2})?";
const hour = `${clock} ?(?:[ap]\\.? ?m\\.?|noon|midnight|hours|hrs|uhr|h(?:eures)?|час(?:ов|а)?)(?![\\p{L}])(?: ?\\(?(?:gmt|est|edt|local time)\\)?)?|\\d{1,2}:\\d{2}|noon|midnight`;

/** The time of day that may follow a date. */
export const timeAfter = new RegExp(
  `(?:,|;)? ?(?:at |from |um |à |a las |в )?(?:(?:${clock} ?(?:[–—-]|to|until|bis) ?)?(?:${hour})|(?:${hour}) ?(?:[–—-]|to|until|bis) ?${clock})\\.?$`,
  "iu",
);

/** Words before a date that make it approximate (`~`), uncertain (`?`), or open at one end. */
export const qualifiers: { sign: "~" | "?" | "before" | "after"; words: RegExp }[] = [
  {
    sign: "~",
    words:
      /^(?:circa|ca?\.?|about|around|approximately|approx\.?|on or about|mid-?|early|late|beginning of|end of|около|приблизительно|начало|начала|середина|середины|конец|конца|etwa|ungefähr|um|anfang|mitte|ende|vers|environ|début|fin|mi-|hacia|aproximadamente|principios de|mediados de|fines de|finales de)(?<=[.\s-]|\p{L}) ?(?=[\p{L}\p{N}["“])/iu,
  },
  {
    sign: "?",
    words:
      /^(?:probably|possibly|perhaps|presumably|вероятно|возможно|vermutlich|wohl|probablement|probablemente) /iu,
  },
  {
    sign: "before",
    words:
      /^(?:before|no later than|not later than|prior to|не позднее|до|vor dem|spätestens|avant le|antes del?) /iu,
  },
  {
    sign: "after",
    words:
      /^(?:after|no earlier than|not earlier than|не ранее|после|nach dem|frühestens|après le|después del?) /iu,
  },
];
