/**
 * Who the labels of a text name. Forms that may be one person become one (`Ambassador Lind` and
 * `Lind`; `The Chairman (Mr. Lind)` and both of his forms); a form that may be two people stays by
 * itself, since a wrong speaker is worse than one too many.
 */
import { hasTitle, titledAs, withoutTitles } from "./name-titles";
import { fold, mayBeSame, partsOf } from "./names";
import { isOffice } from "./speaker-roles";

/** A name as a label prints it, and what its bracket adds: a country, a party, who it is. */
export interface PrintedName {
  name: string;
  beside?: string;
  /** Both as printed, where that is not `Name (Land)`: `Mr. Name of Land`. */
  full?: string;
}

/** One person and every form in which labels print the name, with how often. */
export interface Person {
  /** The form printed most often. */
  name: string;
  forms: Map<string, number>;
  count: number;
}

interface Form {
  key: string;
  name: string;
  beside: string | undefined;
  office: boolean;
  family: string;
  /** Which form it was to appear. */
  order: number;
  count: number;
}

interface Group {
  forms: Form[];
}

/** The key of a printed name among those of `personsOf`. */
export function keyOf({ name, beside, full }: PrintedName): string {
  return full ?? (beside === undefined ? name : `${name} (${beside})`);
}

/** The persons behind printed names, by `keyOf`. */
export function personsOf(printed: PrintedName[]): Map<string, Person> {
  const forms = formsOf(printed);
  const groups = groupsOf([...forms.values()]);
  joinChairs(groups);
  joinFirstNames(groups);
  const taken = new Map<string, number>();
  const named = groups.map((group) => ({ group, name: mostPrinted(group.forms) }));
  for (const { name } of named) taken.set(name, (taken.get(name) ?? 0) + 1);
  const byKey = new Map<string, Person>();
  for (const { group, name } of named) {
    const besides = group.forms.filter((form) => form.beside !== undefined);
    const full = besides.find((form) => form.name === name) ?? besides[0];
    const isShared = (taken.get(name) ?? 0) > 1 && full !== undefined;
    const person: Person = {
      name: isShared ? full.key : name,
      forms: printedForms(group.forms, isShared),
      count: group.forms.reduce((sum, form) => sum + form.count, 0),
    };
    for (const form of group.forms) byKey.set(form.key, person);
  }
  return byKey;
}

function formsOf(printed: PrintedName[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const one of printed) {
    const key = keyOf(one);
    const known = forms.get(key);
    if (known) known.count += 1;
    else {
      const office = isOffice(one.name);
      const family = office ? officeKey(one.name) : partsOf(one.name).family;
      const { name, beside } = one;
      forms.set(key, { key, name, beside, office, family, order: forms.size, count: 1 });
    }
  }
  return forms;
}

