/**
 * Whether a text is Markdown, told from signs that plain text hardly has. The file's name is a
 * hint: archives' Markdown comes in `.txt` files.
 */

const signs: { pattern: RegExp; worth: number; most: number }[] = [
  { pattern: /^\s*#{1,6} \p{L}/gu, worth: 3, most: 3 },
  { pattern: /^#{1,6} \S/gmu, worth: 1.5, most: 4 },
  { pattern: /\*\*[^\s*](?:[^*\n]{0,300}[^\s*])?\*\*/gu, worth: 1, most: 4 },
  { pattern: /\[[^\]\n]{1,200}\]\((?:https?:|mailto:|\/|#)[^)\s]{1,500}\)/gu, worth: 1.5, most: 3 },
  { pattern: /^ {0,3}(?:```|~~~)/gmu, worth: 1, most: 2 },
  { pattern: /^ {0,3}\|?(?: ?:?-{3,}:? ?\|)+(?: ?:?-{3,}:? ?)?\s*$/gmu, worth: 3, most: 3 },
  { pattern: /^\*[^\s*][^*\n]{0,200}\*\s*$/gmu, worth: 0.5, most: 1 },
  { pattern: /^> \S/gmu, worth: 0.5, most: 1.5 },
  { pattern: /^ {0,3}[-*+] \S/gmu, worth: 0.4, most: 1.2 },
  { pattern: /<(?:https?:\/\/[^\s<>]{3,500}|\/?su[bp])>/gu, worth: 0.5, most: 1 },
];

/** Signs are looked for in so much of the text. */
const SAMPLE = 200_000;

/** 0 (surely not) to 1 (surely). Half is reached by two headings or three words in bold. */
export function markdownLikelihood(text: string, fileName: string): number {
  const sample = text.slice(0, SAMPLE);
  const hint = /\.(?:md|markdown|mdown|mkd)$/iu.test(fileName) ? 3 : 0;
  const weight = signs.reduce((sum, { pattern, worth, most }) => {
    const count = sample.match(pattern)?.length ?? 0;
    return sum + Math.min(most, count * worth);
  }, hint);
  return Math.min(1, weight / 6);
}
