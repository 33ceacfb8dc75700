/**
 * The pass that finds who speaks. A label's shape is no proof: labels must recur and alternate as
 * in a conversation, or name somebody known; what is not surely a turn stays a paragraph.
 */
import { familyOf, hasInitials, withoutTitles } from "./names";
import { type Person, personsOf } from "./persons";
import { slice, trim } from "./rich-text";
import { type Label, labelOf } from "./speaker-labels";
import { type Draft, isOpen, type Pass, type Recognition, type Speaker, wordsOf } from "./types";

interface Found {
  label: Label;
  person: Person;
}

/** Makes turns of labelled blocks and their continuations, and lists the speakers. */
export const findTurns: Pass = (before) => {
  const labels = before.blocks.map((block) => (isOpen(block) ? labelOf(block.rich.text) : null));
  const persons = personsOf(labels.flatMap((label) => (label ? [formOf(label)] : [])));
  const found = labels.map((label): Found | null => {
    const person = label && persons.get(formOf(label));
    return label && person ? { label, person } : null;
  });
  const speaking = accepted(before, found);
  if (speaking.size === 0) return before;
  const turns = found.map((one) => (one && speaking.has(one.person) ? one : null));
  return {
    ...before,
    blocks: withTurns(before.blocks, turns),
    speakers: speakersOf(turns),
  };
};

/** The name in a label, without a stage direction in brackets. */
function formOf(label: Label): string {
  return label.name.replace(/\s*[([][^)\]]*[)\]]$/u, "");
}

function speakersOf(turns: (Found | null)[]): Speaker[] {
  const speakers = new Map<Person, Speaker>();
  for (const turn of turns) {
    if (!turn) continue;
    const { person } = turn;
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

/** Whose labels are turns: none unless the text as a whole is a conversation. */
function accepted({ blocks, metadata }: Recognition, found: (Found | null)[]): Set<Person> {
  const turns = found.filter((one) => one !== null);
  const recurring = new Set(turns.map((one) => one.person).filter((one) => one.count > 1));
  const conversation = alternates(turns.filter((one) => recurring.has(one.person)));
  const all = new Set(turns.map((one) => one.person));
  const known = knownNames(blocks, metadata.title ?? "", turns);
  if (conversation) {
    return new Set([...all].filter((person) => person.count > 1 || isKnown(person, known)));
  }
  // A short exchange: hardly anybody speaks twice, but nearly every block has a label.
  const colons = turns.filter((one) => one.label.style === "colon");
  const speakers = new Set(colons.map((one) => one.person));
  const named = new Set([...speakers].filter((person) => isKnown(person, known)));
  if (colons.length * 2 >= blocks.filter(isOpen).length) {
    if (alternates(colons)) return speakers;
    if (named.size > 1) return named;
  }
  return new Set([...named].filter((person) => person.count > 2));
}

/** A, then B, then A again: lists of works or terms are sorted, conversations are not. */
function alternates(turns: Found[]): boolean {
  const ended = new Set<Person>();
  let last: Person | null = null;
  for (const { person } of turns) {
    if (person === last) continue;
    if (ended.has(person)) return true;
    if (last) ended.add(last);
    last = person;
  }
  return false;
}

/** Family names that the text or its title uses as names: capitals in mid-sentence. */
function knownNames(blocks: Draft[], title: string, turns: Found[]): Set<string> {
  const wanted = new Set(turns.map((one) => familyOf(one.person.name)));
  const known = new Set<string>();
  for (const text of [`of ${title}`, ...blocks.map((block) => block.rich.text)]) {
    for (const [, word] of text.matchAll(/\p{Ll}[,)]? (?:\p{Lu}\. ?){0,3}(\p{Lu}[\p{L}'’-]+)/gu)) {
      const family = familyOf(word ?? "");
      if (wanted.has(family)) known.add(family);
    }
  }
  return known;
}

function isKnown(person: Person, known: ReadonlySet<string>): boolean {
  return (
    known.has(familyOf(person.name)) ||
    [...person.forms.keys()].some((form) => hasInitials(form) || withoutTitles(form) !== form)
  );
}

/** Makes turns of labelled blocks and of what follows them without a label. */
function withTurns(blocks: Draft[], turns: (Found | null)[]): Draft[] {
  const first = turns.findIndex((one) => one !== null);
  const last = turns.findLastIndex((one) => one !== null);
  const usual = usualGap(blocks.slice(first, last + 1));
  const result: Draft[] = [];
  let speaker: Person | null = null;
  let unsaid: Draft | null = null;
  for (const [index, block] of blocks.entries()) {
    const turn = turns[index];
    if (turn) {
      if (unsaid) result.push(unsaid);
      unsaid = null;
      speaker = turn.person;
      const made = labelled(block, turn);
      if (made.rich.text === "") unsaid = made;
      else result.push(made);
    } else if (unsaid && isOpen(block)) {
      result.push({ ...unsaid, rich: block.rich });
      unsaid = null;
    } else if (!isOpen(block) || speaker === null) {
      result.push(block);
    } else if (isAside(wordsOf(block)) && index <= last + 1) {
      result.push({ ...block, type: "stageDirection", why: "aside" });
    } else if (index < last ? !isAbout(block, speaker) : goesOn(block, usual)) {
      result.push({ ...block, type: "turn", speaker: speaker.name, why: "turn-goes-on" });
    } else {
      result.push(block);
      if (index > last) speaker = null;
    }
  }
  if (unsaid) result.push(unsaid);
  return result;
}

function labelled(block: Draft, { label, person }: Found): Draft {
  return {
    ...block,
    type: "turn",
    speaker: person.name,
    label: label.printed,
    lead: slice(block.rich, 0, label.length),
    why: "label",
    rich: trim(slice(block.rich, label.length)),
  };
}

function usualGap(blocks: Draft[]): number {
  const gaps = blocks.map((block) => block.gap).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.75)] ?? 1;
}

function isAside(words: string): boolean {
  return words.length <= 300 && /^\([^()]+\)\.?$/u.test(words);
}

const firstOrSecondPerson =
  /(?<![\p{L}.])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us|[Яя]|[Мм]ы|[Вв]ы|[Мм]ой|[Нн]аш|[Вв]аш|нам|вам|нас|вас|[Нн]osotros|yo|usted|nous|vous|wir|ich|Sie)(?![\p{L}.])/u;

/** Nobody names themselves in the third person: such a paragraph is the recorder's. */
function isAbout(block: Draft, speaker: Person): boolean {
  const words = wordsOf(block);
  if (firstOrSecondPerson.test(words)) return false;
  const family = familyOf(speaker.name);
  return family.length > 2 && words.toLowerCase().includes(family);
}

/** After the last label a paragraph is still the speaker's only if it speaks, and at once. */
function goesOn(block: Draft, usual: number): boolean {
  return block.gap <= usual && !block.pageBefore && firstOrSecondPerson.test(wordsOf(block));
}
