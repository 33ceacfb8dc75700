/**
 * The printed shape of a speaker's label: `Name:`, `Ambassador Name:`, `A.B. Name.`, `NAME. —`,
 * `Q.`, `[00:12] NAME (laughing):`, `Mr. Name (Land):`. Shape alone is no proof; the pass over
 * turns weighs recurrence and alternation, for `weak` shapes most of all.
 */

import {
  caselessLabel,
  colonLabel,
  dashed,
  directed,
  lead,
  lone,
  ordinal,
  stops,
  timed,
  turned,
} from "./label-patterns";
import { beginsSentence, isField, stageWords } from "./label-words";
import { hasTitle, withoutTitles } from "./name-titles";
import { hasInitials, isNameShaped } from "./names";
import type { PrintedName } from "./persons";
import { isRole } from "./speaker-roles";
import { isAction } from "./stage-directions";

/** A label at the beginning of a block: `printed` with its mark, `name` without. */
export interface Label extends PrintedName {
  printed: string;
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
  return head.startsWith("_") ? italicLabelOf(head, asked) : labelIn(head, asked);
}

/** Plain text that stands for print sets names in italics as `_Name._` or `_Name_.` */
function italicLabelOf(head: string, asked: boolean): Label | null {
  const end = head.indexOf("_", 1);
  if (end < 0 || end > LONGEST) return null;
  const label = labelIn(head.slice(1, end) + head.slice(end + 1), asked);
  if (label === null || label.length < end - 1) return null;
  const printed = head.slice(0, label.printed.length + 2);
  return { ...label, printed, length: label.length + 2 };
}

function labelIn(head: string, asked: boolean): Label | null {
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
  const chair = stops.office.exec(rest);
  if (chair) return made(chair, "stop");
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
  if (
    dash &&
    (!/^(?:The|An|Several|Some|Opposition|Government|Hon\.|Honourable) /u.test(dash[0]) ||
      isRole(dash[1] ?? ""))
  ) {
    return made(dash, "dash", true);
  }
  const bare = stops.single.exec(rest);
  // "Cdes. O. Lind, E. Brandt and others" begins with a title, not with a name.
  return bare && !hasTitle(`${bare[1]} X`) ? made(bare, "stop", true) : null;
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
  const mark = style === "alone" ? "" : (match[3] ?? match[4] ?? "");
  const end = skip + words.length + bracket.length + mark.length;
  const printedName = nameIn(words, bracket);
  const { name } = printedName;
  if (name === "" || name.length > 70 || isField(name) || beginsSentence(name)) return null;
  return {
    printed: head.slice(0, end).trim(),
    ...printedName,
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

function nameIn(words: string, bracket: string): PrintedName {
  const [bare = "", doing = ""] = words.split(/,\s(?=\p{Ll}+(?:ing|ly)(?!\p{L}))/u);
  const whole = (doing === "" ? words : bare).trim().replace(/^(\p{L}+) ?\d{1,4}$/u, unnumbered);
  const seat = /^(?:Mr|Mrs|Ms|Miss|Dr|Senator)\.? (?:.+?)( of (\p{Lu}.+))$/u.exec(whole);
  const name = seat ? whole.slice(0, -(seat[1]?.length ?? 0)) : whole;
  const beside = [...bracket.matchAll(/[([]([^()[\]]+)[)\]]/gu)]
    .map(([, inside = ""]) => inside.trim())
    .find((inside) => !manner.test(inside) && !isAction(inside));
  if (seat?.[2]) return { name, beside: seat[2], full: whole };
  return { name, ...(beside && { beside }) };
}

/** Questions and answers may be counted; who asks is the same. */
function unnumbered(whole: string, word: string): string {
  return /^(?:Q|A|Question|Answer|Frage|Antwort|Вопрос|Ответ)$/u.test(word) ? word : whole;
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
