/**
 * The pass that finds what a document calls itself: its first heading, else the first short block
 * of its head that is no sentence, date, field or letterhead. The words stay, as its heading.
 */
import { noteKindOf } from "./apparatus-signs";
import { isArchiveLine } from "./credit-lines";
import { datelineOf } from "./dateline";
import { fieldOf } from "./head-fields";
import { headEnd, isBareKind } from "./letterhead";
import { endsSentence } from "./line-breaks";
import { beginsHeadField } from "./memo-head";
import { learn } from "./removal";
import { isAll, onOneLine } from "./rich-text";
import { labelOf } from "./speaker-labels";
import { titlePartsOf } from "./title-lines";
import { type Draft, isOpen, type Pass, wordsOf } from "./types";
import { witnessHeading } from "./witness/headings";

const LONGEST_TITLE = 400;
/** A heading further down is a chapter's. */
const FARTHEST_HEADING = 8;

/** Learns the title and makes a heading of the block that it stands in. */
export const findTitle: Pass = (before) => {
  if (before.metadata.title !== undefined) return before;
  const end = headEnd(before.blocks);
  const head = before.blocks.slice(0, Math.max(end, 1));
  const isLater = (block: Draft) =>
    block.type === "letterhead" || block.type === "note" || block.type === "stamp";
  const plain = head.filter((block) => !isLater(block));
  const heading = plain
    .slice(0, FARTHEST_HEADING)
    .find(
      (block) =>
        block.type === "heading" && wordsOf(block) !== "" && !witnessHeading(wordsOf(block)),
    );
  const hasSubject = head.some((block) => fieldOf(block.rich.text)?.kind === "subject");
  if (heading) return learn(before, titled(heading, before.blocks, hasSubject));
  const first = before.blocks.findIndex(
    (block) =>
      !isLater(block) &&
      !isArchiveLine(firstLine(block)) &&
      noteKindOf(wordsOf(block)) === null &&
      datelineOf(firstLine(block)) === null &&
      !isMotto(wordsOf(block)),
  );
  const block = before.blocks[first];
  if (!block || first >= Math.max(end, 2) || before.blocks.length < 2 || !isTitle(block))
    return before;
  const { above, title: own, below } = titlePartsOf(block);
  if (own !== block && !isTitle(own)) return before;
  const made: Draft = {
    ...own,
    type: "heading",
    level: 1,
    rich: onOneLine(own.rich),
    why: "title",
  };
  const blocks = before.blocks.toSpliced(first, 1, ...above, made, ...below);
  return learn({ ...before, blocks }, titled(made, blocks, hasSubject));
};

/** The heading's words; where they name only a kind of record, its subject or what stands below. */
function titled(heading: Draft, blocks: Draft[], hasSubject: boolean): { title?: string } {
  if (!isBareKind(wordsOf(heading))) return { title: titleOf(heading) };
  if (hasSubject) return {};
  const next = blocks[blocks.indexOf(heading) + 1];
  const isOwn = next && isOpen(next) && isSubtitle(wordsOf(next));
  const isLong = isOwn && wordsOf(next).split(" ").length > 2;
  return { title: titleOf(isLong ? next : heading) };
}

function isSubtitle(words: string): boolean {
  const isShort = words.length <= 240 && /^["“«'‘]?\p{Lu}/u.test(words);
  return isShort && !/[.:;!?]$/u.test(words) && !fieldOf(words) && datelineOf(words) === null;
}

/** The words of a title, without the number that an edition gives the document. */
function titleOf(block: Draft): string {
  const words = wordsOf(block).slice(0, 1000);
  const numbered = /^(?:no\. ?)?\d{1,4}\.\s+(?=\p{Lu})/iu.exec(words)?.[0];
  return numbered ? words.slice(numbered.length) : words;
}

function firstLine(block: Draft): string {
  return block.rich.text.split("\n", 1)[0]?.trim() ?? "";
}

/** A year's motto in quotation marks, as letterheads bear. */
function isMotto(words: string): boolean {
  return words.length <= 80 && /^["“«].*["”»]$/u.test(words);
}

function isTitle(block: Draft): boolean {
  const words = wordsOf(block);
  if (!isOpen(block) || words === "" || words.length > LONGEST_TITLE) return false;
  if (isAll(block.rich, "bold")) return true;
  const label = labelOf(words);
  return (
    !endsSentence(words.replace(/[ap]\.m\.$/iu, "")) &&
    !words.endsWith(",") &&
    label === null &&
    !beginsHeadField(words) &&
    fieldOf(words) === null &&
    !/^[[(]/u.test(words) &&
    /^["“«'‘]?[\p{Lu}\p{N}]/u.test(words)
  );
}
