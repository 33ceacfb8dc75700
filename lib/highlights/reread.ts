/**
 * Applying other decisions about a document's file to the document: new revisions, its description
 * and what the import found, and every highlight carried along, in one transaction. A highlight
 * that is made on an old revision meanwhile waits for it and is carried by `create.ts`.
 */
import "server-only";
import {
  type AnchorRow,
  carryToPublished,
  isUnmarked,
  listStandingAnchors,
} from "@/lib/anchors/commands";
import { inTransaction } from "@/lib/db";
import { descriptionOf } from "@/lib/documents/importing";
import { requireDocument } from "@/lib/documents/queries";
import { describeAnew, lockRow } from "@/lib/documents/rereading";
import { AppError } from "@/lib/errors";
import { recordImport, takeImport } from "@/lib/imports/commands";
import type { DecisionInput, RereadReport } from "@/lib/imports/model";
import { findRecord, openImport } from "@/lib/imports/queries";
import type { Actor } from "@/lib/policy/actor";
import { authorize } from "@/lib/policy/authorize";
import { type PublishedWitness, publishReading } from "@/lib/revisions/commands";

/**
 * Publishes what an import of the document's own file reads otherwise; the import is gone then.
 * @throws {AppError} not-found, forbidden, gone, conflict (it is not ready, is of another document,
 * is stale; the text was revised by hand; a marked witness would go).
 */
export async function rereadDocument(
  actor: Actor,
  documentId: string,
  input: { importId: string },
): Promise<RereadReport> {
  const { seminarId } = await requireDocument(actor, documentId);
  authorize(actor, "document.update", { seminarId }, "document");
  const { row, given, decisions, document: read } = await openImport(actor, input.importId);
  if (row.documentId !== documentId) throw anotherDocument();
  const document = { id: documentId, seminarId };
  const { base } = row;
  let report: RereadReport = { witnesses: [] };
  await inTransaction((tx) =>
    takeImport(tx, actor, row, async () => {
      const before = await lockRow(tx, documentId);
      const record = await findRecord(tx, documentId);
      const { witnesses, kept } = await publishReading(
        tx,
        actor,
        document,
        { base, witnesses: read.witnesses },
        () => listStandingAnchors(tx, documentId),
        (witnessId) => isUnmarked(tx, witnessId),
      );
      const carried = await carryToPublished(tx, kept, witnesses);
      const decided = newlyDescribed(decisions, record?.decisions ?? []);
      await describeAnew(tx, actor, before, read, record?.described ?? null, decided);
      const described = descriptionOf(read);
      await recordImport(tx, documentId, { given, decisions, described });
      report = { witnesses: witnesses.map((witness) => reportOn(witness, carried)) };
      return true;
    }),
  );
  return report;
}

function anotherDocument(): AppError {
  return new AppError(
    "conflict",
    "This import is of another file, not of this document's. Begin one with the document's id.",
  );
}

/** Fields of the description that were decided now and not before. */
function newlyDescribed(decisions: DecisionInput[], before: unknown[]): Set<string> {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return new Set(
    decisions.flatMap((one) =>
      one.do === "describe" && !known.has(JSON.stringify(one)) ? [one.field] : [],
    ),
  );
}

function reportOn(
  { witnessId, revision, isChanged }: PublishedWitness,
  carried: AnchorRow[],
): RereadReport["witnesses"][number] {
  const count = (status: AnchorRow["status"]) =>
    carried.filter((anchor) => anchor.witnessId === witnessId && anchor.status === status).length;
  return {
    id: witnessId,
    revision,
    changed: isChanged,
    exact: count("exact"),
    moved: count("moved"),
    changedPassages: count("changed"),
    ambiguous: count("ambiguous"),
    lost: count("lost"),
  };
}
