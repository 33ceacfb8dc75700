/**
 * The same text in lines of another length: what must not change what an importer understands.
 */

function wrapLine(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of words.split(/(?<=\p{L}-)(?=\p{L})|(?<= )/u)) {
    if (line !== "" && (line + piece).trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Each paragraph in lines of `width`; `wrapped` says whether its lines are wraps already. */
export function rewrap(text: string, width: number, wrapped: boolean): string {
  return text
    .split(/(\n(?:[ \t]*\n)+)/u)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const lines = wrapped
        ? [part.replace(/(\p{L}-)\s*\n(?=\p{Ll})/gu, "$1").replace(/[ \t]*\n/gu, " ")]
        : part.split("\n");
      // Indents and hard breaks of Markdown were set by somebody.
      const isSet = (line: string) => !wrapped && (/^\s/u.test(line) || line.endsWith("  "));
      return lines.flatMap((line) => (isSet(line) ? [line] : wrapLine(line, width))).join("\n");
    })
    .join("");
}
