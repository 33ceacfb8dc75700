/**
 * Bringing documents in: a file, a text, or an import that its maker has looked at. The file is
 * kept byte for byte; the text that people annotate is the first revision of each witness, read
 * outside this process and stored with its HTML, with where each word stands in the file, and with
 * what was decided.
 */
import "server-only";
import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { appendChange } from "@/lib/changes/commands";
import { requestHash, requireSameRequest } from "@/lib/contract/same-request";
import { type Db, db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { recordImport, takeImport } from "@/lib/imports/commands";
import type { AcceptImportInput } from "@/lib/imports/model";
import { type ImportRecord, openImport } from "@/lib/imports/queries";
import { fileOfText, requireFittingFile, type UploadedFile } from "@/lib/imports/uploaded-file";
import type { Actor } from "@/lib/policy/actor";
import { authorize, canSee } from "@/lib/policy/authorize";
import { openResult, type ReadDocument, type ReadJob } from "@/lib/readings/read-file";
import { type Reader, readInWorker } from "@/lib/readings/reader";
import type { Created } from "@/lib/seminars/commands";
import { requireSeminar } from "@/lib/seminars/queries";
import { documentChange } from "./commands";
import type { CreateDocumentInput, DocumentView } from "./model";
import { getDocument } from "./queries";
import {
  type DocumentRow,
  findDocumentRow,
  insertDocument,
  type NewDocument,
  type NewOriginal,
} from "./store";

/**
 * Imports a file. 'The same request' is the same bytes into the same seminar.
 * @throws {AppError} not-found, forbidden, too-large, unsupported-format, invalid-input, conflict, gone.
 */
export async function importDocument(
  actor: Actor,
  id: string,
  file: UploadedFile,
  read: Reader = readInWorker,
): Promise<Created<DocumentView>> {
  const hash = requestHash(null, ["file", file.seminarId, sha256Of(file.bytes)]);
  return bringIn(actor, id, file.seminarId, hash, () => readUpload(actor, id, file, hash, read));
}

/** Imports a text that was pasted or sent as JSON; the text itself is kept as the original file. */
export async function createDocument(
  actor: Actor,
  id: string,
  input: CreateDocumentInput,
): Promise<Created<DocumentView>> {
  const hash = requestHash(null, input);
  const file = fileOfText(input);
  const make = () => readUpload(actor, id, file, hash, readInWorker);
  return bringIn(actor, id, input.seminarId, hash, make);
}

/**
 * Makes a document of an import as it was read and decided; the import is gone then.
 * @throws {AppError} not-found, forbidden, conflict (it is not ready, or was changed meanwhile), gone.
 */
export async function acceptImport(
  actor: Actor,
  id: string,
  input: AcceptImportInput,
): Promise<Created<DocumentView>> {
  const { seminarId, importId } = input;
  const hash = requestHash(null, input);
  return bringIn(actor, id, seminarId, hash, async () => {
    const { row, given, decisions, document } = await openImport(actor, importId);
    if (row.documentId !== null) {
      throw new AppError(
        "conflict",
        "This import reads a document of the library again. Send it to the document's reread, or bring the file in anew.",
      );
    }
    if (row.seminarId !== seminarId) {
      throw new AppError("invalid-input", "This import was made for another seminar.", {
        errors: [{ path: "seminarId", detail: "not the import's seminar" }],
      });
    }
    const original = { name: row.fileName, size: row.size, sha256: row.sha256, importId };
    return {
      row: newDocument(actor, { id, seminarId, hash }, document, original),
      record: { given, decisions, described: descriptionOf(document) },
      within: (tx, use) => takeImport(tx, actor, row, use),
    };
  });
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

interface Made {
  row: NewDocument;
  record: ImportRecord;
  /** What must hold around the storing, in its transaction. */
  within?: (tx: Db, use: () => Promise<boolean>) => Promise<boolean>;
}

async function bringIn(
  actor: Actor,
  id: string,
  seminarId: string,
  hash: string,
  make: () => Promise<Made>,
): Promise<Created<DocumentView>> {
  const existing = await findDocumentRow(db(), id);
  if (existing) return { view: await repeated(actor, existing, hash), created: false };
  authorize(actor, "document.create", { seminarId }, "seminar");
  await requireSeminar(seminarId);
  const created = await store(actor, id, seminarId, make).catch(async (error: unknown) => {
    // the same request may have been answered while this one read; its import is gone then
    const winner = error instanceof AppError ? await findDocumentRow(db(), id) : null;
    if (!winner) throw error;
    return false;
  });
  if (created) return { view: await getDocument(actor, id), created };
  const winner = await findDocumentRow(db(), id);
  if (!winner) throw notFound("document");
  return { view: await repeated(actor, winner, hash), created };
}

async function store(
  actor: Actor,
  id: string,
  seminarId: string,
  make: () => Promise<Made>,
): Promise<boolean> {
  const { row, record, within = (_tx, use) => use() } = await make();
  return inTransaction((tx) =>
    within(tx, async () => {
      if (!(await insertDocument(tx, row))) return false;
      await recordImport(tx, id, record);
      await appendChange(tx, documentChange(actor, seminarId, id, "created"));
      return true;
    }),
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

async function readUpload(
  actor: Actor,
  id: string,
  file: UploadedFile,
  hash: string,
  read: Reader,
): Promise<Made> {
  requireFittingFile(file);
  const { seminarId, name: fileName, bytes, format, title, language } = file;
  const given = { format, title, language: language || undefined };
  const job: ReadJob = { ...given, bytes, fileName, decisions: [], wantsPieces: false };
  const { result } = await read(async () => job, { person: actor.personId ?? "installation" });
  const document = await openResult(result);
  const original = { name: fileName, size: bytes.byteLength, sha256: sha256Of(bytes), bytes };
  return {
    row: newDocument(actor, { id, seminarId, hash }, document, original),
    record: { given, decisions: [], described: descriptionOf(document) },
  };
}

function newDocument(
  actor: Actor,
  { id, seminarId, hash }: { id: string; seminarId: string; hash: string },
  read: ReadDocument,
  original: NewOriginal,
): NewDocument {
  const { title, date, eventDate, metadata, info, mediaType } = read;
  return {
    ...{ id, seminarId, title, date, eventDate, metadata },
    importInfo: info,
    createdById: actor.personId,
    createdWith: hash,
    original: { ...original, mediaType },
    witnesses: read.witnesses.map((witness) => ({ ...witness, id: v7(), revisionId: v7() })),
  };
}

/** The description that a reading gave, title and dates among it. */
export function descriptionOf({ title, date, eventDate, metadata }: ReadDocument): object {
  return { ...metadata, title, date, eventDate };
}
