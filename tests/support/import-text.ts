/**
 * Imports written as text, and what came of them as lines that a test can state: the type, the
 * speaker of a turn (`+` where the turn goes on without a label), and the words.
 */
import { importSource } from "@/lib/importers/registry";
import type { ImportedDocument, ImportSource } from "@/lib/importers/types";

export function importText(
  text: string,
  options: Omit<ImportSource, "bytes"> = {},
): ImportedDocument {
  return importSource({ ...options, bytes: new TextEncoder().encode(text) });
}

/** `paragraph| words`, `turn Anna| words`, `turn Anna+| words`, `note*| words` for apparatus. */
export function outline({ witnesses }: ImportedDocument): string[] {
  return witnesses.flatMap(({ projection: { text, blocks } }) =>
    blocks.map(({ type, register, speaker, label, start, end }) => {
      const who = speaker === undefined ? "" : ` ${speaker}${label === undefined ? "+" : ""}`;
      const mark = register === "apparatus" ? "*" : "";
      return `${type}${mark}${who}| ${text.slice(start, end)}`;
    }),
  );
}

/** Insertions or stage directions of the first witness, as words. */
export function marked(
  imported: ImportedDocument,
  what: "insertions" | "stageDirections",
): string[] {
  const projection = imported.witnesses[0]?.projection;
  return (projection?.[what] ?? []).map(
    ({ start, end }) => projection?.text.slice(start, end) ?? "",
  );
}
