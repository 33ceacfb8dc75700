/**
 * Lists of who was there: names on lines, in columns, between semicolons or commas, nested under
 * the side they sat on. Offices after a comma stay with their name; groups are no persons.
 */
import { withoutTitles } from "./name-titles";
import { hasInitials, isNameShaped } from "./names";

const LONGEST_NAME = 200;
const MOST = 150;

/** An entry of a list and how far in it stands. */
export interface ListItem {
  words: string;
  depth: number;
}

const bullet = /^\s*(?:[•▪◦*·–—-]|\d{1,2}[.)])\s+/u;

/** The items of lines, by their indents; tabs or wide spaces divide columns. */
export function itemsOf(lines: string[]): ListItem[] {
  return lines.flatMap((line, row) => {
    const depth = /^\s*/u.exec(line)?.[0].replace(/\t/gu, "        ").length ?? 0;
    const cells = line
      .trim()
      .replace(bullet, "")
      .split(/\t+|\s{3,}/u)
      .map((words) => words.trim());
    // The first row of columns may name the sides.
    const isSides = row === 0 && lines.length > 2 && cells.length > 1 && !cells.some(isPersonal);
    return isSides ? [] : cells.map((words) => ({ words, depth }));
  });
}

/** Titles, initials and offices, which sides at a table have not. */
function isPersonal(words: string): boolean {
  return (
    hasInitials(words) ||
    withoutTitles(words) !== words ||
    /[,(]|\b(?:minister|secretary|ambassador|president|chairman|director|general)\b/iu.test(words)
  );
}

/** Whether lines are one run of names between semicolons, which a wrap may cut in the midst of one. */
export function isRun(lines: string[]): boolean {
  return lines.length > 1 && lines.every((line) => line.includes(";"));
}

/** The persons of a list; an item with others under it names their side. */
export function personsListed(items: ListItem[]): string[] {
  const persons = items.flatMap(({ words, depth }, index) => {
    const next = items[index + 1];
    const isGroup = (next && next.depth > depth) || /:$/u.test(words);
    // `On the Vardan side: A. Lind, C. Okoro` on one line.
    const ofSide = /^(?:on|from|for) (?:the )?[^:]{2,60}: ?(\S.*)$/iu.exec(words)?.[1];
    if (ofSide) return personsIn(ofSide);
    return isGroup ? [] : [tidy(words)];
  });
  return persons.filter(isEntry).slice(0, MOST);
}

/** The persons in a run of words: `A. Lind; C. Okoro`, `Ada Lind, Minister of Ice, and Bo Vega`. */
export function personsIn(words: string): string[] {
  const parts: string[] = [];
  const whole = words.replace(/\s+/gu, " ").replace(side, " ");
  // Between semicolons a comma belongs to a name and its office.
  const mark = whole.includes(";") ? /;(?![^(]{0,80}\))/u : /,(?![^(]{0,80}\))/u;
  for (const part of whole.split(mark)) {
    const bare = part
      .trim()
      .replace(/^(?:and|und|et|y|и) /u, "")
      .replace(plural, "");
    for (const one of dividedAtAnd(bare)) {
      if (parts.length > 0 && isOffice(one)) parts.push(`${parts.pop()}, ${one}`);
      else parts.push(one);
    }
  }
  return parts.map(tidy).filter(isEntry).slice(0, MOST);
}

/** `from the Vardan side:` among names, and titles that many share. */
const side = /(?<![^;,])\s*(?:from|on|for) (?:the )?[^;,:]{2,60}:\s*/giu;
const plural =
  /^(?:comrades|comrs\.?|cdes\.?|coms\.?|messrs\.?|mm\.|herren|genoss(?:en|innen)|compañeros|camarades|тт\.|товарищи|т\.т\.)\s+/iu;

function dividedAtAnd(part: string): string[] {
  const both = part.split(/ (?:and|und|et|y|и) /u);
  return both.length === 2 &&
    both.every(
      (one) => isNameShaped(one.replace(/\([^)]*\)/gu, "").trim()) || /^\p{Ll}+ \p{Lu}/u.test(one),
    )
    ? both
    : [part];
}

const office =
  /^(?:the )?(?:(?:deputy|vice|first|second|third|acting|permanent|under|assistant|chief|senior|special) )*-?(?:minister|ambassador|director|secretary|head|member|chief|counsell?or|attaché|adviser|advisor|representative|chairman|president|interpreter|commander|inspector|consul|pilot|physician)\b(?: (?:of|for|in|to|at|on|general)\b.*|$)/iu;

function isOffice(words: string): boolean {
  return office.test(words) || /^(?:of|for|from|in) /iu.test(words) || /^\d/u.test(words);
}

function tidy(words: string): string {
  return words
    .replace(/\s+/gu, " ")
    .replace(/^and /u, "")
    .replace(/[;,]$/u, "")
    .replace(/(?<=\p{Ll}{3}|\))\.$/u, "")
    .trim();
}

function isEntry(words: string): boolean {
  return (
    words !== "" &&
    words.length <= LONGEST_NAME &&
    /\p{L}{2}/u.test(words) &&
    !/\p{Ll}{3}[.?!] \p{Lu}\p{Ll}+ /u.test(words)
  );
}
