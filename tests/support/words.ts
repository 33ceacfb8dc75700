/**
 * Whether an import kept every word: those of the file against those of texts, labels, footnotes'
 * numbers, metadata and what is listed as removed.
 */
import type { ImportedDocument } from "@/lib/importers/types";

/** Words and how often each stands there; hyphens at line ends and marks glued to words apart. */
function count(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.normalize("NFC").matchAll(/\p{L}+|\p{N}+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** The words of `source` that the import has fewer times than the file. */
export function lostWords(source: string, imported: ImportedDocument): string[] {
  const kept = [
    ...imported.witnesses.flatMap(({ projection }) => [
      projection.text,
      ...projection.blocks.map((block) => block.label ?? ""),
      ...projection.footnotes.map(
        (note) => `${note.number} ${note.offset === null ? "" : note.number}`,
      ),
    ]),
    ...Object.values(imported.metadata).map(String),
    ...imported.removed.map((removal) => removal.text),
  ].join("\n");
  const have = count(kept);
  const wanted = count(source.replace(/[\0\u00ad]/gu, ""));
  return [...wanted].filter(([word, times]) => (have.get(word) ?? 0) < times).map(([word]) => word);
}
