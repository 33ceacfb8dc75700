/**
 * The printed shape of a speaker's label: `Name:`, `Ambassador Name:`, `A.B. Name.`, `NAME. —`,
 * `Q.`, `[00:12] NAME (laughing):`, `Mr. Name (Land):`. Shape alone is no proof; the pass over
 * turns weighs recurrence and alternation, for `weak` shapes most of all.
 */
import { beginsSentence, isField, stageWords } from "./label-words";
import { hasTitle, titleSource, withoutTitles } from "./name-titles";
import { hasInitials, initialsSource, isNameShaped } from "./names";
import { isRole } from "./speaker-roles";
import { isAction } from "./stage-directions";

/** A label at the beginning of a block: `printed` with its mark, `name` without. */
export interface Label {
  printed: string;
  /** The name alone, without time, brackets and mark. */
  name: string;
  /** What a bracket adds to the name: a country, a party, who sits in the chair. */
  beside?: string;
  style: "colon" | "stop" | "dash" | "alone";
  /** A time or a number stands before the name. */
  marked: boolean;
  /** A bracket follows that says how the words are spoken. */
  directed?: boolean;
  /** A shape that prose has, too: only a whole conversation of such labels proves them. */
  weak: boolean;
  /** Units from the block's beginning to its first spoken word. */
  length: number;
}

/** Labels end within so many units; longer ones are sentences. */
const LONGEST = 140;

