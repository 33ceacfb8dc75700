/**
 * How a footnote begins and how its mark stands in the text: `1 Words`, `[1] Words`, `(1) Words`,
 * `¹ Words`, `* Words`, `† Words`, `[^1]: Words`. Knows shapes; which note belongs to which mark
 * is the pass's to decide.
 */

/** The sign that a block begins with as a note does. */
export interface NoteHead {
  /** As printed, without brackets or stop: `1`, `*`, `b`. */
  sign: string;
  /** The sign's number; null for `*`, `†` and letters. */
  number: number | null;
  /** Units from the block's beginning to the note's first word. */
  length: number;
  /** `declared`: written `[^1]`, which nothing but a note is; `stopped`: `1.`, as lists are too. */
  shape: "declared" | "bracket" | "round" | "raised" | "symbol" | "plain" | "stopped";
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const raised = `[${superscripts}]{1,3}`;
const symbol = "(?:\\*{1,4}|[†‡§¶]{1,3})";

const heads: { shape: NoteHead["shape"]; sign: RegExp }[] = [
  { shape: "declared", sign: /^\[\^([\p{L}\p{N}_-]{1,20})\]:?[ \t]*(?=\S)/u },
  { shape: "bracket", sign: /^\[(\d{1,3}|\*{1,3}|[a-z])\][ \t]*(?=\S)/u },
  { shape: "round", sign: /^\((\d{1,3}|\*{1,3})\)[ \t]*(?=\S)/u },
  { shape: "raised", sign: new RegExp(`^(${raised})[ \\t]*(?=\\S)`, "u") },
  { shape: "symbol", sign: new RegExp(`^(${symbol})[ \\t]*(?=[^\\s*])`, "u") },
  { shape: "stopped", sign: /^(\d{1,3})[.)/][ \t]+(?=\S)/u },
  { shape: "plain", sign: /^(\d{1,3})[ \t]+(?=[\p{L}\p{N}"“«„'‘([])/u },
];

/** The sign of a note at the beginning of words, or null. */
export function noteHeadOf(text: string): NoteHead | null {
  const head = text.slice(0, 40);
  for (const { shape, sign } of heads) {
    const found = sign.exec(head);
    const printed = found?.[1];
    if (!found || printed === undefined) continue;
    return { sign: printed, number: numberOf(printed), length: found[0].length, shape };
  }
  return null;
}

function numberOf(sign: string): number | null {
  const plain = [...sign].map((letter) => {
    const at = superscripts.indexOf(letter);
    return at < 0 ? letter : String(at);
  });
  const digits = plain.join("");
  return /^\d{1,3}$/u.test(digits) ? Number(digits) : null;
}

/** What may be the mark of a note: where it stands, in units of the text, and how it is printed. */
export interface NoteMark {
  sign: string;
  at: number;
  length: number;
  shape: "declared" | "bracket" | "round" | "raised" | "symbol" | "glued";
}

const marks = new RegExp(
  [
    "\\[\\^(?<declared>[\\p{L}\\p{N}_-]{1,20})\\]",
    "(?<=\\S ?)\\[(?<bracket>\\d{1,3}|\\*{1,3}|[a-z])\\]",
    "(?<=\\p{L}[.,;:!?”\"’'»]? ?)\\((?<round>\\d{1,3}|\\*{1,3})\\)",
    `(?<=\\S)(?<raised>${raised})`,
    `(?<=[\\p{L}\\p{N}.,;:!?”"’'»)\\]])(?<symbol>${symbol})(?![\\p{L}\\p{N}])`,
    "(?<=\\p{L}\\p{Ll}|\\p{Lu}{4}|[.,;:!?”\"’'»)\\]])(?<glued>\\d{1,3})(?=[\\s.,;:!?”\"’'»)\\]–—-]|$)",
  ].join("|"),
  "gu",
);
/** A number after these is no note's: `No.2`, `f.5`, `3:30`, `4,000`. */
const notBefore =
  /(?:(?<!\p{L})(?:n[or]|pp?|ff?|op|d|ll?|r|vol|art|s|§|стр|с|д|лл?|оп|ф|см|т|п|ст|№)\.|(?<!\d)\d{1,3}[.,:])$/iu;

/** Everything in words that may be the mark of a note, in order. One scan. */
export function noteMarksIn(text: string): NoteMark[] {
  const found: NoteMark[] = [];
  for (const match of text.matchAll(marks)) {
    const [shape, sign] =
      Object.entries(match.groups ?? {}).find(([, one]) => one !== undefined) ?? [];
    if (shape === undefined || sign === undefined || !isShape(shape)) continue;
    const { index: at } = match;
    if (shape === "glued" && notBefore.test(text.slice(Math.max(0, at - 8), at))) continue;
    found.push({ sign: normal(sign), at, length: match[0].length, shape });
  }
  return found;
}

function isShape(name: string): name is NoteMark["shape"] {
  return ["declared", "bracket", "round", "raised", "symbol", "glued"].includes(name);
}

/** Raised figures are the same sign as others. */
function normal(sign: string): string {
  const number = numberOf(sign);
  return number === null ? sign : String(number);
}

/** The sign of a head as marks bear it. */
export function signOf(head: NoteHead): string {
  return normal(head.sign);
}

/** Whether a mark may be that of a note that begins so. */
export function mayMark(head: NoteHead, mark: NoteMark): boolean {
  if (head.shape === "declared" || mark.shape === "declared") return head.shape === mark.shape;
  if (mark.shape === "round") return head.shape === "round";
  if (mark.shape === "glued") return head.shape !== "round" && head.shape !== "bracket";
  return true;
}
