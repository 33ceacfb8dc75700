/** Reading threads; whoever may see a highlight may read its thread, nobody else. */
import "server-only";
import { pageOf, startOf } from "@/lib/contract/list";
import type { Page, PageQuery } from "@/lib/contract/primitives";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { requireHighlight } from "@/lib/highlights/queries";
import type { Actor } from "@/lib/policy/actor";
import { authorize, can } from "@/lib/policy/authorize";
import type { CommentEditView, CommentView } from "./model";
import { commentSubject, presentComment, presentEdit } from "./present";
import {
  type CommentRow,
  findCommentRow,
  findCommentRows,
  listCommentRows,
  listEditRows,
} from "./store";

/** A highlight's thread in the order it was written; deleted comments keep their place. */
export async function listComments(
  actor: Actor,
  highlightId: string,
  query: PageQuery,
): Promise<Page<CommentView>> {
  await requireHighlight(actor, highlightId);
  const after = startOf("comments", query);
  const rows = await listCommentRows(
    db(),
    highlightId,
    after ? { createdAt: new Date(after[0] ?? 0), id: after[1] ?? "" } : null,
    query.limit + 1,
  );
  return pageOf(
    "comments",
    query,
    rows,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => presentComment(row, actor),
  );
}

/** @throws {AppError} not-found, gone (deleted, or its highlight was). */
export async function getComment(actor: Actor, id: string): Promise<CommentView> {
  const row = await requireComment(actor, id);
  if (row.deletedAt)
    throw new AppError("gone", "This comment was deleted. Its author can restore it.");
  return presentComment(row, actor);
}

async function requireComment(actor: Actor, id: string): Promise<CommentRow> {
  const row = await findCommentRow(db(), id);
  authorize(actor, "comment.read", commentSubject(row), "comment");
  if (!row) throw notFound("comment");
  if (row.isHighlightDeleted)
    throw new AppError("gone", "The highlight of this comment was deleted.");
  return row;
}

/** What a comment said before each edit, newest first. @throws {AppError} not-found, gone. */
export async function listCommentEdits(
  actor: Actor,
  id: string,
  query: PageQuery,
): Promise<Page<CommentEditView>> {
  await getComment(actor, id);
  const before = startOf("edits", query)?.[0];
  const beforeVersion = before === undefined ? null : Number(before);
  const rows = await listEditRows(db(), id, beforeVersion, query.limit + 1);
  return pageOf("edits", query, rows, (row) => [String(row.version)], presentEdit);
}

export type { CommentRow };

/** Those among `ids`, for nobody in particular: the event stream presents them per reader. */
export function loadCommentRows(ids: string[]): Promise<CommentRow[]> {
  return findCommentRows(db(), ids);
}

/** The comment as this actor sees it, or null where it does not stand or they may not. */
export function presentCommentIfReadable(row: CommentRow, actor: Actor): CommentView | null {
  const stands = row.deletedAt === null && !row.isHighlightDeleted;
  return stands && can(actor, "comment.read", commentSubject(row))
    ? presentComment(row, actor)
    : null;
}
