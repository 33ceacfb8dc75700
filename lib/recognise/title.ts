/**
 * The pass that finds what a document calls itself: its first heading, else a short first block
 * that is no sentence. The words stay in the text, as its heading.
 */
import { dateAlone } from "./dates";
import { endsSentence } from "./line-breaks";
import { beginsHeadField } from "./memo-head";
import { learn } from "./removal";
import { isAll, onOneLine } from "./rich-text";
import { labelOf } from "./speaker-labels";
import { type Draft, isOpen, type Pass, wordsOf } from "./types";

const LONGEST_TITLE = 400;
/** A heading further down is a chapter's. */
const FARTHEST_HEADING = 5;

/** Learns the title and makes a heading of the block that it stands in. */
export const findTitle: Pass = (before) => {
  if (before.metadata.title !== undefined) return before;
  const head = before.blocks.slice(0, FARTHEST_HEADING);
  const heading = head.findIndex((block) => block.type === "heading" && wordsOf(block) !== "");
  if (heading >= 0) return learn(before, { title: titleOf(before.blocks[heading]) });
  const first = before.blocks.findIndex((block) => dateAlone(wordsOf(block)) === null);
  const block = before.blocks[first];
  if (!block || first > 1 || before.blocks.length < 2 || !isTitle(block)) return before;
  const made: Draft = {
    ...block,
    type: "heading",
    level: 1,
    rich: onOneLine(block.rich),
    why: "title",
  };
  return learn({ ...before, blocks: before.blocks.with(first, made) }, { title: titleOf(block) });
};

function titleOf(block: Draft | undefined): string | undefined {
  return block && wordsOf(block).slice(0, 1000);
}

function isTitle(block: Draft): boolean {
  const words = wordsOf(block);
  if (!isOpen(block) || words === "" || words.length > LONGEST_TITLE) return false;
  if (isAll(block.rich, "bold")) return true;
  const label = labelOf(words);
  return (
    !endsSentence(words) &&
    !words.endsWith(",") &&
    label === null &&
    !beginsHeadField(words) &&
    !/^[[(]/u.test(words) &&
    /^["“«'‘]?[\p{Lu}\p{N}]/u.test(words)
  );
}
