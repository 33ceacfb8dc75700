/**
 * Names of persons as labels and cover pages print them: initials, families, and whether two
 * forms may name one person. Knows habits of print, no person.
 */
import { titledAs, withoutTitles } from "./name-titles";

/** What a printed name says of who bears it. */
export interface NameParts {
  /** Folded. */
  family: string;
  /** First names and initials, folded, without full stops. */
  given: string[];
}

/** Small, without accents and full stops, so that `NUNEZ` meets `Núñez`. */
export function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\p{M}.,]/gu, "")
    .normalize("NFC")
    .toLowerCase();
}

/** The parts of a printed name; `Family A.B.` and `Family, A.` are turned about. */
export function partsOf(name: string): NameParts {
  const words = withoutTitles(name)
    .replace(/\.(?=\p{L})/gu, ". ")
    .replace(/["“”'‘’][^"“”‘’]*["“”'‘’]/gu, " ")
    .split(/\s+/u)
    .map(fold)
    .filter(Boolean);
  const [first = "", ...rest] = words;
  const isTurned = first.length > 1 && rest.length > 0 && rest.every((word) => word.length === 1);
  if (isTurned) return { family: first, given: rest };
  return { family: words.at(-1) ?? "", given: words.slice(0, -1) };
}

/** Whether two printed forms may name one person: same family, no first name against another. */
export function mayBeSame(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.family === "" || a.family !== b.family) return false;
  const [titleA, titleB] = [titledAs(one), titledAs(other)];
  if (titleA !== null && titleB !== null && titleA !== titleB) return false;
  const [fewer, more] = a.given.length <= b.given.length ? [a, b] : [b, a];
  return fewer.given.every((name, index) => {
    const twin = more.given[index] ?? "";
    return twin.startsWith(name) || name.startsWith(twin);
  });
}

/** The family name in a printed form, folded. */
export function familyOf(name: string): string {
  return partsOf(name).family;
}

const capital = "\\p{Lu}[\\p{L}'’\\u02bc-]*";
const particle = "(?:de|del|della|di|da|von|van|der|den|la|le|el|al|bin|ibn|y|of|the|фон|де)";

/** A printed name: capitals, initials, particles between; at most seven words. */
export const nameSource = `(?:\\p{Lu}\\.[ \\u00a0-]?){0,3}(?:${particle}[ ]){0,2}${capital}(?:[ ](?:\\p{Lu}\\.(?:[ ]?\\p{Lu}\\.)*|(?:${particle}[ ]){0,2}${capital}|["“'‘]${capital}["”'’])){0,6}`;

/** One to three initials and a family name, as in `A.B. van Name-Other`. */
export const initialsSource = `(?:\\p{Lu}\\.[ -]?){1,3}(?:${particle}[ ]){0,2}\\p{Lu}[\\p{L}'’-]+(?:[ ]\\p{Lu}[\\p{L}'’-]+)?`;

const wholeName = new RegExp(`^${nameSource}$`, "u");
const initialsName = new RegExp(`^${initialsSource}$`, "u");

/** Whether words have the shape of a name (or of any other words in capitals). */
export function isNameShaped(words: string): boolean {
  return words.length <= 80 && wholeName.test(words);
}

/** Whether words are initials and a family name, which hardly anything but a person has. */
export function hasInitials(words: string): boolean {
  return words.length <= 60 && initialsName.test(withoutTitles(words));
}
