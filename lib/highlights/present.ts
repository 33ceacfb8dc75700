/** Rows of highlights as the contract shows them to one actor. */
import type { Actor } from "@/lib/policy/actor";
import { abilitiesOf } from "@/lib/policy/authorize";
import type { Subject } from "@/lib/policy/table";
import type { HighlightView, PassageView } from "./model";
import type { AnchorRow, HighlightRow } from "./store";

/** What the policy table is asked about a highlight. */
export function highlightSubject(row: HighlightRow | null): Subject {
  if (row === null) return {};
  return { seminarId: row.seminarId, authorId: row.authorId, visibility: row.visibility };
}

export function presentHighlight(row: HighlightRow, actor: Actor): HighlightView {
  const isWithdrawn = row.withdrawnAt !== null;
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    seminarId: row.seminarId,
    documentId: row.documentId,
    witnessId: row.witnessId,
    revision: row.revision,
    author: { id: row.authorId, name: row.authorName },
    visibility: row.visibility,
    assignmentId: row.assignmentId,
    themeIds: row.themeIds,
    passages: (row.anchors ?? []).map(presentPassage),
    commentCount: row.commentCount,
    firstComment: row.firstComment && {
      author: { id: row.firstComment.authorId, name: row.firstComment.authorName },
      text: row.firstComment.text,
      createdAt: new Date(row.firstComment.createdAt).toISOString(),
    },
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    abilities: abilitiesOf(actor, highlightSubject(row), {
      ...(isWithdrawn
        ? { restore: "highlight.delete" }
        : { update: "highlight.update", delete: "highlight.delete" }),
      comment: "comment.create",
    }),
  };
}

function presentPassage(anchor: AnchorRow): PassageView {
  const { witnessId, revision, start, end, exact, prefix, suffix, status, score } = anchor;
  const place = start === null || end === null ? {} : { start, end };
  return { witnessId, revision, ...place, exact, prefix, suffix, status, score };
}
