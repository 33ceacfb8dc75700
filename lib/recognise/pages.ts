/**
 * The passes over page breaks: where a text layer shows that a page ended, and paragraphs that a
 * page break cut in two. Two paragraphs are joined only where the first is plainly unfinished and
 * the second plainly goes on; otherwise both stay as they are.
 */
import { isMarginal } from "./apparatus-signs";
import { type Hyphenation, hyphenationOf, hyphensGone, hyphenWords } from "./hyphens";
import { beginsSmall, endsSentence, joint } from "./line-breaks";
import { concat, isAll, leafAlone, plain, type RichText, slice } from "./rich-text";
import { labelOf } from "./speaker-labels";
import { type Draft, isOpen, type Pass, removalOf, wordsOf } from "./types";

/** Marks pages in wrapped text: runs of empty lines longer than those between its paragraphs. */
export const findPages: Pass = (before) => {
  if (before.form !== "wrapped") return before;
  const runs = before.blocks.map((block) => block.emptyRun ?? 0).sort((a, b) => a - b);
  const usual = runs[Math.floor(runs.length / 2)] ?? 1;
  const blocks = before.blocks.map((block, index) =>
    index > 0 && !block.pageBefore && (block.emptyRun ?? 0) >= usual + 2
      ? { ...block, pageBefore: { page: null } }
      : block,
  );
  return { ...before, blocks };
};

const pageNumber = /^[-–—\s]*(?:page\s+)?(\d{1,4})(?:\s+of\s+\d{1,4})?[-–—\s]*$/iu;

/** Takes bare numbers beside page breaks out of the text; the break keeps the number. */
export const takeOffPageNumbers: Pass = (before) => {
  const blocks: Draft[] = [];
  const removed = [...before.removed];
  let taken: string | null = null;
  for (const [index, block] of before.blocks.entries()) {
    const number = isOpen(block) ? pageNumber.exec(block.rich.text)?.[1] : undefined;
    const next = before.blocks[index + 1];
    if (number && (block.pageBefore || next?.pageBefore)) {
      removed.push(removalOf(block, "page number"));
      if (block.pageBefore) taken = number;
      continue;
    }
    const page = taken ?? block.pageBefore?.page ?? null;
    blocks.push(taken !== null || block.pageBefore ? { ...block, pageBefore: { page } } : block);
    taken = null;
  }
  return { ...before, blocks, removed };
};

/** Words that a full stop does not end a sentence after. */
const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|Cdes?|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Amb|St|No|vol|pp?|cf|vs|i\.e|e\.g|т|тов|г|см|стр)\.$/u;
/** A paragraph shorter than this may be a line of a head or list that ends without a stop. */
const LEAST_UNFINISHED = 60;

function isUnfinished(words: string): boolean {
  return !endsSentence(words) || abbreviation.test(words.slice(-12));
}

/** A paragraph that may go on: its parts so far, joined once it is whole. */
interface Growing {
  draft: Draft;
  parts: RichText[];
  length: number;
}

function goesOn(first: Growing, second: Draft): boolean {
  const before = first.parts.at(-1)?.text.trimEnd() ?? "";
  const after = second.rich.text;
  if (!isUnfinished(before) || labelOf(after) !== null) return false;
  if (second.pageBefore) {
    return beginsSmall(after) || (first.draft.endsFull === true && !/[)\]]$/u.test(before));
  }
  const isLong = first.length >= LEAST_UNFINISHED;
  return isLong && /[\p{L},\p{N}–—-]$/u.test(before.slice(-2)) && beginsSmall(after);
}

/** An unfinished paragraph above a page's end, and one below it that may or may not go on. */
function mayGoOn(first: Growing, second: Draft): boolean {
  const before = first.parts.at(-1)?.text.trimEnd() ?? "";
  const isUnended = first.length >= LEAST_UNFINISHED && /[\p{L},]$/u.test(before.slice(-2));
  return second.pageBefore !== undefined && isUnended && labelOf(second.rich.text) === null;
}

/** An archivist's jotting on the page's edge, which a scan puts in the middle of a sentence. */
function isJotting(block: Draft): boolean {
  if (!isOpen(block)) return false;
  const isByHand = block.rich.text.length <= 100 && isAll(block.rich, "italic");
  return isByHand || isMarginal(wordsOf(block));
}

/** Joins paragraphs that a page break cut, also where an archivist's jotting stands between. */
export const joinAcrossPages: Pass = (before) => {
  const blocks: Draft[] = [];
  const hyphenation =
    before.hyphenation ?? hyphenationOf(before.blocks.map((block) => block.rich.text));
  const gone: string[] = [];
  let growing: Growing | null = null;
  let beside: Draft[] = [];
  const close = () => {
    if (growing) blocks.push(whole(growing), ...beside);
    [growing, beside] = [null, []];
  };
  for (let index = 0; index < before.blocks.length; index += 1) {
    const block = before.blocks[index];
    if (!block) continue;
    const jottings = growing && isOpen(block) ? jottingsFrom(before.blocks, index) : [];
    const next = before.blocks[index + jottings.length];
    if (growing && next && isOpen(next) && isOpen(block) && goesOn(growing, next)) {
      growing = grown(growing, next, hyphenation, gone);
      beside.push(...jottings.map(archivists));
      index += jottings.length;
    } else {
      const isAsked = growing !== null && isOpen(block) && mayGoOn(growing, block);
      close();
      if (isOpen(block)) {
        const draft: Draft = isAsked ? { ...block, doubt: "maybe-joined" } : block;
        growing = { draft, parts: [block.rich], length: block.rich.text.length };
      } else blocks.push(block);
    }
  }
  close();
  return { ...before, blocks, removed: [...before.removed, ...hyphensGone(gone)] };
};

function jottingsFrom(blocks: Draft[], start: number): Draft[] {
  const found: Draft[] = [];
  for (let block = blocks[start]; block && isJotting(block) && found.length < 3; ) {
    found.push(block);
    block = blocks[start + found.length];
  }
  return found;
}

function archivists(block: Draft): Draft {
  return { ...block, type: "note", register: "apparatus", noteKind: "archivist", why: "jotting" };
}

function grown(first: Growing, second: Draft, hyphenation: Hyphenation, gone: string[]): Growing {
  const last = first.parts.at(-1) ?? plain("");
  const length = last.text.trimEnd().length;
  const how = joint(last.text.slice(0, length), second.rich.text, hyphenation);
  if (how === "close") gone.push(hyphenWords(last.text.slice(0, length), second.rich.text));
  const head = slice(last, 0, how === "close" ? length - 1 : length);
  const between = how === " " ? [plain(" ")] : [];
  const page: RichText[] = second.pageBefore
    ? [leafAlone({ at: 0, type: "inlinePageBreak", page: second.pageBefore.page })]
    : [];
  first.parts.splice(-1, 1, head, ...between, ...page, second.rich);
  return {
    draft: { ...first.draft, endsFull: second.endsFull },
    parts: first.parts,
    length: first.length + second.rich.text.length,
  };
}

function whole({ draft, parts }: Growing): Draft {
  return parts.length === 1 ? draft : { ...draft, rich: concat(parts) };
}
