/**
 * A Markdown text in pieces that are read one by one, so that time and memory stay linear. Cut only
 * beside paragraphs that begin at the margin after a blank line, since these end every list and
 * quotation, and never inside fenced code or a comment.
 */

/**
 * How a piece is to be read: parsed; as `paragraphs` in which no sign of Markdown stands, which
 * needs no parser; or as `plain`, since signs swarm in it and a parser would take quadratic time.
 */
export interface MarkdownChunk {
  how: "parse" | "paragraphs" | "plain";
  text: string;
  /** Where it begins in the text, in UTF-16 units. */
  start: number;
}

const PIECE = 20_000;
/** Nobody writes paragraphs or lists this long without a place to cut. */
const LONGEST = 200_000;
/** A paragraph of a hundred links has some four hundred signs. */
const MOST_SIGNS = 600;

interface Run {
  start: number;
  /** After its last line, before the blank lines that follow. */
  end: number;
}

/** The pieces of a text in order; joined they are the text, but for blank lines at its ends. */
export function markdownChunks(text: string): MarkdownChunk[] {
  const chunks: MarkdownChunk[] = [];
  let start = 0;
  let how: MarkdownChunk["how"] = "parse";
  let open: string | null = null;
  const cut = (end: number) => {
    const piece = text.slice(start, end);
    const plain = how === "parse" && piece.length > LONGEST;
    if (piece.trim() !== "") chunks.push({ how: plain ? "plain" : how, text: piece, start });
    start = end;
  };
  for (const { start: at, end } of runsOf(text)) {
    const words = text.slice(at, end);
    const wasOpen = open !== null;
    open = openAfter(words, open);
    const wanted = wasOpen || open !== null ? "parse" : kindOf(words);
    const full = at - start >= PIECE && /^[\p{L}#]/u.test(words) && !wasOpen;
    if (wanted !== how || full) cut(at);
    how = wanted;
  }
  cut(text.length);
  return chunks;
}

/** Stretches of lines that are not blank. */
function* runsOf(text: string): Generator<Run> {
  let run: Run | null = null;
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed + 1;
    if (
      /^\s*$/u.test(text.slice(at, Math.min(end, at + 200))) &&
      text.slice(at, end).trim() === ""
    ) {
      if (run) yield run;
      run = null;
    } else run = { start: run ? run.start : at, end };
    at = end;
  }
  if (run) yield run;
}

/** What is still open after a run: a fence or a comment that a later run closes. */
function openAfter(words: string, before: string | null): string | null {
  let open = before;
  for (const [sign] of words.matchAll(/^ {0,3}(?:`{3,}|~{3,})|<!--|-->/gmu)) {
    const mark = sign.trimStart().slice(0, 3);
    if (open === null && mark !== "-->") open = mark;
    else if (open === mark || (open === "<!-" && mark === "-->")) open = null;
  }
  return open;
}

const signs = /[*_[\]`<>!~\\&#|]/u;
/** Those that a parser must pair with others, at a cost that grows with their square. */
const pairedSigns = /[*_[\]`<!~]/gu;
const deepQuotation = /^(?: {0,3}>){12}/mu;
function kindOf(words: string): MarkdownChunk["how"] {
  if (!signs.test(words) && isPlain(words)) return "paragraphs";
  const found = words.match(pairedSigns)?.length ?? 0;
  return found > MOST_SIGNS || deepQuotation.test(words) ? "plain" : "parse";
}

/** Lines that begin with a letter, none with the two spaces of a hard break before the next. */
function isPlain(words: string): boolean {
  return words.split("\n").every((line, index, lines) => {
    if (line === "" && index === lines.length - 1) return true;
    return /^["“«'‘(]?\p{L}/u.test(line) && (!line.endsWith("  ") || index >= lines.length - 2);
  });
}
