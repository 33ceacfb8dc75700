/**
 * Sentences that say who else was there: `Ambassador N. was present.`, `На беседе присутствовали:
 * …`, `The interpreter was N.` Only sentences that say nothing else.
 */
import { nameSource } from "./names";
import { personsIn } from "./persons-listed";
import { type Draft, wordsOf } from "./types";

const person = `(?:(?:the |our |their )?(?:\\p{Ll}+ ){0,4})?(?:${nameSource})`;
const persons = `${person}(?:, (?:and )?${person}|,? and ${person}){0,8}`;
const sentences: { sign: RegExp; role?: string }[] = [
  {
    sign: /^(?:also |those )?present(?: at the (?:meeting|conversation|talk)s?)? (?:was|were|are)(?: also)?:? (.{3,600}?)\.?$/iu,
  },
  {
    sign: new RegExp(
      `(?:^|(?<=\\. ))(${persons}) (?:was|were) (?:also )?present(?: at the (?:meeting|conversation|talk)s?)?(?: and (?:interpreted|took notes|recorded))?\\.`,
      "u",
    ),
  },
  {
    sign: new RegExp(
      `(?:^|(?<=\\. ))(${persons}) (?:also )?(?:attended|took part|participated)(?: in)?(?: the (?:meeting|conversation|talk)s?)?(?: and (?:interpreted|took notes))?\\.`,
      "u",
    ),
  },
  {
    sign: new RegExp(
      `(?:^|(?<=\\. ))(${person}) (?:interpreted|served as interpreter|acted as interpreter)\\.`,
      "u",
    ),
    role: "interpreter",
  },
  {
    sign: new RegExp(`(?:^|(?<=\\. ))The interpreter was (${person})\\.`, "u"),
    role: "interpreter",
  },
  {
    sign: /^(?:на (?:беседе|встрече|приёме|приеме) |при беседе |также )?присутствовал[аи]?:? (.{3,400}?)\.?$/iu,
  },
  {
    sign: /(?:^|(?<=\. ))(?:На (?:беседе|встрече|приёме|приеме)|При беседе) (?:также )?присутствовал[аи]?:? ([^.]{3,200}?(?:\p{Lu}\.[^.]{1,60})*)\.(?:$| )/u,
  },
  {
    sign: /(?:^|(?<=\. ))(?:Беседу переводил[аи]?|Переводил[аи]?) (\p{Lu}[^.]{2,60}|(?:\p{Lu}\.){1,2} ?\p{Lu}\p{L}+)\.?$/u,
    role: "переводчик",
  },
  {
    sign: /(?:^|(?<=\. ))(?:Am|An dem) (?:Gespräch|Treffen) nahmen? (?:ferner |auch )?(.{3,200}?) teil\.$/u,
  },
  { sign: /nahmen? (?:ferner |außerdem |auch |weiter )?teil: (.{3,300}?)\.$/iu },
  { sign: /^(?:ferner |außerdem )?anwesend (?:war|waren):? (.{3,300}?)\.?$/iu },
  { sign: /^(?:estuvo|estuvieron) presentes?:? (.{3,300}?)\.?$/iu },
  { sign: /^étaient (?:également )?présents?:? (.{3,300}?)\.?$/iu },
];
/** Who else was there is said at the end, or in the first lines; in blocks no longer than this. */
const LONGEST = 700;

/** Who is said to have been there besides those who speak. */
export function presentIn(blocks: Draft[]): string[] {
  const found: string[] = [];
  const edges = [...blocks.slice(0, 12), ...blocks.slice(Math.max(12, blocks.length - 25))];
  for (const block of edges) {
    const isOwn = block.type === "paragraph" || block.type === "stageDirection";
    if (!isOwn || block.rich.text.length > LONGEST) continue;
    for (const { sign, role } of sentences) {
      const names = sign.exec(wordsOf(block))?.[1];
      if (!names) continue;
      const persons = personsIn(
        firstSentence(names).replace(/ (?:als|as) (?:Dolmetscher|interpreter)$/u, ""),
      );
      found.push(...persons.filter(isNamed).map((name) => (role ? `${name} (${role})` : name)));
      break;
    }
  }
  return [...new Set(found)];
}

/** What comes after a full stop that is no initial's says something else. */
function firstSentence(words: string): string {
  return words.split(/(?<=[\p{Ll}]{2})\. (?=\p{Lu})/u, 1)[0] ?? words;
}

function isNamed(name: string): boolean {
  return (
    name.length <= 120 &&
    /\p{Lu}/u.test(name) &&
    !/^(?:He|She|They|It|I|We|Nobody|No one)\b/u.test(name)
  );
}
