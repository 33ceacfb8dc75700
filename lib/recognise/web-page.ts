/**
 * The pass over what a page of a digital archive's web site leaves around a document when it is
 * saved as text: menus, buttons, notices, and the record at its head and foot. Two signs of such a
 * page are needed before anything is taken.
 */
import { addressIn, archiveReference, isCitation, readCitation, translatorIn } from "./citation";
import { isCredit, readCredits } from "./credits";
import { dateAlone } from "./dates";
import { learn, withoutBlocks } from "./removal";
import { type Draft, type Pass, type Recognition, wordsOf } from "./types";
import { isCertainFurniture, isFurniture, isPlainFurniture } from "./web-furniture";

/** Words of a block without the bullet that a saved menu puts before it. */
function bare(block: Draft): string {
  return wordsOf(block)
    .replace(/^[•·▪*]\s*/u, "")
    .replace(/[’]/gu, "'");
}

/** How far from the top the page's own head may reach. */
const LONGEST_HEAD = 15;

/** Takes what belongs to the web page out of the text, listed, and learns what its record says. */
export const takeOffWebPage: Pass = (before) => {
  const signs = before.blocks.map((block) => isFurniture(wordsOf(block)) || isCredit(bare(block)));
  const proved =
    signs.filter(Boolean).length > 1 &&
    before.blocks.some((block) => isPlainFurniture(wordsOf(block)));
  if (!proved && !before.blocks.some((block) => isCertainFurniture(wordsOf(block)))) return before;
  const edition = editionHead(before.blocks);
  const above = (index: number) => (index < edition ? "web page: record at the head" : null);
  if (!proved) {
    return withoutBlocks(before, (block, index) =>
      isCertainFurniture(wordsOf(block)) ? "web page: menus and notices" : above(index),
    );
  }
  const headEnd = signs.slice(0, LONGEST_HEAD).lastIndexOf(true) + 1;
  const tailStart = tailOf(before.blocks, signs);
  const headFacts = readHead(before.blocks.slice(0, headEnd));
  let after = learn(before, headFacts.facts);
  if (tailStart < before.blocks.length) after = readTail(after, tailStart);
  const summary = summaryBefore(before.blocks, tailStart);
  return withoutBlocks(after, (_block, index) => {
    if (headFacts.taken.has(index)) return "web page: record at the head";
    if (index >= tailStart || index === summary) return "web page: record at the foot";
    return signs[index] ? "web page: menus and notices" : above(index);
  });
};

/** A document that an edition numbers begins with its number; what stands above is the site's. */
function editionHead(blocks: Draft[]): number {
  const words = blocks.slice(0, LONGEST_HEAD).map(wordsOf);
  const start = words.findIndex((one) =>
    /^(?:no\. ?)?\d{1,4}\. (?:memorand|telegram|airgram|letter|record|minutes|note|message|editorial|paper|report|despatch|summary|draft|circular|statement|action)/iu.test(
      one,
    ),
  );
  return start > 0 && words.slice(0, start).every((one) => one.length < 200) ? start : 0;
}

/** Date, title, citation and summary that stand among the furniture at the top. */
function readHead(blocks: Draft[]): { facts: Recognition["metadata"]; taken: Set<number> } {
  const facts: Recognition["metadata"] = {};
  const taken = new Set<number>();
  const words = blocks.map(bare);
  const credit = words.findIndex(isCredit);
  const date = words.findIndex((one) => dateAlone(one) !== null);
  const cited = words.findIndex(isCitation);
  for (const [index, one] of words.entries()) {
    if (isCredit(one)) facts.credits = readCredits(one);
    const block = blocks[index];
    if (!block || isFurniture(wordsOf(block)) || isCredit(one)) continue;
    if (index === cited) Object.assign(facts, { ...readCitation(one), ...facts });
    else if (index === date) facts.date = dateAlone(one) ?? undefined;
    else if (cited > 0 && index === cited - 1 && one.length > 60) facts.summary = one;
    else if (index < credit && index > date && one.length < 500) facts.title = one;
    else if (!(index < credit && index < date && one.length < 120)) continue;
    taken.add(index);
  }
  return { facts, taken };
}

/** Where the record at the foot begins; the number of blocks where there is none. */
function tailOf(blocks: Draft[], signs: boolean[]): number {
  const start = blocks.findLastIndex((block) => /^document information$/iu.test(bare(block)));
  if (start >= 0 && start >= blocks.length / 3) return start;
  const others = blocks.findLastIndex((block) =>
    /^(?:related|you (?:may|might))\b/iu.test(bare(block)),
  );
  const rest = blocks.slice(others);
  const isTail =
    others > blocks.length / 3 &&
    signs[others] === true &&
    signs.slice(others + 1).includes(true) &&
    rest.every((block) => bare(block).length <= 200);
  return isTail ? others : blocks.length;
}

/** A sentence or two straight above the record at the foot sum the document up. */
function summaryBefore(blocks: Draft[], tail: number): number {
  const block = blocks[tail - 1];
  const words = block ? bare(block) : "";
  const isSummary = tail < blocks.length && words.length > 60 && /[.]$/u.test(words);
  return isSummary && !/^[^:]{1,60}:/u.test(words) ? tail - 1 : -1;
}

function readTail(before: Recognition, start: number): Recognition {
  const words = before.blocks.slice(start + 1).map(bare);
  const rights = words.find((one) => /\b(?:copyright|rights holders|welcomes reuse)\b/iu.test(one));
  const reference = words.find(
    (one) => one !== rights && one.length < 400 && /\d/u.test(one) && addressIn(one) === undefined,
  );
  const summary = before.blocks[summaryBefore(before.blocks, start)];
  return learn(before, {
    rights,
    summary: summary && bare(summary),
    archiveReference: reference && archiveReference(reference),
    translator: reference && translatorIn(reference),
  });
}
