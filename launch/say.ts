/** What the launcher says while it works: plain sentences on standard output, failures on standard error. */

// whoever listened may be gone (a closed terminal, `| head`): what is under way goes on in order
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/** One sentence, or a block of lines, on standard output. */
export function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

/** The sentence with which something ends badly, on standard error. */
export function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
