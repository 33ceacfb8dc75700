/**
 * Whether the labels of a text are those of a conversation, and whose. Shapes are no proof: labels
 * of one kind must recur and alternate, their bearers be named as people are or speak as people
 * do. What is not surely a speaker is left, where it might be one with a doubt.
 */
import { hasTitle } from "./name-titles";
import type { Person } from "./persons";
import { isCapitals, isPersonal, type Label } from "./speaker-labels";
import { isJoint, isRole } from "./speaker-roles";
import { hasSpeechSigns } from "./speech-signs";
import type { WordUses } from "./word-uses";

/** A label with its person, and the block that it begins. */
export interface Found {
  index: number;
  label: Label;
  person: Person;
  /** What follows the label, on one line. */
  words: string;
  /** Printed in bold. */
  bold: boolean;
  /** The list that it is an item of; agendas have such, too. */
  listed: number | null;
}

/** What was decided about labels: those that are turns, and those that may be. */
export interface Verdict {
  turns: Set<Found>;
  doubts: Set<Found>;
}

type Kind = `list ${number}` | "colon" | "stop" | "surname" | "alone" | "dash";

function kindOf({ label, listed }: Found): Kind {
  if (listed !== null) return `list ${listed}`;
  if (label.style === "stop") return label.weak ? "surname" : "stop";
  return label.style;
}

/** Which labels begin turns; `open` is how many blocks could. */
export function judge(found: Found[], uses: WordUses, open: number): Verdict {
  const spoken = speechOf(found);
  const able = found.filter((one) => mayName(one, uses, spoken));
  const turns = new Set<Found>();
  const kinds = new Map<Kind, Found[]>();
  for (const one of able) {
    const ones = kinds.get(kindOf(one));
    if (ones) ones.push(one);
    else kinds.set(kindOf(one), [one]);
  }
  const proven = [...kinds].filter(([kind, ones]) => isConversation(kind, ones, uses, open));
  joinStops(proven, kinds);
  for (const [, ones] of proven) {
    const solo = new Set(onlyOnce(ones));
    for (const one of ones) if (!solo.has(one)) turns.add(one);
  }
  const doubts = new Set<Found>();
  if (turns.size === 0) {
    for (const one of shortExchange(kinds.get("colon") ?? [], uses, open)) turns.add(one);
  }
  const speakers = new Set([...turns].map((one) => one.person));
  const accepted = new Set(proven.map(([kind]) => kind));
  const usual = mannerOf([...turns]);
  const isExamined = [...turns].some((one) => isLetter(one.label));
  for (const one of able) {
    if (turns.has(one)) continue;
    const known = speakers.has(one.person) && !one.label.weak && one.listed === null;
    if (
      known ||
      (isExamined && isOfCourt(one)) ||
      (accepted.has(kindOf(one)) && isOneMore(one, uses, usual))
    )
      turns.add(one);
    else if (isDoubtful(one, accepted)) doubts.add(one);
  }
  return { turns, doubts };
}

/** Where bare family names before a stop speak, so do those with a title. */
function joinStops(proven: [Kind, Found[]][], kinds: ReadonlyMap<Kind, Found[]>): void {
  const stops = kinds.get("stop");
  const has = (kind: Kind) => proven.some(([one]) => one === kind);
  if (stops && has("surname") && !has("stop")) proven.push(["stop", stops]);
}

