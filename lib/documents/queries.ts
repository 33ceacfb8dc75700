/** Reading documents: the library, one document with its text, the file, revisions, the reading page. */
import "server-only";
import { pageOf, startOf } from "@/lib/contract/list";
import type { Page, PageQuery } from "@/lib/contract/primitives";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { findPersonNames } from "@/lib/people/queries";
import type { Actor } from "@/lib/policy/actor";
import { authorize, can } from "@/lib/policy/authorize";
import { highlightScope } from "@/lib/policy/scopes";
import type { SeminarView } from "@/lib/seminars/model";
import { getSeminar, requireSeminar } from "@/lib/seminars/queries";
import type {
  AlignmentView,
  DocumentSummary,
  DocumentView,
  RevisionView,
  RevisionWithText,
  WitnessSummary,
} from "./model";
import {
  presentBlocks,
  presentDocument,
  presentRevision,
  presentSummary,
  presentWitness,
  readImportInfo,
} from "./present";
import {
  countHighlights,
  type DocumentRow,
  findCurrentRevisions,
  findDocumentRow,
  findDocumentRows,
  findOriginal,
  findRevisionHtml,
  findRevisionRow,
  findWitnessRow,
  listDocumentRows,
  listRevisionHeads,
  type WitnessRow,
} from "./store";

/** The seminar's library, newest first, without texts. @throws {AppError} not-found. */
export async function listDocuments(
  actor: Actor,
  seminarId: string,
  query: PageQuery,
): Promise<Page<DocumentSummary>> {
  authorize(actor, "document.read", { seminarId }, "seminar");
  await requireSeminar(seminarId);
  const before = startOf("documents", query)?.[0] ?? null;
  const rows = await listDocumentRows(db(), seminarId, before, query.limit + 1);
  const counts = await countHighlights(
    db(),
    rows.map((row) => row.id),
    highlightScope(actor, seminarId),
  );
  const names = await authorNames(rows.map((row) => row.createdById));
  return pageOf(
    "documents",
    query,
    rows,
    (row) => [row.id],
    (row) => presentSummary(row, actor, names, counts.get(row.id) ?? 0),
  );
}

function authorNames(ids: (string | null)[]): Promise<Map<string, string>> {
  return findPersonNames([...new Set(ids.filter((id) => id !== null))]);
}

/** The row, if it stands and the actor may see it. @throws {AppError} not-found, gone. */
export async function requireDocument(actor: Actor, id: string): Promise<DocumentRow> {
  const row = await findDocumentRow(db(), id);
  authorize(actor, "document.read", { seminarId: row?.seminarId }, "document");
  if (!row) throw notFound("document");
  if (row.deletedAt) {
    throw new AppError(
      "gone",
      "This document was deleted. An instructor or assistant can restore it.",
    );
  }
  return row;
}

/** A document whole, with the canonical text and blocks of each witness. */
export async function getDocument(actor: Actor, id: string): Promise<DocumentView> {
  const row = await requireDocument(actor, id);
  const revisions = await findCurrentRevisions(db(), row.witnesses);
  return presentDocument(row, revisions, actor, await authorNames([row.createdById]));
}

/** A document as in a list. */
export async function getDocumentSummary(actor: Actor, id: string): Promise<DocumentSummary> {
  const row = await requireDocument(actor, id);
  const counts = await countHighlights(db(), [id], highlightScope(actor, row.seminarId));
  return presentSummary(row, actor, await authorNames([row.createdById]), counts.get(id) ?? 0);
}

/** The imported file, byte for byte. */
export async function getOriginal(
  actor: Actor,
  id: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  await requireDocument(actor, id);
  const file = await findOriginal(db(), id);
  if (!file) throw notFound("file");
  return file;
}

/** The witness's row, if its document stands and the actor may see it. @throws {AppError}. */
export async function requireWitness(actor: Actor, id: string): Promise<WitnessRow> {
  const row = await findWitnessRow(db(), id);
  authorize(actor, "document.read", { seminarId: row?.document.seminarId }, "witness");
  if (!row) throw notFound("witness");
  if (row.document.deletedAt)
    throw new AppError("gone", "The document of this witness was deleted.");
  return row;
}