const time = "[\\[(]?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[.,]\\d{1,3})?[\\])]?";
/** `2nd Sailor`, `1-й МАТРОС`. */
const ordinal = "\\d{1,2}(?:st|nd|rd|th|er|e|º|ª|-?(?:й|я|ый|ая|ий))[ ]";
const lead = new RegExp(
  `^(?:(\\d{1,4}[.)]\\s+)|(${time}\\s*(?:[-–—]\\s*)?))?(?:[—–―-]\\s?)?(?=[\\p{Lu}\\p{Lo}]|${ordinal})`,
  "u",
);
const brackets = "(?:\\s*(?:\\([^()\\n]{1,60}\\)|\\[[^\\[\\]\\n]{1,60}\\])){0,3}";
const colonLabel = new RegExp(
  `^((?:${ordinal})?[\\p{Lu}][^\\n:;?!()\\[\\]]{0,70}?)(${brackets})(\\s?:)(?:\\s*[—–]\\s+|\\s+|(?=["“«—–¡¿\\[(*])|$)`,
  "u",
);
/** Scripts without capitals: one to three words before the colon, weighed by recurrence alone. */
const caselessLabel =
  /^(\p{Lo}[\p{Lo}\p{M}"'׳״’·-]{0,24}(?:[ ]\p{Lo}[\p{Lo}\p{M}"'׳״’·-]{0,24}){0,2})()(\s?[:：])(?:\s*)/u;

const capitals = `(?:A[ ]|${ordinal})?\\p{Lu}[\\p{Lu}'’-]*\\p{Lu}(?:[ ](?:\\p{Lu}[\\p{Lu}'’-]*|\\d{1,2})){0,3}`;
const turned = `(?!(?:${titleSource})\\.?[ ])\\p{Lu}[\\p{L}'’-]+[ ]\\p{Lu}\\.[ ]?(?:\\p{Lu}\\.)?`;
const family =
  "(?:(?:de|del|von|van|der|den|di|da|la|le|VAN|DER|DEN|DE|VON|LA|LE)[ ]){0,2}\\p{Lu}[\\p{L}'’-]+";
const titled = `(?:(?:${titleSource})\\.?[ ]){1,3}(?:\\p{Lu}\\.[ ]?){0,3}${family}(?:[ ]${family}){0,2}`;
const single = "\\p{Lu}[\\p{L}'’-]{2,24}";
const lower = "(?:(?:[Tt]he|[Ee]l|[Ll]a|[Ll]e|[Aa]n?|M\\.|Mme)[ ])?[\\p{L}'’. -]{2,40}?";
const stopEnd = "(?:\\s*[—–-]{1,2})?(?:\\s+|(?=[\\[(—–-])|$)";
const named = `${initialsSource}|${turned}|${capitals}`;
const stops = {
  titled: new RegExp(`^(${titled}(?:[ ]\\p{Lu}\\.\\p{Lu})?)(${brackets})(\\.)${stopEnd}`, "u"),
  named: new RegExp(`^(${named})(${brackets})(?:(\\.)|(?<=\\.)())${stopEnd}`, "u"),
  beside: new RegExp(
    `^(\\p{Lu}[^\\n.:;,?!()\\[\\]]{1,50}?|\\p{Lu}\\.[^\\n.:;,?!()\\[\\]]{1,50}?)(${brackets}(?:,[ ][^\\n.:;?!()]{2,80})?)(\\.)\\s*[—–]\\s+`,
    "u",
  ),
  role: new RegExp(`^(\\p{Lu}${lower})(${brackets})(\\.)${stopEnd}`, "u"),
  single: new RegExp(`^(${single}|\\p{Lu})(${brackets})(\\.)${stopEnd}`, "u"),
};
const dashed = new RegExp(`^(${capitals}|${titled})(${brackets})\\s*([—–])\\s+`, "u");

/** A play's `NAME (how).`: the bracket is a stage direction and stays in the text. */
const directed = new RegExp(
  `^(${capitals})()[ ]+(?=(?:\\([^()\\n]{1,80}\\)|\\[[^\\[\\]\\n]{1,80}\\])(?:\\.(?:\\s|$)|[ ]+[\\p{Lu}"“«'‘(\\[¿¡—–…]))`,
  "u",
);
const lone = new RegExp(
  `^(${capitals}|\\p{Lu}{2,24})((?:[ \\t]*\\([^()\\n]{1,60}\\))?)[ \\t]*(?:\\n|$)`,
  "u",
);
const timed = new RegExp(
  `^(\\p{Lu}[^\\n:;?!()\\[\\]]{1,50}?)([ \\t]+${time})[ \\t]*(?:\\n|$)`,
  "u",
);

/** The label that a block may begin with, by shape alone; null where only prose would have it. */
export function labelOf(text: string): Label | null {
  const label = anyLabelOf(text);
  return label?.weak ? null : label;
}

/**
 * The label that a block may begin with, be its shape weak or strong. `asked` says that `Q.` and
 * `A.` are questions and answers in this text.
 */
export function anyLabelOf(text: string, asked = false): Label | null {
  const head = text.slice(0, LONGEST + 60);
  const before = lead.exec(head);
  if (before === null) return null;
  const skip = before[0].length;
  const marked = (before[1] ?? before[2]) !== undefined;
  const rest = head.slice(skip);
  const made = (match: RegExpExecArray, style: Label["style"], weak = false): Label | null =>
    labelFrom(head, skip, marked, match, style, weak);
  const colon = colonLabel.exec(rest);
  if (colon) {
    const label = made(colon, "colon");
    if (label && isSpeaker(label)) return label;
  }
  const caseless = caselessLabel.exec(rest);
  if (caseless) return made(caseless, "colon");
  if (before[1] !== undefined) return null;
  return stopLabelOf(rest, made, asked);
}

type Make = (match: RegExpExecArray, style: Label["style"], weak?: boolean) => Label | null;

function stopLabelOf(rest: string, made: Make, asked: boolean): Label | null {
  if (stageWords.test(rest)) return null;
  const letter = asked ? /^([QAВО])()(\.)\s+/u.exec(rest) : null;
  if (letter) return made(letter, "stop");
  const play = directed.exec(rest);
  if (play) {
    const label = made(play, "stop");
    return label && { ...label, directed: true };
  }
  const title = stops.titled.exec(rest);
  if (title) return made(title, "stop");
  const name = stops.named.exec(rest);
  if (name) return made(name, "stop");
  const full = stops.beside.exec(rest);
  if (full && isNameShaped(withoutTitles(full[1] ?? ""))) return made(full, "stop", false);
  const office = stops.role.exec(rest);
  if (office && isRole(office[1] ?? "")) return made(office, "stop", !/ /u.test(office[1] ?? ""));
  const alone = lone.exec(rest);
  if (alone) return made(alone, "alone", true);
  const spokenAt = timed.exec(rest);
  if (spokenAt) {
    const label = made(spokenAt, "alone", true);
    return label && isSpeaker(label) ? { ...label, marked: true } : null;
  }
  const dash = dashed.exec(rest);
  if (dash) return made(dash, "dash", true);
  const bare = stops.single.exec(rest);
  return bare ? made(bare, "stop", true) : null;
}

function labelFrom(
  head: string,
  skip: number,
  marked: boolean,
  match: RegExpExecArray,
  style: Label["style"],
  weak: boolean,
): Label | null {
  const [whole, words = "", bracket = ""] = match;
  const mark = style === "alone" ? "" : (match[3] ?? "");
  const end = skip + words.length + bracket.length + mark.length;
  const { name, beside } = nameIn(words, bracket);
  if (name === "" || name.length > 70 || isField(name) || beginsSentence(name)) return null;
  return {
    printed: head.slice(0, end).trim(),
    name,
    ...(beside && { beside }),
    style,
    marked,
    // Nothing but a label has both a stop and a dash behind it.
    weak: weak && !(style === "stop" && /[—–]\s*$/u.test(whole)),
    length: skip + whole.length,
  };
}

/** How somebody speaks, and when, which is no part of a name. */
const manner =
  /^\p{Ll}|^\p{Lu}\p{L}*(?:ing|ed|ly|endo|ando|ant|end)(?!\p{L})|\d[:.]\d|^(?:CONT|O\.S|V\.O|Interpretation|Spoke|Speaking|Through)(?!\p{L})/u;

function nameIn(words: string, bracket: string): { name: string; beside?: string } {
  const [bare = "", doing = ""] = words.split(/,\s(?=\p{Ll}+(?:ing|ly)(?!\p{L}))/u);
  const name = doing === "" ? words.trim() : bare.trim();
  const beside = [...bracket.matchAll(/[([]([^()[\]]+)[)\]]/gu)]
    .map(([, inside = ""]) => inside.trim())
    .find((inside) => !manner.test(inside) && !isAction(inside));
  return { name, ...(beside && { beside }) };
}

function isSpeaker({ name }: Label): boolean {
  if (isRole(name)) return true;
  if (/^\p{Lu}{1,3}$/u.test(name)) return true;
  const bare = name
    .replace(/\s(?:\d{1,3}|[IVX]{1,4}|#\d{1,3})$/u, "")
    .replace(new RegExp(`^${ordinal}`, "u"), "");
  return (
    isNameShaped(bare) ||
    isNameShaped(withoutTitles(bare)) ||
    hasInitials(bare) ||
    new RegExp(`^${turned}$`, "u").test(bare)
  );
}

/** Whether a label is printed so that hardly anything but a person has it. */
export function isPersonal({ name, beside, marked }: Label): boolean {
  return marked || beside !== undefined || hasTitle(name) || hasInitials(name) || isRole(name);
}

/** Whether a name is in capitals throughout. */
export function isCapitals(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && !/(?<!(?:^|\s)\p{Lu}?)\p{Ll}{2}/u.test(name);
}
