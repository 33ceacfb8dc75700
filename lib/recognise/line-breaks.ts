/**
 * How the lines of a plain text are to be read: as wraps of a measure, as a paragraph each, or as
 * lines that somebody set (verse, letterheads). Told from the lengths of the lines alone, so that
 * it does not depend on what they say.
 */
import { type Hyphenation, isSoftHyphen, isSuspended } from "./hyphens";

/** What the lines of a text are: wraps of a measure, a paragraph each, or set by somebody. */
export type LineForm = "wrapped" | "paragraph-a-line" | "set";

/** The form of a text and how long its full lines are. */
export interface Measure {
  form: LineForm;
  /** Units of a full line; 0 where lines are not wrapped. */
  width: number;
}

/** Below this many line ends inside blocks nothing is said about the whole text. */
const LEAST_EVIDENCE = 3;
/** No measure of a printed or typed page is wider; longer lines are paragraphs. */
const WIDEST_MEASURE = 160;
const NARROWEST_MEASURE = 30;

/** Of the ends of wrapped lines at least so many lie in the midst of a sentence. */
const LEAST_GOING_ON = 0.2;

/**
 * What the lengths of lines that have another line below them in their block say; `goingOn` is the
 * part of them after which the words go on in small letters, 1 where the script has none.
 */
export function measureOf(innerLengths: number[], goingOn = 1): Measure {
  if (innerLengths.length < LEAST_EVIDENCE) return { form: "set", width: 0 };
  const sorted = [...innerLengths].sort((a, b) => a - b);
  const width = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  if (width > WIDEST_MEASURE) return { form: "paragraph-a-line", width: 0 };
  const isEven = width >= NARROWEST_MEASURE && median >= width * 0.6;
  if (isEven && goingOn >= LEAST_GOING_ON) return { form: "wrapped", width };
  return { form: "set", width: 0 };
}

const sentenceEnd = /[.?!…:;][)\]"'”’»]*$/u;
const columns = /\S(?: {5,}|\t+)\S/u;
const bullet = /^\s*(?:[•▪◦*–—-]|\d{1,2}[.)]|\p{L}\))\s/u;

/** Whether words end as a sentence or a clause does. */
export function endsSentence(words: string): boolean {
  return sentenceEnd.test(words.slice(-20).trimEnd());
}

/** Whether words go on in small letters, as the middle of a sentence does. */
export function beginsSmall(words: string): boolean {
  return /^["“«'(]?\p{Ll}/u.test(words.slice(0, 40).trimStart());
}

/**
 * What the end of `line` is, with `next` below it in the same block: a wrap to be healed, a line
 * end that was set, or the end of a paragraph.
 */
export function readLineEnd(line: string, next: string, measure: Measure): "wrap" | "set" | "end" {
  if (measure.form === "paragraph-a-line") return "end";
  if (measure.width > 0 && line.length > WIDEST_MEASURE && line.length > measure.width * 2)
    return "end";
  if (/\p{Ll}[-‐]$/u.test(line.slice(-4)) && beginsSmall(next)) return "wrap";
  // Columns were set, whatever the measure.
  if (columns.test(line) || columns.test(next)) return "set";
  const ended = endsSentence(line);
  if (bullet.test(next) && (ended || line.length < measure.width * 0.8)) return "end";
  const firstWord = /^\s*\S{0,60}/u.exec(next)?.[0].trimStart().length ?? 0;
  const full = line.length + 1 + firstWord;
  if (measure.form === "set") {
    if (Math.max(line.length, next.length) > WIDEST_MEASURE) return "end";
    // Verse keeps its short lines; a longer one in mid-sentence goes on below.
    const isLong = line.length >= 60 || (line.length >= 45 && /\p{L}$/u.test(line));
    return isLong && beginsSmall(next) ? "wrap" : "set";
  }
  // Pages set in proportional type are ragged by about a fifth of the measure.
  if (full >= measure.width * 0.8) return "wrap";
  if (!ended && beginsSmall(next)) return "wrap";
  return ended && line.length > measure.width * 0.3 ? "end" : "set";
}

/**
 * What stands between two parts of a wrapped line: a space, nothing, or, where the line's hyphen is
 * not the word's own, `close`.
 */
export function joint(line: string, next: string, hyphenation: Hyphenation): "" | " " | "close" {
  const end = /(\p{L}{1,40}(?:-\p{L}{1,40}){0,3})[-‐]$/u.exec(line.slice(-90));
  const start = /^\p{L}{1,40}/u.exec(next.slice(0, 41));
  if (end?.[1] && start) {
    if (isSuspended(next)) return " ";
    return isSoftHyphen(end[1], start[0], hyphenation) ? "close" : "";
  }
  return /\S[—]$/u.test(line.slice(-2)) ? "" : " ";
}
