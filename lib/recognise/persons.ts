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
export function keyOf({ name, beside }: PrintedName): string {
  return beside === undefined ? name : `${name} (${beside})`;
}

/** The persons behind printed names, by `keyOf`. */
export function personsOf(printed: PrintedName[]): Map<string, Person> {
  const forms = formsOf(printed);
  const groups = groupsOf([...forms.values()]);
  joinChairs(groups);
  const taken = new Map<string, number>();
  const named = groups.map((group) => ({ group, name: mostPrinted(group.forms) }));
  for (const { name } of named) taken.set(name, (taken.get(name) ?? 0) + 1);
  const byKey = new Map<string, Person>();
  for (const { group, name } of named) {
    const besides = group.forms.filter((form) => form.beside !== undefined);
    const full = besides.find((form) => form.name === name) ?? besides[0];
    const person: Person = {
      name: (taken.get(name) ?? 0) > 1 && full ? full.key : name,
      forms: printedForms(group.forms),
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
  return one.office || mayBeSame(one.name, other.name);
}

/** `Eastford` and `Eastford) (Lab` agree, and so do two forms of one name. */
function agree(one: string, other: string): boolean {
  return fold(one) === fold(other) || mayBeSame(one, other);
}

/** An office whose bracket names one person, and nobody else, is that person. */
function joinChairs(groups: Group[]): void {
  for (const chair of [...groups]) {
    if (!chair.forms.every((form) => form.office)) continue;
    const holder = chair.forms.find((form) => form.beside)?.beside;
    if (holder === undefined || !(hasTitle(holder) || /\p{Lu}\.\s?\p{Lu}/u.test(holder))) continue;
    const rivals = groups.filter(
      (group) =>
        group !== chair && group.forms.some((form) => form.family === chair.forms[0]?.family),
    );
    const bearers = groups.filter(
      (group) =>
        group !== chair &&
        group.forms.every((form) => !form.office && mayBeSame(form.name, holder)),
    );
    const [bearer] = bearers;
    if (rivals.length > 0 || bearers.length !== 1 || !bearer) continue;
    bearer.forms.push(...chair.forms);
    groups.splice(groups.indexOf(chair), 1);
  }
}

/** Every form, the bare name of `Name (Land)` with it, in order of first appearance. */
function printedForms(own: Form[]): Map<string, number> {
  const forms = new Map<string, number>();
  for (const form of own.toSorted((a, b) => a.order - b.order)) {
    if (form.beside !== undefined) forms.set(form.key, form.count);
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
