/**
 * A long Markdown text in pieces that can be parsed one by one, so that time and memory stay
 * linear: cut before paragraphs that begin at the margin after a blank line, which end every list
 * and quotation, and never inside fenced code.
 */

export interface MarkdownChunk {
  text: string;
  /** No place to cut was found: nobody writes paragraphs this long in Markdown. */
  tooLong: boolean;
}

const PIECE = 20_000;
const LONGEST = 200_000;

export function markdownChunks(text: string): MarkdownChunk[] {
  if (text.length <= PIECE) return [{ text, tooLong: false }];
  const chunks: MarkdownChunk[] = [];
  let start = 0;
  let fence: string | null = null;
  let blank = false;
  let at = 0;
  const cut = (end: number) => {
    const piece = text.slice(start, end);
    chunks.push({ text: piece, tooLong: piece.length > LONGEST });
    start = end;
  };
  while (at < text.length) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed + 1;
    const head = text.slice(at, Math.min(end, at + 80));
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(head)?.[1];
    if (fence === null && blank && at - start >= PIECE && /^[\p{L}#]/u.test(head)) cut(at);
    if (mark && fence === null) fence = mark.slice(0, 3);
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null;
    blank = head.trim() === "";
    at = end;
  }
  cut(text.length);
  return chunks;
}
