/**
 * The lines of a text with where each stands in it, for passes that cut blocks line by line.
 */

/** A line; `start` and `end` are UTF-16 units of the text, half-open. */
export interface TextLine {
  words: string;
  start: number;
  end: number;
}

/** The lines of a text, in order. */
export function textLinesOf(text: string): TextLine[] {
  let start = 0;
  return text.split("\n").map((words) => {
    const line = { words, start, end: start + words.length };
    start = line.end + 1;
    return line;
  });
}
