/**
 * Writing comments. What a comment said is kept at every edit; a deleted comment leaves its place
 * and can be restored by who wrote it.
 */
import "server-only";
import { appendChange } from "@/lib/changes/commands";
import type { ChangeVerb } from "@/lib/changes/model";
import { announceChange } from "@/lib/changes/wake";
import { requestHash, requireSameRequest, requireVersion } from "@/lib/contract/same-request";
import { type Db, db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize, canSee } from "@/lib/policy/authorize";
import type { Created } from "@/lib/seminars/commands";
import { parseCommentBody } from "./body";
import type { CommentView, CreateCommentInput, UpdateCommentInput } from "./model";
import { commentSubject, presentComment } from "./present";
import {
  type CommentRow,
  findCommentRow,
  findThreadHead,
  insertComment,
  lockComment,
  reviseComment,
  setCommentDeleted,
} from "./store";

/** @throws {AppError} not-found, forbidden, invalid-input (an empty or malformed body), conflict, gone. */
export async function createComment(
  actor: Actor,
  id: string,
  input: CreateCommentInput,
): Promise<Created<CommentView>> {
  const hash = requestHash(actor.personId, input);
  // twice: whom the highlight is shown to may change between the look and the insertion
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      const made = await makeComment(actor, id, input, hash);
      if (made) return { view: made, created: true };
    } catch (error) {
      // a late repeat is answered whatever became of its thread
      const existing = error instanceof AppError ? await findCommentRow(db(), id) : null;
      if (!existing) throw error;
    }
    const existing = await findCommentRow(db(), id);
    if (existing) return { view: repeated(actor, existing, hash), created: false };
  }
  throw notFound("highlight");
}

/** Null where the id exists already, or where the highlight changed in between. */
async function makeComment(
  actor: Actor,
  id: string,
  input: CreateCommentInput,
  hash: string,
): Promise<CommentView | null> {
  const parentId = input.parentId ?? null;
  const head = await findThreadHead(db(), input.highlightId, parentId);
  authorize(actor, "comment.read", head ?? {}, "highlight");
  if (!head) throw notFound("highlight");
  if (head.isDeleted) throw new AppError("gone", "The highlight of this comment was deleted.");
  authorize(actor, "comment.create", head, "highlight");
  const { personId } = actor;
  if (personId === null) throw notFound("highlight");
  const { body, text } = parseCommentBody(input.body);
  if (!head.hasParent) throw notInThread();
  const comment = { id, parentId, authorId: personId, body, text, createdWith: hash };
  const made = await insertComment(db(), head, comment);
  if (!made) return null;
  announceChange(head.seminarId);
  const { seminarId, documentId, visibility } = head;
  const row: CommentRow = {
    ...comment,
    ...made,
    highlightId: head.id,
    seminarId,
    documentId,
    visibility,
    authorName: actor.name ?? "",
    version: 1,
    editedAt: null,
    deletedAt: null,
    highlightAuthorId: head.authorId,
    isHighlightDeleted: false,
  };
  return presentComment(row, actor);
}

function notInThread(): AppError {
  return new AppError(
    "invalid-input",
    "The comment that this one answers is not in this thread. Answer one of this thread, or none.",
    { errors: [{ path: "parentId", detail: "no such comment in this thread" }] },
  );
}

function repeated(actor: Actor, row: CommentRow, hash: string): CommentView {
  const current = presentComment(row, actor);
  requireSameRequest(
    {
      createdWith: row.createdWith,
      isDeleted: row.deletedAt !== null || row.isHighlightDeleted,
      canSee: canSee(actor, "comment.read", commentSubject(row)),
      current,
    },
    hash,
    "comment",
  );
  return current;
}

/** `stood` and `stands`: whether the comment was, and is, more than an empty place. */
async function announce(
  tx: Db,
  actor: Actor,
  id: string,
  on: ReturnType<typeof standsOn>,
  verb: ChangeVerb,
  stood: boolean,
  stands: boolean,
): Promise<void> {
  const audience = { visibility: on.visibility, authorId: on.authorId };
  await appendChange(tx, {
    seminarId: on.seminarId,
    kind: "comment",
    verb,
    thingId: id,
    documentId: on.documentId,
    actorId: actor.personId,
    before: stood ? audience : null,
    after: stands ? audience : null,
  });
}

const standsOn = (row: CommentRow) => ({
  seminarId: row.seminarId,
  documentId: row.documentId,
  visibility: row.visibility,
  authorId: row.highlightAuthorId,
});

/** Edits a comment; what it said is kept. @throws {AppError} not-found, forbidden, gone, conflict, invalid-input. */
export async function updateComment(
  actor: Actor,
  id: string,
  version: number,
  input: UpdateCommentInput,
  now = new Date(),
): Promise<CommentView> {
  return inTransaction(async (tx) => {
    await lockComment(tx, id);
    const before = await findCommentRow(tx, id);
    authorize(actor, "comment.update", commentSubject(before), "comment");
    if (!before) throw notFound("comment");
    if (before.deletedAt || before.isHighlightDeleted) {
      throw new AppError("gone", "This comment was deleted. Restore it first.");
    }
    requireVersion(before, version, "comment", () => presentComment(before, actor));
    await reviseComment(tx, before, parseCommentBody(input.body), now);
    await announce(tx, actor, id, standsOn(before), "updated", true, true);
    const row = await findCommentRow(tx, id);
    return presentComment(row ?? before, actor);
  });
}

/** Deletes one's comment; its place stays. Repeating it changes nothing. */
export async function deleteComment(actor: Actor, id: string, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    await lockComment(tx, id);
    const row = await findCommentRow(tx, id);
    authorize(actor, "comment.delete", commentSubject(row), "comment");
    if (!row || row.deletedAt) return;
    await setCommentDeleted(tx, id, now);
    await announce(tx, actor, id, standsOn(row), "removed", true, false);
  });
}

/** @throws {AppError} not-found, forbidden, gone (its highlight). */
export async function restoreComment(actor: Actor, id: string): Promise<CommentView> {
  return inTransaction(async (tx) => {
    await lockComment(tx, id);
    const row = await findCommentRow(tx, id);
    authorize(actor, "comment.delete", commentSubject(row), "comment");
    if (!row) throw notFound("comment");
    if (row.isHighlightDeleted)
      throw new AppError("gone", "The highlight of this comment was deleted.");
    if (row.deletedAt) {
      await setCommentDeleted(tx, id, null);
      await announce(tx, actor, id, standsOn(row), "created", false, true);
    }
    const restored = await findCommentRow(tx, id);
    return presentComment(restored ?? row, actor);
  });
}
