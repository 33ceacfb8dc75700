/**
 * The pass that finds who speaks: labels that a conversation proves become turns, what follows
 * them without a label goes on or is told by nobody. Labels' words stay with their turns.
 */

import { type Found, judge } from "./conversation";
import { outsideHeads } from "./label-heads";
import { areQuestions } from "./label-names";
import { beginsSentence, isField } from "./label-words";
import { familyOf, isNameShaped } from "./names";
import { isAbout, isNarration } from "./narration";
import { keyOf, type Person, personsOf } from "./persons";
import { isEntrance, isItalic, isPlainDirection, isPlay, withScenes } from "./plays";
import { isAll, type RichText, slice, trim, withSpans } from "./rich-text";
import { anyLabelOf, isCapitals, type Label } from "./speaker-labels";
import { isRole } from "./speaker-roles";
import { hasSpeechSigns, speaksInPerson } from "./speech-signs";
import { isEditorial, isEvent } from "./stage-directions";
import { type Draft, isOpen, type Pass, type Speaker, wordsOf } from "./types";
import { wordUsesIn } from "./word-uses";

/** Makes turns of labelled blocks and their continuations, and lists the speakers. */
export const findTurns: Pass = (before) => {
  const blocks = withScenes(before.blocks);
  const found = foundIn(blocks);
  if (found.length === 0) return before;
  const texts = [`of ${before.metadata.title ?? ""}`, ...blocks.map((block) => block.rich.text)];
  const names = found.map((one) => one.label.name);
  const open = blocks.filter(isOpen).length;
  const { turns, doubts } = judge(found, wordUsesIn(texts, names), open);
  const doubtful = new Set([...doubts].map((one) => blocks[one.index]));
  const asked = (block: Draft): Draft =>
    doubtful.has(block) ? { ...block, doubt: "maybe-speaker" } : block;
  // Scenes are a play's, and a play has speakers.
  if (turns.size === 0) return { ...before, blocks: before.blocks.map(asked) };
  const at = new Map([...turns].map((one) => [one.index, one]));
  return {
    ...before,
    blocks: withTurns(blocks.map(asked), at),
    speakers: speakersOf(found, turns),
  };
};

/** Every label of an open block with the person that it names. */
function foundIn(blocks: Draft[]): Found[] {
  const heads = blocks.map((block) =>
    isOpen(block) || listOf(block) !== null ? block.rich.text.slice(0, 300) : "",
  );
  const asked = areQuestions(heads);
  const labels = heads.map((head, index) =>
    head === ""
      ? null
      : (anyLabelOf(head, asked) ?? boldName(blocks[index]) ?? boldLabel(blocks[index])),
  );
  const kept = outsideHeads(blocks, labels);
  const named = kept.flatMap((label) => (label ? [label] : []));
  const persons = personsOf(named);
  return kept.flatMap((label, index): Found[] => {
    const person = label && persons.get(keyOf(label));
    const block = blocks[index];
    if (!label || !person || !block) return [];
    const own = block.rich.text.slice(label.length).replace(/\s+/gu, " ").trim();
    const next = blocks[index + 1];
    const words = own === "" && next && isOpen(next) && !kept[index + 1] ? wordsOf(next) : own;
    const bold = block.rich.spans.some(
      (span) => span.mark === "bold" && span.start <= 2 && span.end >= label.length - 4,
    );
    return [{ index, label, person, words, bold, listed: listOf(block) }];
  });
}

/**
 * The plain list that a block is an item of: turns that Markdown took for one. Pairs of words and
 * label that a web page sets, in a table or as terms, are all one list.
 */
function listOf(block: Draft): number | null {
  if (block.type === "paragraph" && block.register === "document" && !block.holders) return 0;
  if (block.type !== "listItem" || block.register || block.holders?.length !== 2) return null;
  return block.holders[0]?.key ?? null;
}

/** A name in bold on a line of its own, above what its bearer says. */
function boldName(block: Draft | undefined): Label | null {
  const words = block ? wordsOf(block) : "";
  if (!block || words.length > 60 || !isAll(block.rich, "bold")) return null;
  if (!isRole(words) && !(isNameShaped(words) && !isField(words))) return null;
  const length = block.rich.text.length;
  return { printed: words, name: words, style: "alone", marked: false, weak: true, length };
}

