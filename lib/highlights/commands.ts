/**
 * Changing and deleting highlights; making them is `create.ts`. Deleting takes nothing from others:
 * what they answered is withdrawn and keeps its thread, and cannot be made private.
 */
import "server-only";
import { appendChange } from "@/lib/changes/commands";
import type { Audience, ChangeVerb } from "@/lib/changes/model";
import { requireVersion } from "@/lib/contract/same-request";
import { type Db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize } from "@/lib/policy/authorize";
import { requireThemes } from "@/lib/themes/queries";
import type { HighlightView, UpdateHighlightInput } from "./model";
import { highlightSubject, presentHighlight } from "./present";
import { requireHighlight } from "./queries";
import {
  findHighlightRow,
  findThread,
  type HighlightRow,
  lockHighlight,
  replaceThemes,
  updateHighlightRow,
} from "./store";

async function announce(
  tx: Db,
  actor: Actor,
  row: { id: string; seminarId: string; documentId: string },
  verb: ChangeVerb,
  before: Audience | null,
  after: Audience | null,
): Promise<void> {
  await appendChange(tx, {
    seminarId: row.seminarId,
    kind: "highlight",
    verb,
    thingId: row.id,
    documentId: row.documentId,
    actorId: actor.personId,
    before,
    after,
  });
}

const audienceOf = (row: HighlightRow): Audience => ({
  visibility: row.visibility,
  authorId: row.authorId,
});

/** Changes themes and visibility. @throws {AppError} not-found, forbidden, gone, conflict, invalid-input. */
export async function updateHighlight(
  actor: Actor,
  id: string,
  version: number,
  input: UpdateHighlightInput,
): Promise<HighlightView> {
  return inTransaction(async (tx) => {
    await lockHighlight(tx, id);
    const before = await findHighlightRow(tx, id);
    authorize(actor, "highlight.update", highlightSubject(before), "highlight");
    if (!before) throw notFound("highlight");
    if (before.deletedAt || before.withdrawnAt || before.documentDeletedAt) {
      throw new AppError("gone", "This highlight was deleted or withdrawn. Restore it first.");
    }
    requireVersion(before, version, "highlight", () => presentHighlight(before, actor));
    const { visibility = before.visibility, themeIds } = input;
    const thread = await findThread(tx, id, before.authorId);
    if (visibility === "private" && before.visibility !== "private" && thread.isAnswered) {
      throw new AppError(
        "conflict",
        "Others have answered this highlight, so it cannot be made private. You can withdraw it instead.",
        { current: presentHighlight(before, actor) },
      );
    }
    if (themeIds !== undefined) {
      await requireThemes(tx, before.seminarId, themeIds);
      await replaceThemes(tx, id, themeIds);
    }
    await updateHighlightRow(tx, id, { visibility });
    const after = { visibility, authorId: before.authorId };
    await announce(tx, actor, before, "updated", audienceOf(before), after);
    if (visibility !== before.visibility) {
      await announceThread(tx, actor, before, thread.commentIds, audienceOf(before), after);
    }
    const row = await findHighlightRow(tx, id);
    return presentHighlight(row ?? before, actor);
  });
}

/** A thread comes into view, or leaves it, with its highlight. */
async function announceThread(
  tx: Db,
  actor: Actor,
  row: HighlightRow,
  commentIds: string[],
  before: Audience | null,
  after: Audience | null,
): Promise<void> {
  const { seminarId, documentId } = row;
  for (const thingId of commentIds) {
    await appendChange(tx, {
      seminarId,
      kind: "comment",
      verb: after === null ? "removed" : before === null ? "created" : "updated",
      thingId,
      documentId,
      actorId: actor.personId,
      before,
      after,
    });
  }
}

/** Deletes one's highlight, or withdraws it where others have answered. Repeating it changes nothing. */
export async function deleteHighlight(actor: Actor, id: string, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    await lockHighlight(tx, id);
    const row = await findHighlightRow(tx, id);
    authorize(actor, "highlight.delete", highlightSubject(row), "highlight");
    if (!row || row.deletedAt || row.withdrawnAt) return;
    const thread = await findThread(tx, id, row.authorId);
    if (thread.isAnswered) {
      await updateHighlightRow(tx, id, { withdrawnAt: now });
      await announce(tx, actor, row, "updated", audienceOf(row), audienceOf(row));
    } else {
      await updateHighlightRow(tx, id, { deletedAt: now });
      await announceThread(tx, actor, row, thread.commentIds, audienceOf(row), null);
      await announce(tx, actor, row, "removed", audienceOf(row), null);
    }
  });
}

/** Takes a deletion or withdrawal back. @throws {AppError} not-found, forbidden, gone (the document). */
export async function restoreHighlight(actor: Actor, id: string): Promise<HighlightView> {
  await inTransaction(async (tx) => {
    await lockHighlight(tx, id);
    const row = await findHighlightRow(tx, id);
    authorize(actor, "highlight.delete", highlightSubject(row), "highlight");
    if (!row || (!row.deletedAt && !row.withdrawnAt)) return;
    await updateHighlightRow(tx, id, { deletedAt: null, withdrawnAt: null });
    const before = row.deletedAt ? null : audienceOf(row);
    await announce(tx, actor, row, before ? "updated" : "created", before, audienceOf(row));
    if (before === null) {
      const thread = await findThread(tx, id, row.authorId);
      await announceThread(tx, actor, row, thread.commentIds, null, audienceOf(row));
    }
  });
  return presentHighlight(await requireHighlight(actor, id), actor);
}
