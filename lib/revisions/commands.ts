/**
 * Publishing what a further reading of a document's file changes in its witnesses: a new revision
 * of each that reads otherwise, a witness that came to light, the end of one that nobody marked.
 * Inside a transaction of who has authorized; what a person has revised by hand is not read over.
 */
import "server-only";
import { v7 } from "uuid";
import type { TracedText } from "@/lib/anchoring/types";
import { appendChange } from "@/lib/changes/commands";
import type { Db } from "@/lib/db";
import { addRevision, addWitness } from "@/lib/documents/rereading";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import type { ReadWitness } from "@/lib/readings/read-file";
import { readReasons } from "./model";
import {
  deleteWitness,
  hasOtherRevisions,
  isSameDoc,
  lockWitnesses,
  shareWitnesses,
  updateWitness,
  type WitnessRow,
} from "./store";
import { tracedText } from "./traced-text";

/** A witness after the publication. */
export interface PublishedWitness {
  witnessId: string;
  /** Its current revision now. */
  revision: number;
  isChanged: boolean;
  traced: TracedText;
}

/** Whether a witness that the file does not hold any more may go. */
export type MayGo = (witnessId: string) => Promise<boolean>;

/**
 * Publishes a reading. `base` says which revisions it was decided on; `beforeMoving` runs once the
 * witnesses are locked and their current revisions are still the old ones.
 * @throws {AppError} conflict: revised by hand, read again since, or a marked witness would go.
 */
export async function publishReading<Kept>(
  tx: Db,
  actor: Actor,
  document: { id: string; seminarId: string },
  reading: { base: unknown; witnesses: ReadWitness[] },
  beforeMoving: () => Promise<Kept>,
  mayGo: MayGo,
): Promise<{ witnesses: PublishedWitness[]; kept: Kept }> {
  const rows = await lockWitnesses(tx, document.id);
  requireBase(rows, reading.base);
  if (await hasOtherRevisions(tx, document.id, Object.values(readReasons))) throw revisedByHand();
  const kept = await beforeMoving();
  const matched = matchWitnesses(rows, reading.witnesses);
  for (const row of rows) {
    if (matched.includes(row)) continue;
    if (!(await mayGo(row.id))) throw markedWitness(row);
    await deleteWitness(tx, row.id);
  }
  const witnesses: PublishedWitness[] = [];
  for (const [position, read] of reading.witnesses.entries()) {
    const place = { document, position, read };
    witnesses.push(await publishOne(tx, actor, place, matched[position] ?? null));
  }
  return { witnesses, kept };
}

interface Place {
  document: { id: string; seminarId: string };
  position: number;
  read: ReadWitness;
}

async function publishOne(
  tx: Db,
  actor: Actor,
  { document, position, read }: Place,
  row: WitnessRow | null,
): Promise<PublishedWitness> {
  const witnessId = row?.id ?? v7();
  const revisionId = v7();
  const isChanged =
    row === null || !(await isSameDoc(tx, witnessId, row.currentRevision, read.doc));
  const revision = (row?.currentRevision ?? 0) + (isChanged ? 1 : 0);
  if (row === null) {
    await addWitness(tx, document.id, position, { ...read, id: witnessId, revisionId }, actor);
  } else {
    if (isChanged) {
      const added = { ...read, revisionId, witnessId, number: revision };
      await addRevision(tx, added, actor, readReasons.again);
    }
    const { language, role } = read;
    await updateWitness(tx, witnessId, { position, language, role, currentRevision: revision });
  }
  if (isChanged) {
    await appendChange(tx, {
      seminarId: document.seminarId,
      kind: "revision",
      verb: "created",
      thingId: revisionId,
      documentId: document.id,
      actorId: actor.personId,
    });
  }
  const traced = tracedText(read.text, JSON.parse(read.blocks), JSON.parse(read.traces));
  return { witnessId, revision, isChanged, traced };
}

function requireBase(rows: WitnessRow[], base: unknown): void {
  const known = new Map(Object.entries(Object(base)));
  const isBase = rows.every((row) => known.get(row.id) === row.currentRevision);
  if (isBase && known.size === rows.length) return;
  throw new AppError(
    "conflict",
    "The document has been read again or revised since this was begun. Begin once more from what it is today; nothing was changed now.",
  );
}

function revisedByHand(): AppError {
  return new AppError(
    "conflict",
    "This document's text has been revised by hand. Reading its file again would undo that, so nothing was changed.",
  );
}

function markedWitness(row: WitnessRow): AppError {
  return new AppError(
    "conflict",
    `With these decisions the text in “${row.language}” would be gone, and people have marked passages in it. Keep it as a text of its own; nothing was changed.`,
  );
}

/** For each text that was read, the witness that it is: by language and role, language, order. */
function matchWitnesses(rows: WitnessRow[], read: ReadWitness[]): (WitnessRow | undefined)[] {
  const free = new Set(rows);
  const matched: (WitnessRow | undefined)[] = read.map(() => undefined);
  const match = (fits: (row: WitnessRow, one: ReadWitness) => boolean) => {
    for (const [at, one] of read.entries()) {
      if (matched[at]) continue;
      const found = [...free].find((row) => fits(row, one));
      matched[at] = found;
      if (found) free.delete(found);
    }
  };
  match((row, one) => row.language === one.language && row.role === one.role);
  match((row, one) => row.language === one.language);
  match(() => true);
  return matched;
}

/** The current revisions, which stay so until the transaction has ended: for who adds to them. */
export function holdRevisions(
  tx: Db,
  documentId: string,
): Promise<{ witnessId: string; revision: number }[]> {
  return shareWitnesses(tx, documentId);
}
