/**
 * Signs that words are spoken by somebody to somebody: first and second persons, questions, calls.
 * Looks at words alone, in the languages that archives of the field are written in.
 */

const persons =
  /(?<![\p{L}.])(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us|[Mm]ine|[Oo]urs|[Yy]ours|[Яя]|[Мм]ы|[Вв]ы|[Тт]ы|[Мм](?:ой|оя|оё|ое|ои|не|еня)|[Нн](?:аш|аша|аше|аши|ашей|ашего|ам|ас)|[Вв](?:аш|аша|аше|аши|ам|ас)|[Нн]osotros|[Yy]o|[Uu]sted(?:es)?|[Mm]is|[Nn]uestr[oa]s?|[Nn]os|[Nn]ous|[Vv]ous|[Jj]e|[Mm]oi|[Nn]otre|[Vv]otre|J['’]|j['’]|[Ww]ir|[Ii]ch|[Uu]ns|[Uu]nser\p{Ll}{0,2}|[Mm]ein\p{Ll}{0,2}|[Mm]ir|[Mm]ich|Sie|Ihnen|Eu|[Nn]ós|Io|[Nn]oi)(?![\p{L}.])|(?<!\p{L})[Jj]['’]\p{L}/u;

/** Whether somebody speaks of himself or to another in these words, quotations aside. */
export function speaksInPerson(words: string): boolean {
  return persons.test(words.includes('"') || words.includes("“") ? unquoted(words) : words);
}

function unquoted(words: string): string {
  return words.replace(/["“][^"“”]{0,2000}["”]/gu, " ");
}

/** Whether words have a sign of speech: a person, a question, a call. */
export function hasSpeechSigns(words: string): boolean {
  return speaksInPerson(words) || /[?!]/u.test(words);
}
