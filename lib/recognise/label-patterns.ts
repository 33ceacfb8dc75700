/**
 * The patterns of speakers' labels, each anchored at the beginning of a line, with the name, its
 * brackets and its mark as groups. Linear: every part is bounded.
 */
import { titleSource } from "./name-titles";
import { initialsSource } from "./names";

const time = "[\\[(]?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[.,]\\d{1,3})?[\\])]?";
/** `2nd Sailor`, `1-й МАТРОС`. */
export const ordinal = "\\d{1,2}(?:st|nd|rd|th|er|e|º|ª|-?(?:й|я|ый|ая|ий))[ ]";
/** What may stand before a name: a number, a time, a dash. */
export const lead = new RegExp(
  `^(?:(\\d{1,4}[.)]\\s+|Q\\.?[ ]?\\d{1,4}[.:)]?\\s+)|(${time}\\s*(?:[-–—]\\s*)?))?(?:[—–―-]\\s?)?(?=[\\p{Lu}\\p{Lo}]|${ordinal})`,
  "u",
);
const brackets = "(?:\\s*(?:\\([^()\\n]{1,60}\\)|\\[[^\\[\\]\\n]{1,60}\\])){0,3}";
/** `Name (how):` */
export const colonLabel = new RegExp(
  `^((?:${ordinal})?[\\p{Lu}][^\\n:;?!()\\[\\]]{0,70}?)(${brackets})(\\s?:)(?:\\s*[—–]\\s+|\\s+|(?=["“«—–¡¿\\[(*])|$)`,
  "u",
);
/** Scripts without capitals: one to three words before the colon, weighed by recurrence alone. */
export const caselessLabel =
  /^(\p{Lo}[\p{Lo}\p{M}"'׳״’·-]{0,24}(?:[ ]\p{Lo}[\p{Lo}\p{M}"'׳״’·-]{0,24}){0,2})()(\s?[:：])(?:\s*)/u;

const capitals = `(?:A[ ]|${ordinal})?\\p{Lu}[\\p{Lu}'’-]*\\p{Lu}(?:[ ](?:\\p{Lu}[\\p{Lu}'’-]*|\\d{1,2})){0,3}`;
/** `Family A.B.` */
export const turned = `(?!(?:${titleSource})\\.?[ ])\\p{Lu}[\\p{L}'’-]+[ ]\\p{Lu}\\.[ ]?(?:\\p{Lu}\\.)?`;
const family =
  "(?:(?:de|del|von|van|der|den|di|da|la|le|VAN|DER|DEN|DE|VON|LA|LE)[ ]){0,2}\\p{Lu}[\\p{L}'’-]+";
const titled = `(?:(?:${titleSource})\\.?[ ]){1,3}(?:\\p{Lu}\\.[ ]?){0,3}${family}(?:[ ]${family}){0,2}(?:[ ]of(?:[ ]\\p{Lu}[\\p{L}'’-]+){1,3})?`;
const single = "\\p{Lu}[\\p{L}'’-]{2,24}";
const lower = "(?:(?:[Tt]he|[Ee]l|[Ll]a|[Ll]e|[Aa]n?|M\\.|Mme)[ ])?[\\p{L}'’. -]{2,40}?";
const stopEnd = "(?:\\s*[—–-]{1,2})?(?:\\s+|(?=[\\[(—–-])|$)";
const named = `${initialsSource}|${turned}|${capitals}`;
/** Labels that end in a full stop, by what stands before it. */
export const stops = {
  titled: new RegExp(`^(${titled}(?:[ ]\\p{Lu}\\.\\p{Lu})?)(${brackets})(\\.)${stopEnd}`, "u"),
  named: new RegExp(`^(${named})(${brackets})(?:(\\.)|(?<=\\.)())${stopEnd}`, "u"),
  beside: new RegExp(
    `^(\\p{Lu}[^\\n.:;,?!()\\[\\]]{1,50}?|\\p{Lu}\\.[^\\n.:;,?!()\\[\\]]{1,50}?)(${brackets}(?:,[ ][^\\n.:;?!()]{2,80})?)(\\.)\\s*[—–]\\s+`,
    "u",
  ),
  office: new RegExp(
    `^([Tt]he(?:[ ]\\p{Lu}{2}[\\p{Lu}'’-]*){1,4})(${brackets})(\\.)${stopEnd}`,
    "u",
  ),
  role: new RegExp(`^(\\p{Lu}${lower})(${brackets})(\\.)${stopEnd}`, "u"),
  single: new RegExp(`^(${single}|\\p{Lu})(${brackets})(\\.)${stopEnd}`, "u"),
};
/** `NAME — words`. */
export const dashed = new RegExp(
  `^(${capitals}|${titled}|(?:The|An|Several|Some|Opposition|Government|Hon\\.|Honourable)[ ][\\p{L}.' ]{3,40}?)(${brackets})(?:\\s+([—–])\\s+|(—)\\s*)`,
  "u",
);

/** A play's `NAME (how).`: the bracket is a stage direction and stays in the text. */
export const directed = new RegExp(
  `^(${capitals})(,?)[ ]+(?=(?:\\([^()\\n]{1,80}\\)|\\[[^\\[\\]\\n]{1,80}\\])(?:\\.(?:\\s|$)|[ ]+[\\p{Lu}"“«'‘(\\[¿¡—–…]|[ ]{2}))`,
  "u",
);
/** A name in capitals alone on its line, or with a wide space behind it. */
export const lone = new RegExp(
  `^(${capitals}(?:,? (?:and |& |)${capitals}){0,2}|\\p{Lu}{2,24})((?:[ \\t]*\\([^()\\n]{1,60}\\))?)(?:[ \\t]*(?:\\n|$)|(?:[ \\t]{2,}|\\t)(?=[\\p{Lu}"“'‘(\\[¿¡—]))`,
  "u",
);
/** A name with a time, above its words. */
export const timed = new RegExp(
  `^(\\p{Lu}[^\\n:;?!()\\[\\]]{1,50}?)([ \\t]+${time})[ \\t]*(?:\\n|$)`,
  "u",
);
