/**
 * Making and changing highlights. The quote is cut here from the revision's own text; a text sent
 * by a browser is never believed. Deleting takes nothing from others: what they answered is
 * withdrawn and keeps its thread, and cannot be made private.
 */
import "server-only";
import { describeRange, rangeFault } from "@/lib/anchoring/describe";
import { appendChange } from "@/lib/changes/commands";
import type { Audience, ChangeVerb } from "@/lib/changes/model";
import { announceChange } from "@/lib/changes/wake";
import { requestHash, requireSameRequest, requireVersion } from "@/lib/contract/same-request";
import { type Db, db, inTransaction } from "@/lib/db";
import { requireWitness } from "@/lib/documents/queries";
import { loadRevisionText } from "@/lib/documents/revision-text";
import { AppError, type FieldError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize, canSee } from "@/lib/policy/authorize";
import type { Created } from "@/lib/seminars/commands";
import { requireSeminar } from "@/lib/seminars/queries";
import { requireThemes } from "@/lib/themes/queries";
import type { CreateHighlightInput, HighlightView, UpdateHighlightInput } from "./model";
import { highlightSubject, presentHighlight } from "./present";
import { requireHighlight } from "./queries";
import {
  type AnchorRow,
  findHighlightRow,
  findThread,
  type HighlightRow,
  insertHighlight,
  lockHighlight,
  replaceThemes,
  updateHighlightRow,
} from "./store";

/**
 * Marks passages. Never refused for being made on an older revision.
 * @throws {AppError} not-found, forbidden, invalid-input (a range or theme that does not fit), conflict, gone.
 */
export async function createHighlight(
  actor: Actor,
  id: string,
  input: CreateHighlightInput,
): Promise<Created<HighlightView>> {
  const hash = requestHash(actor.personId, input);
  try {
    const made = await makeHighlight(actor, id, input, hash);
    if (made) return { view: made, created: true };
  } catch (error) {
    // a late repeat may no longer fit (a theme was deleted since) and is answered all the same
    const existing = error instanceof AppError ? await findHighlightRow(db(), id) : null;
    if (!existing) throw error;
  }
  const existing = await findHighlightRow(db(), id);
  if (!existing) throw notFound("highlight");
  return { view: repeated(actor, existing, hash), created: false };
}

/** Null where the id exists already. Looks nothing up that the answer does not need. */
async function makeHighlight(
  actor: Actor,
  id: string,
  input: CreateHighlightInput,
  hash: string,
): Promise<HighlightView | null> {
  const { witnessId, revision } = input;
  const { document } = await requireWitness(actor, witnessId);
  const { seminarId, id: documentId } = document;
  authorize(actor, "highlight.create", { seminarId }, "witness");
  const { personId } = actor;
  if (personId === null) throw notFound("witness");
  const anchors = await describePassages(actor, documentId, input);
  const themeIds = await requireThemes(db(), seminarId, input.themeIds);
  const visibility = input.visibility ?? (await requireSeminar(seminarId)).defaultVisibility;
  const assignmentId = requireNoAssignment(input.assignmentId);
  const fields = { id, seminarId, documentId, witnessId, revision, visibility, assignmentId };
  const highlight = { ...fields, authorId: personId, createdWith: hash };
  const made = await insertHighlight(db(), highlight, anchors, themeIds);
  if (!made) return null;
  announceChange(seminarId);
  const row: HighlightRow = {
    ...highlight,
    ...made,
    authorName: actor.name ?? "",
    documentDeletedAt: null,
    version: 1,
    withdrawnAt: null,
    deletedAt: null,
    themeIds,
    commentCount: 0,
    firstComment: null,
    anchors,
  };
  return presentHighlight(row, actor);
}

/** No seminar has an assignment yet, so that every id of one names nothing. */
function requireNoAssignment(assignmentId: string | null | undefined): null {
  if (assignmentId === null || assignmentId === undefined) return null;
  throw new AppError(
    "invalid-input",
    "There is no such assignment in this seminar. Leave assignmentId away; nothing was saved.",
    { errors: [{ path: "assignmentId", detail: "no such assignment" }] },
  );
}

function repeated(actor: Actor, row: HighlightRow, hash: string): HighlightView {
  const current = presentHighlight(row, actor);
  requireSameRequest(
    {
      createdWith: row.createdWith,
      isDeleted:
        row.deletedAt !== null || row.withdrawnAt !== null || row.documentDeletedAt !== null,
      canSee: canSee(actor, "highlight.read", highlightSubject(row)),
      current,
    },
    hash,
    "highlight",
  );
  return current;
}

const faultWords = {
  outside: "The passage reaches past the end of the text",
  empty: "The passage is empty",
  "cuts-surrogate":
    "The passage cuts a character in two (its offset falls inside a surrogate pair)",
} as const;

/** Cuts the quote of each passage from its revision. @throws {AppError} invalid-input, not-found. */
export async function describePassages(
  actor: Actor,
  documentId: string,
  input: Pick<CreateHighlightInput, "witnessId" | "revision" | "passages">,
): Promise<AnchorRow[]> {
  const anchors: AnchorRow[] = [];
  const errors: FieldError[] = [];
  for (const [passage, range] of input.passages.entries()) {
    const witnessId = range.witnessId ?? input.witnessId;
    const revision = range.revision ?? input.revision;
    if (witnessId !== input.witnessId) {
      const other = await requireWitness(actor, witnessId);
      if (other.documentId !== documentId) {
        errors.push({
          path: `passages.${passage}.witnessId`,
          detail: "is a witness of another document",
        });
        continue;
      }
    }
    const found = await loadRevisionText(witnessId, revision);
    if (!found) {
      errors.push({
        path: `passages.${passage}.revision`,
        detail: `there is no revision ${revision}`,
      });
      continue;
    }
    const { start, end } = range;
    const fault = rangeFault(found.text, start, end);
    if (fault) {
      const detail = `${faultWords[fault]}; the text has ${found.text.length} UTF-16 units.`;
      errors.push({ path: `passages.${passage}.${fault === "outside" ? "end" : "start"}`, detail });
      continue;
    }
    const quote = describeRange(found.text, start, end);
    anchors.push({ passage, witnessId, revision, start, end, ...quote, status: "exact", score: 1 });
  }
  if (errors.length > 0) {
    throw new AppError("invalid-input", `${errors[0]?.detail} Mark it again; nothing was saved.`, {
      errors,
    });
  }
  return anchors;
}

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
