/**
 * Reading imports: one, its pieces page by page, those of mine that wait. Only their maker sees
 * them. Asking for one whose server is gone takes its reading up again.
 */
import "server-only";
import { openCursor } from "@/lib/contract/cursor";
import { pageOf, startOf } from "@/lib/contract/list";
import type { Page, PageQuery } from "@/lib/contract/primitives";
import { type Db, db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize } from "@/lib/policy/authorize";
import { type PlacedPiece, streamPieces } from "@/lib/readings/pieces";
import { openResult, type ReadDocument } from "@/lib/readings/read-file";
import { resumeIfStale, waitForReading } from "@/lib/readings/running";
import { requireSeminar } from "@/lib/seminars/queries";
import type { DecisionInput, ImportView, PiecesQuery, PieceView } from "./model";
import { importSubject, presentImport, readDecisions } from "./present";
import {
  findDuplicates,
  findImportResult,
  findImportRow,
  findRecordRow,
  type ImportRecord,
  type ImportRow,
  listImportRows,
} from "./store";

/** The row, if it stands and the actor made it. @throws {AppError} not-found, gone. */
export async function requireImport(actor: Actor, id: string): Promise<ImportRow> {
  const row = await findImportRow(db(), id);
  authorize(actor, "import.own", importSubject(row), "import");
  if (!row) throw notFound("import");
  if (row.deletedAt) throw importGone(row);
  await requireSeminar(row.seminarId);
  return row;
}

/** Why an import is not there any more. */
export function importGone(row: Pick<ImportRow, "takenAt">): AppError {
  if (row.takenAt) {
    return new AppError(
      "gone",
      "This file has been taken into the library already. Open the document there.",
    );
  }
  return new AppError(
    "gone",
    "This import was deleted. Restore it, which can be done for a day, or send the file again.",
  );
}

/** The import as it is now. */
export async function getImport(actor: Actor, id: string): Promise<ImportView> {
  const row = await requireImport(actor, id);
  const isResumed = row.state === "reading" && (await resumeIfStale(id, row.personId));
  return viewOf(actor, isResumed ? await requireImport(actor, id) : row);
}

/** How long an answer waits for a file that is read in no time. */
const patienceMs = 2_000;

/** The import once its reading has ended, or as it is after two seconds. */
export async function getImportSoon(actor: Actor, id: string): Promise<ImportView> {
  await waitForReading(id, patienceMs);
  return getImport(actor, id);
}

async function viewOf(actor: Actor, row: ImportRow): Promise<ImportView> {
  return presentImport(row, actor, await findDuplicates(db(), row.seminarId, [row.sha256]));
}

/** The actor's own in a seminar that wait, newest first. @throws {AppError} not-found, forbidden. */
export async function listImports(
  actor: Actor,
  seminarId: string,
  query: PageQuery,
): Promise<Page<ImportView>> {
  authorize(actor, "document.create", { seminarId }, "seminar");
  await requireSeminar(seminarId);
  const before = startOf("imports", query)?.[0] ?? null;
  const rows = await listImportRows(db(), seminarId, actor.personId, before, query.limit + 1);
  const reading = rows.filter((row) => row.state === "reading");
  await Promise.all(reading.map((row) => resumeIfStale(row.id, row.personId)));
  const shas = rows.map((row) => row.sha256);
  const duplicates = await findDuplicates(db(), seminarId, [...new Set(shas)]);
  return pageOf(
    "imports",
    query,
    rows,
    (row) => [row.id],
    (row) => presentImport(row, actor, duplicates),
  );
}

/**
 * The pieces of the last reading that ended, in the order of the file.
 * @throws {AppError} conflict where there is none yet, or where the file was read anew between two pages.
 */
export async function listPieces(
  actor: Actor,
  id: string,
  query: PiecesQuery,
): Promise<Page<PieceView>> {
  const row = await requireImport(actor, id);
  const { cursor, limit, from = -1 } = query;
  const [importId, reading, next] =
    cursor === undefined ? [id, null, "0"] : openCursor("pieces", cursor);
  if (importId !== id) throw notFound("page");
  const place = { first: Number(next), from: cursor === undefined ? from : -1 };
  const items: PlacedPiece[] = [];
  for await (const item of streamPieces(id, { ...place, withDoubts: !!query.doubts })) {
    if (reading !== null && item.reading !== Number(reading)) throw readAnew();
    items.push(item);
    if (items.length > limit) break;
  }
  if (items.length === 0 && row.state !== "ready") throw notReady(row);
  const keyOf = (item: PlacedPiece) => [id, String(item.reading), String(item.index + 1)];
  return pageOf("pieces", query, items, keyOf, ({ piece }) => piece);
}

function readAnew(): AppError {
  return new AppError(
    "conflict",
    "The file was read anew since the page before this one. Begin again without a cursor.",
  );
}

/** Why there is nothing to be had of an import yet. */
export function notReady(row: Pick<ImportRow, "state">): AppError {
  const detail =
    row.state === "failed"
      ? "This file could not be read, so there is nothing of it yet. Look at its failure; sending its decisions again tries it once more."
      : "This file is still being read. Ask for the import until its state is ready, then try again.";
  return new AppError("conflict", detail);
}

/** A read import, opened: what its reading made, and what was said and decided. */
export interface OpenImport {
  row: ImportRow;
  given: object;
  decisions: DecisionInput[];
  document: ReadDocument;
}

/** The import, if it is ready to be taken in. @throws {AppError} not-found, gone, conflict. */
export async function openImport(actor: Actor, id: string): Promise<OpenImport> {
  const row = await requireImport(actor, id);
  if (row.state !== "ready") throw notReady(row);
  const stored = await findImportResult(db(), id);
  if (!stored?.result) throw notReady({ state: "reading" });
  const document = await openResult(stored.result);
  return { row, given: stored.given, decisions: readDecisions(row), document };
}

export type { ImportRecord };

/** What was kept of how a document was read; inside a command that has authorized. */
export async function findRecord(
  tx: Db,
  documentId: string,
): Promise<{ decisions: unknown[]; described: Record<string, unknown> } | null> {
  const row = await findRecordRow(tx, documentId);
  if (!row) return null;
  return {
    decisions: Array.isArray(row.decisions) ? row.decisions : [],
    described: Object(row.described),
  };
}
