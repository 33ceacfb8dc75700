/**
 * Bringing documents in and describing them. The file is kept byte for byte; the text that people
 * annotate is the first revision of each witness, projected once and stored with its HTML.
 */
import "server-only";
import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { appendChange } from "@/lib/changes/commands";
import type { ChangeVerb } from "@/lib/changes/model";
import { requestHash, requireSameRequest, requireVersion } from "@/lib/contract/same-request";
import { db, inTransaction } from "@/lib/db";
import { PROJECTION_VERSION } from "@/lib/doc-model/project-text";
import { renderHtml } from "@/lib/doc-model/render-html";
import { AppError, notFound } from "@/lib/errors";
import { importSource } from "@/lib/importers/registry";
import type { ImportedWitness } from "@/lib/importers/types";
import type { Actor } from "@/lib/policy/actor";
import { authorize, canSee } from "@/lib/policy/authorize";
import type { Created } from "@/lib/seminars/commands";
import { requireSeminar } from "@/lib/seminars/queries";
import {
  type CreateDocumentInput,
  type DocumentSummary,
  type DocumentView,
  documentLimits,
  type UpdateDocumentInput,
} from "./model";
import { readMetadata } from "./present";
import { getDocument, getDocumentSummary } from "./queries";
import { faultsOf } from "./rules";
import {
  type DocumentRow,
  findDocumentRow,
  insertDocument,
  lockDocument,
  type NewDocument,
  setDocumentDeleted,
  updateDocumentRow,
} from "./store";

/** A file as it came, before anything is known of it. */
export interface UploadedFile {
  seminarId: string;
  name: string;
  bytes: Uint8Array;
  title?: string;
  language?: string;
  format?: "plain-text" | "markdown" | "html";
}

/**
 * Imports a file. 'The same request' is the same bytes into the same seminar.
 * @throws {AppError} not-found, forbidden, too-large, unsupported-format, invalid-input, conflict, gone.
 */
export async function importDocument(
  actor: Actor,
  id: string,
  file: UploadedFile,
): Promise<Created<DocumentView>> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  return bringIn(actor, id, file, requestHash(null, ["file", file.seminarId, sha256]));
}

/** Imports a text that was pasted or sent as JSON; the text itself is kept as the original file. */
export async function createDocument(
  actor: Actor,
  id: string,
  input: CreateDocumentInput,
): Promise<Created<DocumentView>> {
  const bytes = new TextEncoder().encode(input.text);
  const { seminarId, title, language, format } = input;
  const extension = { "plain-text": "txt", markdown: "md", html: "html" }[format];
  const file = { seminarId, name: `pasted.${extension}`, bytes, title, language, format };
  return bringIn(actor, id, file, requestHash(null, input));
}

async function bringIn(
  actor: Actor,
  id: string,
  file: UploadedFile,
  hash: string,
): Promise<Created<DocumentView>> {
  const { seminarId } = file;
  const existing = await findDocumentRow(db(), id);
  if (existing) return { view: await repeated(actor, existing, hash), created: false };
  authorize(actor, "document.create", { seminarId }, "seminar");
  await requireSeminar(seminarId);
  if (file.bytes.byteLength > documentLimits.fileBytes) throw fileTooLarge();
  const row = read(actor, id, file, hash);
  const created = await inTransaction(async (tx) => {
    const isNew = await insertDocument(tx, row);
    if (isNew) await appendChange(tx, documentChange(actor, seminarId, id, "created"));
    return isNew;
  });
  if (created) return { view: await getDocument(actor, id), created };
  const winner = await findDocumentRow(db(), id);
  if (!winner) throw notFound("document");
  return { view: await repeated(actor, winner, hash), created };
}

/** @throws {AppError} too-large, with the limit in words. */
export function fileTooLarge(): AppError {
  return new AppError(
    "too-large",
    "The file is larger than 25 MB. Divide it, or bring in its text alone; nothing was stored.",
  );
}

async function repeated(actor: Actor, row: DocumentRow, hash: string): Promise<DocumentView> {
  const isSeen = canSee(actor, "document.read", { seminarId: row.seminarId });
  const isDeleted = row.deletedAt !== null;
  const current = isSeen && !isDeleted ? await getDocument(actor, row.id) : null;
  requireSameRequest(
    { createdWith: row.createdWith, isDeleted, canSee: isSeen, current },
    hash,
    "document",
  );
  return current ?? getDocument(actor, row.id);
}

const mediaTypes = { "plain-text": "text/plain", markdown: "text/markdown", html: "text/html" };

function read(actor: Actor, id: string, file: UploadedFile, hash: string): NewDocument {
  const imported = importSource({
    bytes: file.bytes,
    fileName: file.name,
    format: file.format,
    title: file.title,
    language: file.language,
  });
  const { title, date, eventDate, ...metadata } = imported.metadata;
  return {
    id,
    seminarId: file.seminarId,
    title: file.title ?? title,
    date: date ?? null,
    eventDate: eventDate ?? null,
    metadata,
    importInfo: storable({
      format: imported.format,
      encoding: imported.encoding,
      removed: imported.removed,
      warnings: imported.warnings,
      speakers: imported.speakers,
      alignment: imported.alignment,
    }),
    createdById: actor.personId,
    createdWith: hash,
    original: {
      name: file.name,
      mediaType: mediaTypes[imported.format],
      size: file.bytes.byteLength,
      sha256: createHash("sha256").update(file.bytes).digest("hex"),
      bytes: file.bytes,
    },
    witnesses: imported.witnesses.map(readWitness),
  };
}

/** What was removed may hold NUL characters, which PostgreSQL's JSON cannot: they become ␀. */
function storable(info: object): object {
  return JSON.parse(JSON.stringify(info).replaceAll("\\u0000", "␀"));
}

function readWitness(witness: ImportedWitness): NewDocument["witnesses"][number] {
  const { text, blocks } = witness.projection;
  return {
    id: v7(),
    language: witness.language,
    role: witness.role,
    revision: {
      id: v7(),
      doc: witness.doc,
      text,
      textSha256: createHash("sha256").update(text).digest("hex"),
      projectionVersion: PROJECTION_VERSION,
      blocks,
      html: renderHtml(witness.doc),
      reason: "import",
    },
  };
}

function documentChange(actor: Actor, seminarId: string, id: string, verb: ChangeVerb) {
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

function withoutNulls(fields: Record<string, unknown>): object {
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