const LONGEST_IN_BOLD = 40;

/** Words in bold before a colon, whatever their shape: `**Archive tape:**`. */
function boldLabel(block: Draft | undefined): Label | null {
  const bold = block?.rich.spans.find((span) => span.mark === "bold" && span.start === 0);
  if (!block || !bold) return null;
  const [printed = "", name = ""] = /^(\p{Lu}[^\n:;?!.]*?)\s?:/u.exec(block.rich.text) ?? [];
  if (printed === "" || name.length > LONGEST_IN_BOLD || bold.end < name.length) return null;
  if (isField(name.replace(/\s*[([].*$/u, "")) || beginsSentence(name)) return null;
  const length = printed.length;
  return { printed, name, style: "colon", marked: false, weak: false, length };
}

function speakersOf(found: Found[], turns: ReadonlySet<Found>): Speaker[] {
  const speakers = new Map<Person, Speaker>();
  for (const one of found) {
    if (!turns.has(one)) continue;
    const { person } = one;
    const speaker = speakers.get(person) ?? {
      name: person.name,
      aliases: [...person.forms.keys()],
      turns: 0,
    };
    speaker.turns += 1;
    speakers.set(person, speaker);
  }
  return [...speakers.values()];
}

/** Where a walk over the blocks stands. */
interface Walk {
  speaker: Person | null;
  /** A label whose words are yet to come. */
  unsaid: Draft | null;
  /** A recorder wrote last; whoever spoke before speaks on only if the words say so. */
  told: boolean;
  /** Acts and scenes were seen: what happens is told without brackets, too. */
  isPlay: boolean;
  /** The last label stood alone above its words: what follows them is not under it. */
  isLone: boolean;
}

/** Makes turns of labelled blocks and of what follows them without a label. */
function withTurns(blocks: Draft[], turns: ReadonlyMap<number, Found>): Draft[] {
  const ends = endOf(blocks, turns);
  const result: Draft[] = [];
  const walk: Walk = { speaker: null, unsaid: null, told: false, isPlay: false, isLone: false };
  const families = new Set([...turns.values()].map((one) => familyOf(one.person.name)));
  for (const [index, block] of blocks.entries()) {
    const turn = turns.get(index);
    if (turn) {
      if (walk.unsaid) result.push(walk.unsaid);
      const made = labelled(block, turn);
      Object.assign(walk, { speaker: turn.person, told: false, unsaid: null });
      const isBare = made.rich.text === "";
      walk.isLone = !isBare && turn.label.style === "alone" && !turn.label.marked;
      if (isBare) walk.unsaid = made;
      else result.push(made);
    } else if (!isOpen(block)) {
      if (walk.unsaid) result.push(walk.unsaid);
      walk.unsaid = null;
      if (block.type === "heading") {
        walk.speaker = null;
        walk.isPlay ||= isPlay([block]);
      }
      result.push(block);
    } else if (walk.unsaid && !isAside(block)) {
      result.push({ ...walk.unsaid, rich: block.rich });
      walk.unsaid = null;
    } else if (block.doubt === "maybe-speaker" || isNamed(block)) {
      walk.speaker = null;
      result.push(walk.isPlay ? block : { ...block, doubt: "maybe-speaker" });
    } else result.push(unlabelled(block, index <= ends.last, walk, families));
    if (index >= ends.speech) walk.speaker = null;
  }
  if (walk.unsaid) result.push(walk.unsaid);
  return result;
}

/** A label that nothing proves, but with a name in it: what follows is not the last speaker's. */
function isNamed(block: Draft): boolean {
  const label = anyLabelOf(block.rich.text.slice(0, 300));
  const name = label?.style === "colon" && !label.weak ? label.name : "";
  const isSaid = wordsOf(block).length > (label?.length ?? 0) + 1;
  return isSaid && / /u.test(name) && isNameShaped(name) && !isField(name);
}

function unlabelled(
  block: Draft,
  between: boolean,
  walk: Walk,
  families: ReadonlySet<string>,
): Draft {
  const words = wordsOf(block);
  if (!/\p{L}/u.test(words)) return block;
  if (
    isEntrance(words) ||
    isStaged(block, walk.isPlay) ||
    (walk.isPlay && isPlainDirection(block, families))
  )
    return direction(block);
  if (/^\[[^[\]]*\]\.?$/u.test(words)) return block;
  if (walk.speaker === null) return walk.isPlay && between ? direction(block) : block;
  if (isItalic(block) && between) return direction(block);
  if (walk.isLone && !hasSpeechSigns(words)) return walk.isPlay ? direction(block) : block;
  if (isCapitals(words) && words.length > 12 && !speaksInPerson(words)) {
    walk.speaker = null;
    return block;
  }
  const told = isNarration(words) || isAbout(words, familyOf(walk.speaker.name));
  if (told || (walk.told && !hasSpeechSigns(words))) {
    walk.told = true;
    return block;
  }
  walk.told = false;
  const first = /^(?:\p{Lu}[\p{L}.]* ){0,3}?(\p{Lu}[\p{L}'’-]+) \p{Ll}/u.exec(words)?.[1];
  const doubt = between && first && families.has(familyOf(first)) && !hasSpeechSigns(words);
  return {
    ...block,
    type: "turn",
    speaker: walk.speaker.name,
    why: "turn-goes-on",
    ...(doubt && { doubt: "maybe-narration" }),
  };
}

function labelled(block: Draft, { label, person }: Found): Draft {
  const rich = trim(slice(block.rich, label.length));
  const { holders: _, ...free } = block;
  return {
    ...free,
    type: "turn",
    speaker: person.name,
    label: label.printed,
    lead: slice(block.rich, 0, label.length),
    why: "label",
    rich: label.directed ? withDirection(rich) : rich,
  };
}

/** The bracket between a play's name and its stop says how the words are spoken. */
function withDirection(rich: RichText): RichText {
  const end = rich.text.search(/[)\]]/u) + 1;
  return withSpans(rich, [{ start: 0, end, mark: "stageDirectionMark" }]);
}

function direction(block: Draft): Draft {
  const why = /^[([]/u.test(wordsOf(block)) ? "aside" : "entrance";
  return { ...block, type: "stageDirection", why };
}

/** The last label, and the last block after it that its speaker plainly says, at once. */
function endOf(
  blocks: Draft[],
  turns: ReadonlyMap<number, Found>,
): { last: number; speech: number } {
  const indexes = [...turns.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [indexes[0], indexes.at(-1)];
  const usual = usualGap(blocks.slice(first, last + 1));
  let speech = last;
  const isWhole = blocks[last]?.rich.text.trim().length !== turns.get(last)?.label.length;
  if (!isWhole) speech = last + 1;
  for (let index = last + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || block.type === "heading" || block.type === "signature") break;
    if (!isOpen(block)) continue;
    if (
      block.gap > usual ||
      isNarration(wordsOf(block)) ||
      anyLabelOf(block.rich.text)?.style === "colon"
    )
      break;
    if (isAside(block) || !speaksInPerson(wordsOf(block))) continue;
    speech = index;
  }
  return { last, speech };
}

function usualGap(blocks: Draft[]): number {
  const gaps = blocks.map((block) => block.gap).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.75)] ?? 1;
}

function isAside(block: Draft): boolean {
  const words = wordsOf(block);
  return words.length <= 300 && /^\(.*\)\.?$/u.test(words) && isOneBracket(words);
}

function isOneBracket(words: string): boolean {
  let depth = 0;
  for (const [index, sign] of [...words].entries()) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth === 0) return index >= words.length - 2;
  }
  return false;
}

/** A whole block of what happens: (in brackets), [in squares where it tells], in a play unbracketed. */
function isStaged(block: Draft, inPlay: boolean): boolean {
  if (isAside(block)) return true;
  const words = wordsOf(block);
  const inside = /^\[([^[\]]{2,300})\]\.?$/u.exec(words)?.[1]?.replaceAll("_", "");
  if (inside === undefined) return false;
  return inPlay ? !isEditorial(inside) : isEvent(inside);
}
