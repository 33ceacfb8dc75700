/** Numbers in sentences. English only so far; another language brings its own catalogue and rules. */

const rules = new Intl.PluralRules("en");

/** Chooses the word that goes with a number: `plural(2, "passage", "passages")`. */
export function plural(count: number, one: string, other: string): string {
  return rules.select(count) === "one" ? one : other;
}

/** A number with its word: `3 passages`, `1,204 passages`. */
export function counted(count: number, one: string, other: string): string {
  return `${count.toLocaleString("en")} ${plural(count, one, other)}`;
}

/** Names in a row: `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