/** The revisions of a witness, newest first, without their texts. */
export async function listRevisions(
  actor: Actor,
  witnessId: string,
  query: PageQuery,
): Promise<Page<RevisionView>> {
  await requireWitness(actor, witnessId);
  const before = startOf("revisions", query)?.[0];
  const rows = await listRevisionHeads(
    db(),
    witnessId,
    before === undefined ? null : Number(before),
    query.limit + 1,
  );
  const names = await authorNames(rows.map((row) => row.createdById));
  return pageOf(
    "revisions",
    query,
    rows,
    (row) => [String(row.number)],
    (row) => presentRevision(row, names),
  );
}

/** One revision with its text, blocks and ProseMirror JSON. */
export async function getRevision(
  actor: Actor,
  witnessId: string,
  number: number,
): Promise<RevisionWithText> {
  await requireWitness(actor, witnessId);
  const row = await findRevisionRow(db(), witnessId, number);
  if (!row) throw notFound("revision");
  return {
    ...presentRevision(row, await authorNames([row.createdById])),
    text: row.text,
    blocks: presentBlocks(row.blocks),
    doc: Object(row.doc),
  };
}

/** The stored HTML of one revision; immutable. */
export async function getRevisionHtml(
  actor: Actor,
  witnessId: string,
  number: number,
): Promise<string> {
  await requireWitness(actor, witnessId);
  const html = await findRevisionHtml(db(), witnessId, number);
  if (html === null) throw notFound("revision");
  return html;
}

/** One text on the reading page. */
export interface ReadingText {
  witness: WitnessSummary;
  revision: { number: number; isCurrent: boolean };
  html: string;
}

export interface ReadingPage {
  document: DocumentSummary;
  seminar: SeminarView;
  /** One, or two to be read side by side: the original first. */
  texts: [ReadingText] | [ReadingText, ReadingText];
  /** Which blocks of the two say the same, ids in the order of `texts`; empty where there is one. */
  alignment: AlignmentView;
}

/** What is asked of a reading page; a revision is one of the witness named beside it. */
export interface ReadingChoice {
  witnessId?: string;
  revision?: number;
  /** Both witnesses; passed over where the document has only one. */
  both?: boolean;
}

/**
 * What the reading page shows: the first witness and its current revision unless told.
 * @throws {AppError} not-found, gone.
 */
export async function getReadingPage(
  actor: Actor,
  documentId: string,
  choice: ReadingChoice = {},
): Promise<ReadingPage> {
  const row = await requireDocument(actor, documentId);
  const [document, seminar] = await Promise.all([
    getDocumentSummary(actor, documentId),
    getSeminar(actor, row.seminarId),
  ]);
  const { alignment } = readImportInfo(row);
  const [first, second] = row.witnesses;
  if (choice.both && first && second) {
    const swap = second.role === "original" && first.role !== "original";
    const [left, right] = swap ? [second, first] : [first, second];
    const texts: [ReadingText, ReadingText] = await Promise.all([readText(left), readText(right)]);
    const pairs: AlignmentView = swap ? alignment.map(([one, other]) => [other, one]) : alignment;
    return { document, seminar, texts, alignment: pairs };
  }
  const witness =
    choice.witnessId === undefined
      ? first
      : row.witnesses.find((candidate) => candidate.id === choice.witnessId);
  if (!witness) throw notFound("witness");
  return {
    document,
    seminar,
    texts: [await readText(witness, choice.revision)],
    alignment: [],
  };
}

async function readText(
  witness: DocumentRow["witnesses"][number],
  revision = witness.currentRevision,
): Promise<ReadingText> {
  const html = await findRevisionHtml(db(), witness.id, revision);
  if (html === null) throw notFound("revision");
  return {
    witness: presentWitness(witness),
    revision: { number: revision, isCurrent: revision === witness.currentRevision },
    html,
  };
}

/** Those among `ids` that stand and the actor may see; for the event stream. */
export async function listDocumentSummaries(
  actor: Actor,
  ids: string[],
): Promise<DocumentSummary[]> {
  const rows = (await findDocumentRows(db(), ids)).filter((row) =>
    can(actor, "document.read", { seminarId: row.seminarId }),
  );
  const names = await authorNames(rows.map((row) => row.createdById));
  return Promise.all(
    rows.map(async (row) => {
      const counts = await countHighlights(db(), [row.id], highlightScope(actor, row.seminarId));
      return presentSummary(row, actor, names, counts.get(row.id) ?? 0);
    }),
  );
}
