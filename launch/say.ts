/** What the launcher says while it works: plain sentences on standard output, failures on standard error. */

/** One sentence, or a block of lines, on standard output. */
export function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

/** The sentence with which something ends badly, on standard error. */
export function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
