/** Rows of comments as the contract shows them to one actor; a deleted one keeps only its place. */
import type { Actor } from "@/lib/policy/actor";
import { abilitiesOf } from "@/lib/policy/authorize";
import type { Subject } from "@/lib/policy/table";
import type { CommentEditView, CommentView } from "./model";
import type { CommentEditRow, CommentRow } from "./store";

/** What the policy table is asked about a comment: its highlight's audience and who wrote it. */
export function commentSubject(row: CommentRow | null): Subject {
  if (row === null) return {};
  return {
    seminarId: row.seminarId,
    visibility: row.visibility,
    authorId: row.highlightAuthorId,
    writtenById: row.authorId,
  };
}

export function presentComment(row: CommentRow, actor: Actor): CommentView {
  const isDeleted = row.deletedAt !== null;
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    highlightId: row.highlightId,
    documentId: row.documentId,
    seminarId: row.seminarId,
    parentId: row.parentId,
    author: { id: row.authorId, name: row.authorName },
    body: isDeleted ? null : row.body,
    text: isDeleted ? "" : row.text,
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    abilities: abilitiesOf(
      actor,
      commentSubject(row),
      isDeleted
        ? { restore: "comment.delete" }
        : { update: "comment.update", delete: "comment.delete", reply: "comment.create" },
    ),
  };
}

export function presentEdit(row: CommentEditRow): CommentEditView {
  return {
    version: row.version,
    body: row.body,
    text: row.text,
    writtenAt: row.writtenAt.toISOString(),
  };
}
