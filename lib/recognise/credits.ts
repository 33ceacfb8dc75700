/**
 * The sentence with which digital archives thank who paid: `made possible with support from N`.
 */

const thanks =
  /\b(?:made possible|supported|funded|digiti[sz]ed|published)\b.{0,60}?\b(?:support|grants?|funding|funds|help|assistance|generosity)\s+(?:from|of|by)\s+(?:the\s+)?(.{2,200}?)\.?$/iu;

/** Whether words are only that sentence. */
export function isCredit(words: string): boolean {
  return (
    words.length < 300 &&
    /^(?:this|the) (?:document|record|collection|translation|work)\b/iu.test(words) &&
    thanks.test(words)
  );
}

/** Who is thanked; words that are no such sentence are taken as they stand. */
export function readCredits(words: string): string {
  return thanks.exec(words)?.[1] ?? words;
}
