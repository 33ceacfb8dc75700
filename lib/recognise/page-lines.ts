/**
 * The lines of a text as the passes over pages look at them: short ones that stand by themselves or
 * at the edge of a page, and which of them may be a running head. Only looks; cuts nothing.
 */
import { isSecrecy } from "./classification";
import { endsSentence } from "./line-breaks";
import { type PageNumber, pageNumberOf } from "./page-numbers";
import type { Draft } from "./types";

/** A line of a block; `start` and `end` are units of the block's text. */
export interface PageLine {
  block: number;
  start: number;
  end: number;
  /** White space folded. */
  words: string;
  /** Stands in a block of few short lines, or first or last at a page's edge. */
  isApart: boolean;
  /** The source says that a page ends before it, or after it. */
  breakBefore: boolean;
  breakAfter: boolean;
  number: PageNumber | null;
  /** A number that stands at the line's edge with white space between: `THE LAMPS      3`. */
  edgeNumber: number | null;
  /** The same for lines that differ only in their numbers. */
  key: string;
}

const LONGEST_HEAD = 120;
const LONGEST_NUMBER = 24;
const MOST_LINES = 3;

/** The lines of all blocks, in order; only blocks that may hold running heads are looked into. */
export function pageLinesOf(blocks: Draft[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const breakBefore = block.pageBefore !== undefined;
    const breakAfter = next?.pageBefore !== undefined;
    const text = block.rich.text;
    const mayHold = block.type === "paragraph" || block.type === "heading";
    const rows = mayHold && !block.cells && !block.holders ? text.split("\n") : [text];
    const isSmall =
      mayHold && !block.holders && rows.length <= MOST_LINES && text.length <= LONGEST_HEAD * 2;
    const feet = mayHold && !isSmall ? feetOf(rows) : rows.length;
    let start = 0;
    for (const [at, row] of rows.entries()) {
      const end = start + row.length;
      const isEdge =
        at >= feet ||
        (mayHold && ((breakBefore && at < 2) || (breakAfter && at >= rows.length - 2)));
      lines.push(
        lineOf(row, {
          block: index,
          start,
          end,
          isApart: (isSmall || isEdge) && row.length <= LONGEST_HEAD && row.trim() !== "",
          breakBefore: breakBefore && at === 0,
          breakAfter: breakAfter && at === rows.length - 1,
        }),
      );
      start = end + 1;
    }
  }
  return lines;
}

/** Where the rows begin that end a block with nothing but a page's number and marks of secrecy. */
function feetOf(rows: string[]): number {
  let first = rows.length;
  let hasNumber = false;
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const row = rows[at] ?? "";
    const number = row.length <= LONGEST_HEAD ? pageNumberOf(row) : null;
    const isNumber = number !== null && number.shape !== "bare";
    if (!isNumber && !isSecrecy(row.trim())) break;
    hasNumber ||= isNumber;
    first = at;
  }
  return hasNumber ? first : rows.length;
}

type Place = Pick<PageLine, "block" | "start" | "end" | "isApart" | "breakBefore" | "breakAfter">;

function lineOf(row: string, place: Place): PageLine {
  if (!place.isApart) {
    return {
      ...place,
      words: row.length > 400 ? row.slice(-200) : row.trim(),
      number: null,
      edgeNumber: null,
      key: "",
    };
  }
  const bare = row.trim();
  const words = /\s\s|[^\S ]/u.test(bare) ? bare.replace(/\s+/gu, " ") : bare;
  const hasNumber = /\d/u.test(words);
  const edge = hasNumber && /^(\d{1,4})(?:\s{3,}|\t)\S|\S(?:\s{3,}|\t)(\d{1,4})$/u.exec(bare);
  return {
    ...place,
    words,
    number: words.length <= LONGEST_NUMBER ? pageNumberOf(words) : null,
    edgeNumber: edge ? Number(edge[1] ?? edge[2]) : null,
    key: (hasNumber ? words.replace(/\d+/gu, "#") : words).toLowerCase(),
  };
}

/** Whether the words between two lines plainly go on: the first is unfinished, the second small. */
export function goesOnOver(before: PageLine | undefined, after: PageLine | undefined): boolean {
  if (!before || !after) return false;
  return !endsSentence(before.words) && /^["“«'(]?\p{Ll}/u.test(after.words);
}