/** Words that the text uses as common words, or as the name of a place, name nobody. */
function mayName(one: Found, uses: WordUses, spoken: ReadonlyMap<Person, number>): boolean {
  if (isPersonal(one.label)) return true;
  const { name } = one.label;
  if (/^\p{Lu}{1,3}$/u.test(name)) return true;
  if (uses.isPlace(name)) return false;
  if (!/\p{Lu}[\p{L}'’-]*$/u.test(name)) return true;
  return !uses.isCommon(name) || (spoken.get(one.person) ?? 0) > 0.6;
}

/** Of each person's labels, the part that speech follows. */
function speechOf(found: Found[]): Map<Person, number> {
  const counts = new Map<Person, { all: number; spoken: number }>();
  for (const { person, words } of found) {
    const count = counts.get(person) ?? { all: 0, spoken: 0 };
    count.all += 1;
    if (hasSpeechSigns(words)) count.spoken += 1;
    counts.set(person, count);
  }
  return new Map([...counts].map(([person, { all, spoken }]) => [person, spoken / all]));
}

function onlyOnce(ones: Found[]): Found[] {
  return ones.filter((one) => one.person.count === 1);
}

function isConversation(kind: Kind, ones: Found[], uses: WordUses, open: number): boolean {
  const often = recurring(ones);
  if (!alternates(often)) return false;
  const first = ones[0]?.index ?? 0;
  const covered = ones.length / Math.max(1, Math.min(open, (ones.at(-1)?.index ?? 0) - first + 1));
  const spoken = share(often, (one) => hasSpeechSigns(one.words));
  const named = share(often, (one) => isNamed(one, uses));
  if (kind === "colon" || kind === "stop") {
    if (covered >= 0.9 && isLong(often)) return true;
    if (covered >= 0.6 && often.every((one) => isPersonal(one.label))) return true;
    return named >= 0.5 ? spoken >= 0.1 || covered >= 0.8 : spoken >= 0.2 && covered >= 0.25;
  }
  if (kind.startsWith("list")) return ones.length >= 4 && spoken >= 0.3 && covered >= 0.5;
  if (kind === "surname") return ones.length >= 5 && covered >= 0.5 && spoken >= 0.2;
  return ones.length >= 4 && spoken >= 0.2 && (kind === "alone" || covered >= 0.4);
}

/** Many turns of few people: no list of terms comes back to its terms so often. */
function isLong(often: Found[]): boolean {
  return often.length >= 12 && new Set(often.map((one) => one.person)).size * 4 <= often.length;
}

function share(ones: Found[], is: (one: Found) => boolean): number {
  return ones.filter(is).length / Math.max(1, ones.length);
}

function recurring(ones: Found[]): Found[] {
  const counts = new Map<Person, number>();
  for (const { person } of ones) counts.set(person, (counts.get(person) ?? 0) + 1);
  return ones.filter(({ person }) => (counts.get(person) ?? 0) > 1);
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

function isNamed(one: Found, uses: WordUses): boolean {
  const { name } = one.label;
  // Scripts without capitals show no names and, here, no signs of speech.
  return isPersonal(one.label) || uses.isName(name) || /^\p{Lo}/u.test(name);
}

/** Hardly anybody speaks twice, but nearly every block has a label. */
function shortExchange(colons: Found[], uses: WordUses, open: number): Found[] {
  const strong = colons.filter((one) => !one.label.weak);
  const named = strong.filter((one) => isNamed(one, uses));
  if (strong.length * 2 >= open) {
    const spoken = share(strong, (one) => hasSpeechSigns(one.words));
    if (alternates(strong) && (spoken >= 0.2 || named.length * 2 >= strong.length)) return strong;
    if (new Set(named.map((one) => one.person)).size > 1 && spoken > 0) return named;
  }
  // Long statements: few blocks have labels, but these are titled and somebody speaks again.
  const titled = strong.filter((one) => isPersonal(one.label) && one.words !== "");
  const saying = share(titled, (one) => hasSpeechSigns(one.words));
  if (titled.length > 3 && alternates(titled) && saying >= 0.4) return titled;
  const often = named.filter((one) => one.person.count > 2);
  return share(often, (one) => hasSpeechSigns(one.words)) >= 0.5 ? often : [];
}

interface Manner {
  marked: boolean;
  bold: boolean;
  capitals: boolean;
}

/** What nearly all labels of a text have. */
function mannerOf(turns: Found[]): Manner {
  return {
    marked: share(turns, (one) => one.label.marked) > 0.8,
    bold: share(turns, (one) => one.bold) > 0.8,
    capitals: share(turns, (one) => isCapitals(one.label.name)) > 0.8,
  };
}

/** Somebody who speaks once among many: printed as the others are, and named or speaking. */
function isOneMore(one: Found, uses: WordUses, usual: Manner): boolean {
  if (one.words === "" || (usual.bold && !one.bold) || (usual.marked && !one.label.marked))
    return false;
  if (isNamed(one, uses) || usual.bold) return true;
  const { name, style } = one.label;
  if (style === "alone") return /[)]$/u.test(one.label.printed) || isJoint(name);
  if (usual.capitals) return isCapitals(name);
  return style !== "colon" || (!uses.isCommon(name) && hasSpeechSigns(one.words));
}

/** `Q.` or `A.` of an examination. */
function isLetter({ name, style }: Label): boolean {
  return style === "stop" && /^[QAВО]$/u.test(name);
}

/** Between questions and answers a title or an office before a colon is the bench's or the bar's. */
function isOfCourt({ label, words }: Found): boolean {
  if (label.style !== "colon" || label.weak || words === "") return false;
  return (hasTitle(label.name) || isRole(label.name)) && !label.printed.includes(",");
}

/** A question only where a person could answer yes: in a conversation, or under a person's name. */
function isDoubtful(one: Found, accepted: ReadonlySet<Kind>): boolean {
  if (one.words === "" || one.listed !== null || one.label.weak || one.label.style !== "colon")
    return false;
  return accepted.has("colon") || isPersonal(one.label);
}
