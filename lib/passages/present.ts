/** A row of the passages query as the contract shows it, with its sentence around it. */
import type { RevisionText } from "@/lib/documents/revision-text";
import type { AnnotatedPassage } from "./model";
import type { PassageRow } from "./store";

/** Units of the block shown at most before and after a passage. */
const contextUnits = 240;

export function presentPassage(row: PassageRow, revision: RevisionText | null): AnnotatedPassage {
  const block = row.isPlaced ? blockAt(revision, row.start) : null;
  const context = row.isPlaced && revision ? contextOf(row, revision) : null;
  return {
    highlightId: row.highlightId,
    document: { id: row.documentId, title: row.documentTitle, citation: row.citation },
    witness: { id: row.witnessId, language: row.language, role: row.witnessRole },
    revision: row.revision,
    ...(row.isPlaced ? { start: row.start, end: row.end } : {}),
    exact: row.exact,
    before: context?.before ?? row.prefix,
    after: context?.after ?? row.suffix,
    ...(block?.speaker === undefined ? {} : { speaker: block.speaker }),
    blockId: block?.id ?? null,
    themes: row.themes,
    author: { id: row.authorId, name: row.authorName },
    visibility: row.visibility,
    status: row.status,
    createdAt: row.createdAt.toISOString(),
    comments: row.comments.map((comment) => ({
      id: comment.id,
      parentId: comment.parentId,
      author: { id: comment.authorId, name: comment.authorName },
      text: comment.text,
      createdAt: new Date(comment.createdAt).toISOString(),
    })),
  };
}

/** The block in which an offset stands, by binary search over blocks in reading order. */
function blockAt(revision: RevisionText | null, offset: number) {
  const blocks = revision?.blocks ?? [];
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return null;
    if (offset < block.start) high = middle - 1;
    else if (offset >= block.end) low = middle + 1;
    else return block;
  }
  return null;
}

/** The words of the first and last block around the passage, cut at a space where they are long. */
function contextOf(row: PassageRow, revision: RevisionText): { before: string; after: string } {
  const first = blockAt(revision, row.start);
  const last = blockAt(revision, row.end - 1);
  const from = Math.max(first?.start ?? row.start, row.start - contextUnits);
  const to = Math.min(last?.end ?? row.end, row.end + contextUnits);
  const before = revision.text.slice(from, row.start);
  const after = revision.text.slice(row.end, to);
  const isCutBefore = first !== null && from > first.start;
  const isCutAfter = last !== null && to < last.end;
  return {
    before: isCutBefore ? before.replace(/^\S*\s/u, "") : before,
    after: isCutAfter ? after.replace(/\s\S*$/u, "") : after,
  };
}