/** Offices differ in articles and forms of address alone: `EL SR. PRESIDENTE`. */
function officeKey(name: string): string {
  const bare = name.replace(/^(?:the|an?|el|la|los|las|le|les|il|der|die|das)\s+/iu, "");
  return fold(withoutTitles(bare)).replace(/^(?:le|la|l['’]) ?/u, "");
}

/** How many words a form gives of the name, and what else tells its bearer from others. */
function weight({ name, beside }: Form): number {
  const words = withoutTitles(name)
    .replace(/\.(?=\p{L})/gu, ". ")
    .split(/\s+/u).length;
  return words * 8 + (beside === undefined ? 0 : 4) + (titledAs(name) ? 2 : hasTitle(name) ? 1 : 0);
}

function groupsOf(forms: Form[]): Group[] {
  const byFamily = new Map<string, Group[]>();
  const groups: Group[] = [];
  for (const form of forms.toSorted((a, b) => weight(b) - weight(a))) {
    const near = byFamily.get(form.family) ?? [];
    byFamily.set(form.family, near);
    const fitting =
      near.length > MOST_OF_A_FAMILY
        ? []
        : near.filter((group) => group.forms.every((known) => isSame(known, form)));
    const only = fitting.length === 1 ? fitting[0] : undefined;
    if (only) only.forms.push(form);
    else {
      const group = { forms: [form] };
      near.push(group);
      groups.push(group);
    }
  }
  return groups;
}

/** Nobody tells apart so many bearers of one name. */
const MOST_OF_A_FAMILY = 200;

function isSame(one: Form, other: Form): boolean {
  if (one.beside && other.beside && !agree(one.beside, other.beside)) return false;
  if (one.office !== other.office) return false;
  if (one.office) return true;
  return mayBeSame(one.name, other.name) && !isWife(one.name, other.name);
}

/** In a play `LADY LIND` is not `LIND`, and nowhere is a lady surely the family's bare name. */
function isWife(one: string, other: string): boolean {
  const [a, b] = [titledAs(one), titledAs(other)];
  if ((a === "woman") === (b === "woman")) return false;
  const [her, plain] = a === "woman" ? [one, other] : [other, one];
  if (/ /u.test(withoutTitles(plain))) return false;
  return /^(?:Lady|Queen|Princess) /iu.test(her) || /^[\p{Lu}. '’-]+$/u.test(her);
}

/** `Eastford` and `Eastford) (Lab` agree, and so do two forms of one name. */
function agree(one: string, other: string): boolean {
  return fold(one) === fold(other) || mayBeSame(one, other);
}

/** An office whose bracket names one person, and nobody else, is that person. */
function joinChairs(groups: Group[]): void {
  const byFamily = new Map<string, Set<Group>>();
  for (const group of groups) {
    for (const { family } of group.forms) {
      byFamily.set(family, (byFamily.get(family) ?? new Set()).add(group));
    }
  }
  for (const chair of groups.filter((group) => group.forms.every((form) => form.office))) {
    const holder = chair.forms.find((form) => form.beside)?.beside;
    if (holder === undefined || !(hasTitle(holder) || /\p{Lu}\.\s?\p{Lu}/u.test(holder))) continue;
    const rivals = byFamily.get(chair.forms[0]?.family ?? "")?.size ?? 0;
    const bearers = [...(byFamily.get(partsOf(holder).family) ?? [])].filter((group) =>
      group.forms.every((form) => !form.office && mayBeSame(form.name, holder)),
    );
    if (rivals > 1 || bearers.length !== 1) continue;
    bearers[0]?.forms.push(...chair.forms);
    groups.splice(groups.indexOf(chair), 1);
  }
}

/** `Anna` is `Anna Berg` where nobody else is called so. */
function joinFirstNames(groups: Group[]): void {
  const byGiven = new Map<string, Group[]>();
  for (const group of groups) {
    for (const given of new Set(group.forms.map(givenOf))) {
      if (given !== null) byGiven.set(given, [...(byGiven.get(given) ?? []), group].slice(0, 2));
    }
  }
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index];
    const form = group?.forms[0];
    if (!group || !form || group.forms.length > 1 || form.office || form.beside) continue;
    if (hasTitle(form.name) || partsOf(form.name).given.length > 0) continue;
    const [bearer, other] = byGiven.get(form.family) ?? [];
    if (!bearer || other || bearer === group) continue;
    bearer.forms.push(form);
    groups.splice(index, 1);
  }
}

/** The first name that a form gives in full. */
function givenOf({ name, office }: Form): string | null {
  const given = office ? undefined : partsOf(name).given[0];
  return given !== undefined && given.length > 2 ? given : null;
}

/** Every form in order of first appearance, the bare name of `Name (Land)` too, unless others share it. */
function printedForms(own: Form[], isShared: boolean): Map<string, number> {
  const forms = new Map<string, number>();
  for (const form of own.toSorted((a, b) => a.order - b.order)) {
    if (form.beside !== undefined) forms.set(form.key, form.count);
    if (isShared && form.beside !== undefined) continue;
    forms.set(form.name, (forms.get(form.name) ?? 0) + form.count);
  }
  return forms;
}

/** On a tie a form without titles wins, then the fuller one. */
function mostPrinted(forms: Form[]): string {
  const counts = new Map<string, number>();
  for (const { name, count } of forms) counts.set(name, (counts.get(name) ?? 0) + count);
  const titled = (name: string) => (hasTitle(name) ? 1 : 0);
  const [first] = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || titled(a) - titled(b) || b.length - a.length,
  );
  return first?.[0] ?? "";
}
