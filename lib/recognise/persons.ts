/**
 * Who the labels of a text name. Forms that may be one person become one (`Ambassador Lind` and
 * `Lind`); a form that may be two people stays by itself, since a wrong speaker is worse than
 * one too many.
 */
import { mayBeSame, withoutTitles } from "./names";

/** One person and every form in which labels print the name, with how often. */
export interface Person {
  /** The form printed most often. */
  name: string;
  forms: Map<string, number>;
  count: number;
}

/** How many words a form gives of the name, titles aside. */
const weight = (form: string) =>
  withoutTitles(form)
    .replace(/\.(?=\p{L})/gu, ". ")
    .split(/\s+/u).length;

/** The persons behind printed names (without colon or stop), in order of first appearance. */
export function personsOf(printed: string[]): Map<string, Person> {
  const counts = new Map<string, number>();
  for (const form of printed) counts.set(form, (counts.get(form) ?? 0) + 1);
  const persons: Person[] = [];
  const byForm = new Map<string, Person>();
  const fullestFirst = [...counts.keys()].sort((a, b) => weight(b) - weight(a));
  for (const form of fullestFirst) {
    const fitting = persons.filter((person) =>
      [...person.forms.keys()].every((known) => mayBeSame(known, form)),
    );
    const only = fitting.length === 1 ? fitting[0] : undefined;
    const person = only ?? { name: form, forms: new Map<string, number>(), count: 0 };
    if (!only) persons.push(person);
    const count = counts.get(form) ?? 0;
    person.forms.set(form, count);
    person.count += count;
    byForm.set(form, person);
  }
  for (const person of persons) person.name = mostPrinted(person.forms);
  return byForm;
}

/** On a tie a form without titles wins, then the fuller one. */
function mostPrinted(forms: Map<string, number>): string {
  const titled = (form: string) => (withoutTitles(form) === form ? 0 : 1);
  const [first] = [...forms].sort(
    ([a, countA], [b, countB]) => countB - countA || titled(a) - titled(b) || b.length - a.length,
  );
  return first?.[0] ?? "";
}
