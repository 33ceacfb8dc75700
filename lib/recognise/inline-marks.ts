/**
 * The pass that marks, inside lines, an editor's [insertions] and (stage directions) of turns. The
 * words stay where they are. A bracket without its partner marks nothing.
 */
import { isPlay } from "./plays";
import type { Span } from "./rich-text";
import { withSpans } from "./rich-text";
import {
  isActionAtHead,
  isActionBetween,
  isActionInSquares,
  isActionWithin,
  isEditorial,
} from "./stage-directions";
import { type Draft, type Pass, wordsOf } from "./types";

/** Longer brackets are text that happens to stand between two. */
const LONGEST = 1000;

/** Marks insertions in every block and stage directions in turns. */
export const markInsertions: Pass = (before) => {
  const isSpoken = before.blocks.some((block) => block.type === "turn");
  const inPlay = isSpoken && isPlay(before.blocks);
  return {
    ...before,
    blocks: before.blocks.map((block) => {
      if (block.cells) {
        const cells = block.cells.map((cell) => ({
          ...cell,
          rich: withSpans(cell.rich, insertions(cell.rich.text)),
        }));
        return { ...block, cells };
      }
      return { ...block, rich: withSpans(block.rich, spansOf(block, isSpoken, inPlay)) };
    }),
  };
};

function spansOf(block: Draft, isSpoken: boolean, inPlay: boolean): Span[] {
  const { text } = block.rich;
  if (isBracketBlock(block) || !/[[(]/u.test(text)) return [];
  if (block.type === "stageDirection") {
    return text.trimStart().startsWith("[") ? [] : insertions(text);
  }
  if (!isSpoken || block.type === "heading") return insertions(text);
  const squares = insertions(text).map((span): Span => {
    const words = bracketed(text, span.start, span.end);
    const acts = inPlay && block.type === "turn" ? !isEditorial(words) : isActionInSquares(words);
    return acts ? { ...span, mark: "stageDirectionMark" } : span;
  });
  const all = block.type === "turn" ? [...squares, ...stageDirections(text, inPlay)] : squares;
  const known = new Set(block.rich.spans.filter(isDirection).map((span) => span.start));
  return all.filter((span) => !known.has(span.start));
}

function isDirection(span: Span): boolean {
  return span.mark === "stageDirectionMark";
}

/** Notes, stamps and signatures in brackets are blocks by themselves, not insertions. */
function isBracketBlock(block: Draft): boolean {
  const own = block.type === "note" || block.type === "stamp" || block.type === "signature";
  const may = block.type === "distribution" || block.type === "letterhead";
  return own || (may && wordsOf(block).startsWith("["));
}

/** Outermost pairs of brackets on one line. */
function insertions(text: string): Span[] {
  return pairs(text, "[", "]").map(({ start, end }) => ({ start, end, mark: "insertion" }));
}

function stageDirections(text: string, inPlay: boolean): Span[] {
  return pairs(text, "(", ")")
    .filter(({ start, end }) =>
      inPlay && isSentenceAlone(text, start, end) ? true : isStageDirection(text, start, end),
    )
    .map(({ start, end }) => ({ start, end, mark: "stageDirectionMark" }));
}

function pairs(text: string, open: string, close: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = -1;
  const either = new RegExp(`[\\${open}\\${close}\\n]`, "gu");
  for (const { 0: sign, index } of text.matchAll(either)) {
    if (sign === "\n") depth = 0;
    else if (sign === open) {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (
        depth === 0 &&
        index + 1 - start <= LONGEST &&
        text.slice(start + 1, index).trim() !== ""
      ) {
        found.push({ start, end: index + 1 });
      }
    }
  }
  return found;
}

/** The words in a bracket, without the underscores that stand for italics in plain text. */
function bracketed(text: string, start: number, end: number): string {
  return text
    .slice(start + 1, end - 1)
    .replaceAll("_", "")
    .trim();
}

/** A play's own words stand in no brackets that are a sentence by themselves. */
function isSentenceAlone(text: string, start: number, end: number): boolean {
  const words = bracketed(text, start, end);
  const before = text.slice(Math.max(0, start - 6), start).trimEnd();
  return /^\p{Lu}.*\.$/u.test(words) && (before === "" || /[.?!…—][”"’»)\]]*$/u.test(before));
}

/** What somebody does, not what somebody says: at the head of a turn, or as a sentence by itself. */
function isStageDirection(text: string, start: number, end: number): boolean {
  const words = bracketed(text, start, end);
  const lead = text.slice(0, start).trimEnd();
  if (lead === "") return isActionAtHead(words);
  if (/[.?!…][”"’»)\]]*$/u.test(lead.slice(-5))) return isActionBetween(words);
  return isActionWithin(words, text.slice(end, end + 3));
}
