/**
 * Which blocks of two witnesses say the same: their running paragraphs in order, where both have
 * as many. A count that differs aligns nothing; a person aligns then.
 */
import type { Projection, TextBlock } from "@/lib/doc-model/types";
import { endsSentence } from "./line-breaks";

/** Shorter blocks are heads, dates and signatures, which translations set differently. */
const LEAST_LENGTH = 55;

/** From the first whole sentence on: long blocks on one line. */
function bodyOf({ text, blocks }: Projection): TextBlock[] {
  const long = blocks.filter(
    (block) =>
      (block.type === "paragraph" || block.type === "turn") &&
      block.register === "document" &&
      block.end - block.start >= LEAST_LENGTH &&
      !text.slice(block.start, block.end).includes("\n"),
  );
  const first = long.findIndex((block) => endsSentence(text.slice(block.start, block.end)));
  return first < 0 ? [] : long.slice(first);
}

/** Pairs of block ids; empty where the paragraphs cannot be paired one by one. */
export function alignBlocks(one: Projection, other: Projection): [string[], string[]][] {
  const [left, right] = [bodyOf(one), bodyOf(other)];
  if (left.length !== right.length) return [];
  return left.map((block, index) => [[block.id], [right[index]?.id ?? ""]]);
}
