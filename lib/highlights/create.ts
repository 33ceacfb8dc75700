/**
 * Marking passages. The quote is cut here from the revision's own text; a text sent by a browser is
 * never believed. A highlight is never refused for being late: it is stored where it was made and,
 * where that revision is not the current one any more, carried along in the same step.
 */
import "server-only";
import { describeRange, rangeFault } from "@/lib/anchoring/describe";
import { carryLate } from "@/lib/anchors/commands";
import { announceChange } from "@/lib/changes/wake";
import { requestHash, requireSameRequest } from "@/lib/contract/same-request";
import { db, inTransaction, onCommit } from "@/lib/db";
import { requireWitness } from "@/lib/documents/queries";
import { loadRevisionText } from "@/lib/documents/revision-text";
import { AppError, type FieldError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize, canSee } from "@/lib/policy/authorize";
import { holdRevisions } from "@/lib/revisions/commands";
import type { Created } from "@/lib/seminars/commands";
import { requireSeminar } from "@/lib/seminars/queries";
import { requireThemes } from "@/lib/themes/queries";
import type { CreateHighlightInput, HighlightView } from "./model";
import { highlightSubject, presentHighlight } from "./present";
import {
  type AnchorRow,
  findHighlightRow,
  type HighlightRow,
  insertHighlight,
  type NewHighlight,
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
  const made = await insertHighlight(db(), highlight, anchors, themeIds, "current");
  if (!made) return makeLate(actor, highlight, anchors, themeIds);
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

/** Null where the id exists already. Nobody publishes a revision between the storing and the carrying. */
async function makeLate(
  actor: Actor,
  highlight: NewHighlight,
  anchors: AnchorRow[],
  themeIds: string[],
): Promise<HighlightView | null> {
  const { id, seminarId, documentId } = highlight;
  if (await findHighlightRow(db(), id)) return null;
  return inTransaction(async (tx) => {
    const current = await holdRevisions(tx, documentId);
    if (!(await insertHighlight(tx, highlight, anchors, themeIds, "any"))) return null;
    await carryLate(tx, id, anchors, current);
    onCommit(tx, () => announceChange(seminarId));
    const row = await findHighlightRow(tx, id);
    return row && presentHighlight(row, actor);
  });
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
