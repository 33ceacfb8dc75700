/**
 * The pass over what is not the running text of a document: notes of translators, editors and
 * archivists, stamps, signatures, distribution lists. Each is told by words that archives in
 * general use, or by where it stands beside such a one; a paragraph that merely speaks of such
 * things stays a paragraph.
 */
import {
  countsCopies,
  isClosing,
  isDistributionHead,
  isOpenHead,
  isRegistry,
  isSignature,
  isStamp,
  noteKindOf,
} from "./apparatus-signs";
import { isArchiveLine } from "./credit-lines";
import { dateAlone } from "./dates";
import { isNameShaped } from "./names";
import { slice, trim } from "./rich-text";
import { labelOf } from "./speaker-labels";
import { type Draft, isOpen, type Pass, wordsOf } from "./types";

/** A line of a distribution list; longer blocks are text again. */
const LONGEST_ENTRY = 90;
const LONGEST_NAME = 60;

/** Gives notes, stamps, signatures and distribution lists their types; a list goes on over short lines. */
export const findApparatus: Pass = (before) => {
  const result: Draft[] = [];
  let isListing = false;
  for (const block of before.blocks.flatMap(splitAtSigns)) {
    const words = wordsOf(block);
    const understood: Draft = isOpen(block) ? understand(block, result.at(-1), isListing) : block;
    const goesOn: boolean = isListing && understood.type === "distribution";
    isListing = (isOpen(block) && isOpenHead(words)) || goesOn;
    result.push(understood);
  }
  return { ...before, blocks: result };
};

function understand(block: Draft, last: Draft | undefined, isListing: boolean): Draft {
  const words = wordsOf(block);
  const noteKind = noteKindOf(words);
  if (noteKind) {
    return { ...block, type: "note", register: "apparatus", noteKind, why: "names-itself" };
  }
  if (isArchiveLine(words)) {
    return {
      ...block,
      type: "note",
      register: "apparatus",
      noteKind: "archivist",
      why: "names-itself",
    };
  }
  if (isStamp(words)) return { ...block, type: "stamp", why: "stamp" };
  if (isSignature(words)) return { ...block, type: "signature", why: "signed" };
  if (isDistributionHead(words) || countsCopies(words, block.rich.text)) {
    return { ...block, type: "distribution", why: "copies" };
  }
  if (isListing && isSignedName(words)) return { ...block, type: "signature", why: "signed" };
  if (isListing && isListed(block)) return { ...block, type: "distribution", why: "list-goes-on" };
  if (isRegistry(words)) return { ...block, type: "stamp", why: "registry" };
  if (last?.type === "stamp" && goesOnStamp(last, words)) {
    return { ...block, type: "stamp", why: "registry" };
  }
  if (last?.type === "signature" && isName(words)) {
    return { ...block, type: "signature", why: "name-under-signature" };
  }
  if (last && isOpen(last) && isClosing(wordsOf(last)) && isUnderClosing(block)) {
    return { ...block, type: "signature", why: "name-under-signature" };
  }
  return block;
}

/** `(Lind)`: a typed name under a list ends it. */
function isSignedName(words: string): boolean {
  return /^\((?:\p{Lu}\.? ?){0,2}\p{Lu}\p{L}+\)$/u.test(words);
}

function isListed(block: Draft): boolean {
  const lines = block.rich.text.split("\n");
  return lines.every(
    (line) => line.length <= LONGEST_ENTRY && !/\p{Ll}{3}[.!?]$/u.test(line.trim()),
  );
}

function goesOnStamp(last: Draft, words: string): boolean {
  if (last.why === "registry") return dateAlone(words) !== null;
  return (
    words.length <= LONGEST_ENTRY && /^(?:authority|by [\p{L}.]{1,8}[, ].*\bdate\b)/iu.test(words)
  );
}

function isName(words: string): boolean {
  return words.length <= LONGEST_NAME && isNameShaped(words.replace(/^[([]|[)\]]$/gu, ""));
}

/** A name, with or without an office under it. */
function isUnderClosing(block: Draft): boolean {
  const [first = ""] = block.rich.text.split("\n");
  const isShort = block.rich.text.split("\n").every((line) => line.length <= LONGEST_ENTRY);
  const label = labelOf(first);
  const isSpoken = label !== null && label.length < first.trim().length;
  return isShort && !isSpoken && isName(first.trim().replace(/[,.]$/u, ""));
}

/** Whether a line begins a bracketed note that does not go on into other words on that line. */
export function beginsNote(line: string): boolean {
  const words = line.trim();
  const isBracket = /^\[[^\]]*\]?$/u.test(words);
  return isBracket && noteKindOf(words) !== null;
}

/** Lines within a paragraph whose ends were set that are apparatus by themselves. */
function splitAtSigns(block: Draft): Draft[] {
  if (!isOpen(block) || !block.rich.text.includes("\n")) return [block];
  const cuts: number[] = [];
  let start = 0;
  const lines = block.rich.text.split("\n");
  for (const [index, line] of lines.entries()) {
    const words = line.trim();
    const end = start + line.length;
    if (isNoteLine(words)) cuts.push(start, end);
    else if (index > 0 && beginsPart(words)) cuts.push(start);
    else if (index > 0 && isClosing(lines[index - 1]?.trim() ?? "")) cuts.push(start);
    start = end + 1;
  }
  if (cuts.length === 0) return [block];
  const { pageBefore, ...rest } = block;
  return [0, ...cuts]
    .map((from, at) => trim(slice(block.rich, from, cuts[at])))
    .filter((rich) => rich.text !== "")
    .map((rich, at) => ({ ...rest, rich, ...(at === 0 && pageBefore && { pageBefore }) }));
}

function isNoteLine(words: string): boolean {
  return /^\[[^\]]*\]$/u.test(words) && (noteKindOf(words) !== null || isStamp(words));
}

function beginsPart(words: string): boolean {
  return isDistributionHead(words) || isSignature(words);
}
