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

/** Phrases that stand nowhere but on a web page. */
const plainSigns = [
  /^skip to (?:main )?(?:content|navigation)$/iu,
  /^(?:get|copy|export) citation$/iu,
  /^(?:share|print|save|download|view|cite) (?:this )?(?:document|page|record|pdf)$/iu,
  /\byour (?:web )?browser is not configured\b/iu,
  /^click here to (?:view|download|open|see)\b/iu,
  /^pdfs? cannot be printed\b/iu,
  /^(?:original uploaded date|record id|document information|related documents)$/iu,
  /^(?:we|this (?:web ?)?site) uses? cookies\b/iu,
  /^to (?:enquire|inquire) about (?:this document's|the) rights\b/iu,
];

/** Words that are furniture on a web page only: on their own they prove nothing. */
const weakSigns = [
  /^(?:search|search in|search this site|menu|main menu|close|back to top|print|home|log ?in|sign in|share|tweet|subscribe|citation)$/iu,
  /^(?:\p{Lu}\p{L}+ )?(?:html|pdf)$/iu,
];

/** Words of a block without the bullet that a saved menu puts before it. */
function bare(block: Draft): string {
  return wordsOf(block)
    .replace(/^[•·▪*]\s*/u, "")
    .replace(/[’]/gu, "'");
}

function isOneOf(signs: RegExp[], block: Draft): boolean {
  const words = bare(block);
  return words.length <= 300 && signs.some((sign) => sign.test(words));
}

const isFurniture = (block: Draft) => isOneOf(plainSigns, block) || isOneOf(weakSigns, block);

/** How far from the top the page's own head may reach. */
const LONGEST_HEAD = 15;

/** Takes what belongs to the web page out of the text, listed, and learns what its record says. */
export const takeOffWebPage: Pass = (before) => {
  const signs = before.blocks.map((block) => isFurniture(block) || isCredit(bare(block)));
  if (
    signs.filter(Boolean).length < 2 ||
    !before.blocks.some((block) => isOneOf(plainSigns, block))
  ) {
    return before;
  }
  const headEnd = signs.slice(0, LONGEST_HEAD).lastIndexOf(true) + 1;
  const tailStart = tailOf(before.blocks);
  const headFacts = readHead(before.blocks.slice(0, headEnd));
  let after = learn(before, headFacts.facts);
  if (tailStart < before.blocks.length) after = readTail(after, tailStart);
  const summary = summaryBefore(before.blocks, tailStart);
  return withoutBlocks(after, (_block, index) => {
    if (headFacts.taken.has(index)) return "web page: record at the head";
    if (index >= tailStart || index === summary) return "web page: record at the foot";
    return signs[index] ? "web page: menus and notices" : null;
  });
};

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
    if (!block || isFurniture(block) || isCredit(one)) continue;
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
function tailOf(blocks: Draft[]): number {
  const start = blocks.findLastIndex((block) => /^document information$/iu.test(bare(block)));
  return start >= blocks.length / 3 ? start : blocks.length;
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
