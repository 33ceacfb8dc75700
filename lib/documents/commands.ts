/** Describing documents, deleting and restoring them. Bringing them in is `importing.ts`. */
import "server-only";
import { appendChange } from "@/lib/changes/commands";
import type { ChangeVerb } from "@/lib/changes/model";
import { requireVersion } from "@/lib/contract/same-request";
import { inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize } from "@/lib/policy/authorize";
import type { DocumentSummary, UpdateDocumentInput } from "./model";
import { readMetadata } from "./present";
import { getDocumentSummary } from "./queries";
import { faultsOf } from "./rules";
import { findDocumentRow, lockDocument, setDocumentDeleted, updateDocumentRow } from "./store";

/** A document's line of the change log. */
export function documentChange(
  actor: Pick<Actor, "personId">,
  seminarId: string,
  id: string,
  verb: ChangeVerb,
) {
  return {
    seminarId,
    kind: "document" as const,
    verb,
    thingId: id,
    documentId: id,
    actorId: actor.personId,
  };
}

/** Edits a document's description. @throws {AppError} not-found, forbidden, gone, conflict, invalid-input. */
export async function updateDocument(
  actor: Actor,
  id: string,
  version: number,
  input: UpdateDocumentInput,
): Promise<DocumentSummary> {
  const errors = faultsOf(input);
  await inTransaction(async (tx) => {
    await lockDocument(tx, id);
    const before = await findDocumentRow(tx, id);
    authorize(actor, "document.update", { seminarId: before?.seminarId }, "document");
    if (!before) throw notFound("document");
    if (before.deletedAt)
      throw new AppError("gone", "This document was deleted. Restore it first.");
    if (before.version !== version) {
      const current = await getDocumentSummary(actor, id);
      requireVersion(before, version, "document's description", () => current);
    }
    if (errors.length > 0) {
      throw new AppError("invalid-input", errors[0]?.detail ?? "The description has a fault.", {
        errors,
      });
    }
    const { title, date, eventDate, ...rest } = input;
    await updateDocumentRow(tx, id, version, {
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
      ...(eventDate === undefined ? {} : { eventDate }),
      metadata: withoutNulls({ ...readMetadata(before), ...rest }),
    });
    await appendChange(tx, documentChange(actor, before.seminarId, id, "updated"));
  });
  return getDocumentSummary(actor, id);
}

/** A description as it is stored: what says nothing is left out. */
export function withoutNulls(fields: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** Puts a document into a restorable state; its highlights wait with it. */
export async function deleteDocument(actor: Actor, id: string, now = new Date()): Promise<void> {
  await setDeleted(actor, id, now, "removed");
}

/** @throws {AppError} not-found, forbidden. */
export async function restoreDocument(actor: Actor, id: string): Promise<DocumentSummary> {
  await setDeleted(actor, id, null, "created");
  return getDocumentSummary(actor, id);
}

async function setDeleted(
  actor: Actor,
  id: string,
  deletedAt: Date | null,
  verb: ChangeVerb,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockDocument(tx, id);
    const row = await findDocumentRow(tx, id);
    authorize(actor, "document.delete", { seminarId: row?.seminarId }, "document");
    if (!row) throw notFound("document");
    if ((row.deletedAt === null) === (deletedAt === null)) return;
    await setDocumentDeleted(tx, id, deletedAt);
    await appendChange(tx, documentChange(actor, row.seminarId, id, verb));
  });
}
