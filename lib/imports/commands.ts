/**
 * Making imports, deciding about them, dropping them. The file is kept byte for byte and read
 * outside this process; what is decided is kept at once, read or not. An import is its maker's:
 * nobody else sees it, and taking it into the library is `lib/documents`.
 */
import "server-only";
import { createHash } from "node:crypto";
import { requestHash, requireSameRequest, requireVersion } from "@/lib/contract/same-request";
import { type Db, db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize, can, canSee } from "@/lib/policy/authorize";
import { cancelReading, startReading } from "@/lib/readings/running";
import type { Created } from "@/lib/seminars/commands";
import { requireSeminar } from "@/lib/seminars/queries";
import {
  type CreateImportInput,
  type ImportView,
  importLimits,
  type UpdateImportInput,
} from "./model";
import { importSubject } from "./present";
import { getImport, getImportSoon, importGone, requireImport } from "./queries";
import {
  countImports,
  emptyImport,
  findDocumentFile,
  findImportRow,
  holdsFile,
  type ImportRecord,
  type ImportRow,
  insertImport,
  lockImport,
  type NewImport,
  saveRecord,
  setImportDeleted,
  sweepImports,
  updateImportRow,
} from "./store";
import { fileOfText, requireFittingFile, type UploadedFile } from "./uploaded-file";

/**
 * Begins an import of a file. 'The same request' is the same bytes into the same seminar.
 * @throws {AppError} not-found, forbidden, too-large, conflict (too many wait), gone.
 */
export async function uploadImport(
  actor: Actor,
  id: string,
  file: UploadedFile,
): Promise<Created<ImportView>> {
  const hash = requestHash(null, ["file", file.seminarId, sha256Of(file.bytes)]);
  return begin(actor, id, hash, () => importOfFile(actor, id, file, hash));
}

/** Begins an import of a text, or of the file that a document was made of. @throws as above. */
export async function createImport(
  actor: Actor,
  id: string,
  input: CreateImportInput,
): Promise<Created<ImportView>> {
  const hash = requestHash(null, input);
  if ("documentId" in input) {
    return begin(actor, id, hash, () => importOfDocument(actor, id, input.documentId, hash));
  }
  return begin(actor, id, hash, () => importOfFile(actor, id, fileOfText(input), hash));
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function begin(
  actor: Actor,
  id: string,
  hash: string,
  make: () => Promise<NewImport>,
): Promise<Created<ImportView>> {
  const existing = await findImportRow(db(), id);
  if (existing) return { view: await repeated(actor, existing, hash), created: false };
  const row = await make();
  await sweep();
  await requireRoom(actor);
  const created = await inTransaction((tx) => insertImport(tx, row));
  if (created) {
    startReading({ id, reading: 1 }, actor.personId);
    return { view: await getImportSoon(actor, id), created };
  }
  const winner = await findImportRow(db(), id);
  if (!winner) throw notFound("import");
  return { view: await repeated(actor, winner, hash), created };
}

async function repeated(actor: Actor, row: ImportRow, hash: string): Promise<ImportView> {
  const isSeen = canSee(actor, "import.own", importSubject(row));
  if (isSeen && row.takenAt) throw importGone(row);
  const isDeleted = row.deletedAt !== null;
  const current = isSeen && !isDeleted ? await getImportSoon(actor, row.id) : null;
  const { createdWith } = row;
  requireSameRequest({ createdWith, isDeleted, canSee: isSeen, current }, hash, "import");
  return current ?? getImport(actor, row.id);
}

async function importOfFile(
  actor: Actor,
  id: string,
  file: UploadedFile,
  createdWith: string,
): Promise<NewImport> {
  const { seminarId, name, bytes, format, title, language } = file;
  authorize(actor, "document.create", { seminarId }, "seminar");
  await requireSeminar(seminarId);
  requireFittingFile(file);
  return {
    id,
    seminarId,
    personId: actor.personId,
    documentId: null,
    base: null,
    fileName: name,
    format: format ?? null,
    title: title ?? null,
    language: language || null,
    size: bytes.byteLength,
    sha256: sha256Of(bytes),
    bytes,
    decisions: [],
    createdWith,
  };
}

async function importOfDocument(
  actor: Actor,
  id: string,
  documentId: string,
  createdWith: string,
): Promise<NewImport> {
  const document = await findDocumentFile(db(), documentId);
  const seminarId = document?.seminarId;
  authorize(actor, "document.update", { seminarId }, "document");
  if (!document?.original || seminarId === undefined) throw notFound("document");
  if (document.deletedAt) {
    throw new AppError("gone", "This document was deleted. Restore it before it is read again.");
  }
  await requireSeminar(seminarId);
  const { original, witnesses, record } = document;
  const given: Partial<Record<"format" | "title" | "language", string>> = Object(record?.given);
  return {
    id,
    seminarId,
    personId: actor.personId,
    documentId,
    base: Object.fromEntries(witnesses.map((one) => [one.id, one.currentRevision])),
    fileName: original.name,
    format: given.format ?? null,
    title: given.title ?? null,
    language: given.language ?? null,
    size: original.size,
    sha256: original.sha256,
    bytes: null,
    decisions: Array.isArray(record?.decisions) ? record.decisions.map((one) => Object(one)) : [],
    createdWith,
  };
}

async function requireRoom(actor: Actor): Promise<void> {
  if ((await countImports(db(), actor.personId)) < importLimits.waiting) return;
  throw new AppError(
    "conflict",
    `${importLimits.waiting} files of yours are waiting already. Take some of them into the library or delete them, then bring in more.`,
  );
}

const dayMs = 24 * 60 * 60 * 1000;

async function sweep(now = Date.now()): Promise<void> {
  await sweepImports(db(), new Date(now - importLimits.days * dayMs), new Date(now - dayMs));
}

/** Decides otherwise, and reads the file again. @throws {AppError} not-found, gone, conflict. */
export async function updateImport(
  actor: Actor,
  id: string,
  version: number,
  input: UpdateImportInput,
): Promise<ImportView> {
  const before = await requireImport(actor, id);
  const row = await updateImportRow(db(), id, version, input.decisions);
  if (!row) {
    const current = await getImport(actor, id);
    requireVersion({ version: current.version }, version, "import", () => current);
    throw importGone(before);
  }
  startReading({ id, reading: row.reading }, row.personId);
  return getImportSoon(actor, id);
}

/** Drops an import and ends its reading; it can be restored for a day. Repeating it changes nothing. */
export async function deleteImport(actor: Actor, id: string, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    await lockImport(tx, id);
    const row = await findImportRow(tx, id);
    authorize(actor, "import.own", importSubject(row), "import");
    if (row && !row.deletedAt) await setImportDeleted(tx, id, now);
  });
  cancelReading(id);
}

