/**
 * The pass over what is not the running text of a document: notes of translators and archivists,
 * stamps, signatures, distribution lists. Each is told by words that archives in general use; a
 * paragraph that merely speaks of such things stays a paragraph.
 */
import { dateAlone } from "./dates";
import { isNameShaped } from "./names";
import { slice, trim } from "./rich-text";
import { type Draft, isOpen, type Pass, wordsOf } from "./types";

const notes: { sign: RegExp; kind: NonNullable<Draft["noteKind"]> }[] = [
  {
    sign: /^\[?(?:translator|translators|translation)['’]?s?['’]? (?:note|comment)s?\b|^\[?(?:tr\.|trans\.|translator):|^\[?примечани[ея] переводчика/iu,
    kind: "translator",
  },
  {
    sign: /^\[?(?:archivist|transcriber)['’]?s? (?:note|comment)s?\b|^\[source\s*:/iu,
    kind: "archivist",
  },
  {
    sign: /^\[?(?:editor|editors|ed)\.?['’]?s?['’]? (?:note|comment)s?\b|^\[(?:note|ed\.|editor)\s*:/iu,
    kind: "editor",
  },
];
const stamp = /^\[(?:stamps?|stamped|seal|штамп|печать)\b[^\]]{0,60}\]/iu;
const registry =
  /^(?:received|copied|printed|typed|registered|declassified|filed) (?:on|by|at|in)\b/iu;
const signature =
  /^(?:\[(?:signed|signature|подпись)\b[^\]]{0,60}\]|\((?:signed|signature|подпись)\)|\/s\/)/iu;
const distribution =
  /^(?:\[(?:distribution|рассылка)\b[^\]]{0,40}\]|(?:cc|c\.c\.|copies? to|distribution(?: list)?|рассылка)\s*:)/iu;
const copies = /\bcopies\s*\(\s*\d+\s*\)\s*$|\btotal\s+(?:of\s+)?\d*\s*copies\b/iu;

/** A line of a distribution list; longer blocks are text again. */
const LONGEST_ENTRY = 90;

/** Gives notes, stamps, signatures and distribution lists their types; a list goes on over short lines. */
export const findApparatus: Pass = (before) => {
  const result: Draft[] = [];
  let listing: Draft["type"] | null = null;
  for (const block of before.blocks.flatMap(splitAtNotes)) {
    const understood: Draft = isOpen(block) ? understand(block, result.at(-1), listing) : block;
    const isHead = distribution.test(wordsOf(block)) && wordsOf(block).startsWith("[");
    listing = isHead || (listing && understood.type === listing) ? "distribution" : null;
    result.push(understood);
  }
  return { ...before, blocks: result };
};

function understand(block: Draft, last: Draft | undefined, listing: Draft["type"] | null): Draft {
  const words = wordsOf(block);
  const note = notes.find((one) => one.sign.test(words));
  if (note)
    return {
      ...block,
      type: "note",
      register: "apparatus",
      noteKind: note.kind,
      why: "names-itself",
    };
  if (stamp.test(words)) return { ...block, type: "stamp", why: "stamp" };
  if (signature.test(words) && words.length <= 120)
    return { ...block, type: "signature", why: "signed" };
  const isList = distribution.test(words) || isNumberedList(block.rich.text);
  if (isList || (copies.test(words) && words.includes(","))) {
    return { ...block, type: "distribution", why: "copies" };
  }
  if (listing && words.length <= LONGEST_ENTRY)
    return { ...block, type: "distribution", why: "list-goes-on" };
  if (registry.test(words) && words.length <= LONGEST_ENTRY)
    return { ...block, type: "stamp", why: "registry" };
  if (last?.type === "stamp" && registry.test(wordsOf(last)) && dateAlone(words) !== null) {
    return { ...block, type: "stamp", why: "registry" };
  }
  if (
    last?.type === "signature" &&
    words.length <= 60 &&
    isNameShaped(words.replace(/^[([]|[)\]]$/gu, ""))
  ) {
    return { ...block, type: "signature", why: "name-under-signature" };
  }
  return block;
}

/** `1-to file` line by line, as typists counted out the copies. */
function isNumberedList(text: string): boolean {
  const lines = text.split("\n", 50);
  return lines.filter((line) => /^\d{1,3} ?[-–] ?\p{L}/u.test(line)).length >= 3;
}

const noteLine =
  /(?<=^|\n)\[(?:translator|editor|archivist|transcriber|tr\.|ed\.)[^\n]*\][ \t]*(?=\n|$)/giu;

/** Whether a line begins a bracketed note that does not go on into other words on that line. */
export function beginsNote(line: string): boolean {
  return /^\s*\[(?:translator|editor|archivist|transcriber)['’]?s?['’]? (?:note|comment)[^\]]*(?:\]\s*)?$/iu.test(
    line,
  );
}

/** A bracketed note on a line of its own within a paragraph is a block of its own. */
function splitAtNotes(block: Draft): Draft[] {
  if (!isOpen(block) || !block.rich.text.includes("\n")) return [block];
  const cuts = [...block.rich.text.matchAll(noteLine)].flatMap(({ 0: words, index }) => [
    index,
    index + words.length,
  ]);
  if (cuts.length === 0) return [block];
  const { pageBefore, ...rest } = block;
  return [0, ...cuts]
    .map((start, at) => trim(slice(block.rich, start, cuts[at])))
    .filter((rich) => rich.text !== "")
    .map((rich, at) => ({ ...rest, rich, ...(at === 0 && pageBefore && { pageBefore }) }));
}