/** Takes a deletion back. @throws {AppError} not-found, gone (its file is forgotten, or in the library). */
export async function restoreImport(actor: Actor, id: string): Promise<ImportView> {
  const restored = await inTransaction(async (tx) => {
    await lockImport(tx, id);
    const row = await findImportRow(tx, id);
    authorize(actor, "import.own", importSubject(row), "import");
    if (!row?.deletedAt) return null;
    if (row.takenAt || !(await holdsFile(tx, id))) throw importGone(row);
    return setImportDeleted(tx, id, null);
  });
  if (restored?.state === "reading") {
    startReading({ id, reading: restored.reading }, restored.personId);
  }
  return getImport(actor, id);
}

/**
 * Has `use` make something of a read import, inside the transaction `tx`; the import is gone then,
 * if `use` says so. `reading` is the one whose result is used.
 * @throws {AppError} not-found, gone, conflict where it was read or decided anew meanwhile.
 */
export async function takeImport(
  tx: Db,
  actor: Actor,
  { id, reading }: { id: string; reading: number },
  use: () => Promise<boolean>,
  now = new Date(),
): Promise<boolean> {
  await lockImport(tx, id);
  const row = await findImportRow(tx, id);
  if (!row || !can(actor, "import.own", importSubject(row))) throw notFound("import");
  if (row.deletedAt) throw importGone(row);
  if (row.reading !== reading || row.state !== "ready") {
    throw new AppError(
      "conflict",
      "The decisions about this file were changed while it was being taken in. Look at it again, then take it in.",
    );
  }
  const isUsed = await use();
  if (isUsed) await emptyImport(tx, id, now);
  return isUsed;
}

/** Keeps with a document how it was read; inside a command that has authorized. */
export function recordImport(tx: Db, documentId: string, record: ImportRecord): Promise<void> {
  return saveRecord(tx, documentId, record);
}
