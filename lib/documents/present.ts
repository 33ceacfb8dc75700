/** Rows of documents as the contract shows them to one actor. */
import { z } from "zod";
import { documentMetadata } from "@/lib/doc-model/metadata";
import type { Actor } from "@/lib/policy/actor";
import { abilitiesOf } from "@/lib/policy/authorize";
import {
  alignmentView,
  blockView,
  type DocumentSummary,
  type DocumentView,
  type RevisionView,
  type WitnessSummary,
} from "./model";
import type { DocumentRow, RevisionHeadRow, RevisionRow } from "./store";

/** What the import found and did; stored beside the document. */
export const importInfo = z.object({
  format: z.string(),
  encoding: z.string(),
  removed: z.array(z.object({ reason: z.string(), text: z.string() })),
  warnings: z.array(z.string()),
  // documents that came in before blocks were aligned have none
  alignment: alignmentView.default([]),
});
export type ImportInfo = z.infer<typeof importInfo>;

/** The description without title and dates, which are columns. */
const storedMetadata = documentMetadata.omit({ title: true, date: true, eventDate: true });
export type StoredMetadata = z.infer<typeof storedMetadata>;

/** Reads the stored description; a field that does not fit is left out rather than believed. */
export function readMetadata(row: DocumentRow): StoredMetadata {
  return storedMetadata.parse(row.metadata);
}

/** What the import found, as stored. */
export function readImportInfo(row: DocumentRow): ImportInfo {
  return importInfo.parse(row.importInfo);
}

export function presentWitness(witness: DocumentRow["witnesses"][number]): WitnessSummary {
  return {
    id: witness.id,
    language: witness.language,
    role: witness.role,
    revision: witness.currentRevision,
  };
}

function describe(row: DocumentRow, actor: Actor, names: Map<string, string>) {
  const metadata = readMetadata(row);
  const info = readImportInfo(row);
  const author = row.createdById === null ? undefined : names.get(row.createdById);
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    seminarId: row.seminarId,
    title: row.title,
    date: row.date,
    eventDate: row.eventDate,
    place: metadata.place ?? null,
    participants: metadata.participants ?? [],
    archiveReference: metadata.archiveReference ?? null,
    classification: metadata.classification ?? null,
    copyNumber: metadata.copyNumber ?? null,
    citation: metadata.citation ?? null,
    translator: metadata.translator ?? null,
    recorder: metadata.recorder ?? null,
    credits: metadata.credits ?? null,
    rights: metadata.rights ?? null,
    summary: metadata.summary ?? null,
    language: metadata.language ?? null,
    originalLanguage: metadata.originalLanguage ?? null,
    sourceUrl: metadata.sourceUrl ?? null,
    fileName: row.original?.name ?? "",
    fileSize: row.original?.size ?? 0,
    sha256: row.original?.sha256 ?? "",
    format: info.format,
    encoding: info.encoding,
    createdBy:
      row.createdById !== null && author !== undefined
        ? { id: row.createdById, name: author }
        : null,
    abilities: abilitiesOf(
      actor,
      { seminarId: row.seminarId },
      { update: "document.update", delete: "document.delete", annotate: "highlight.create" },
    ),
  };
}

export function presentSummary(
  row: DocumentRow,
  actor: Actor,
  names: Map<string, string>,
  highlightCount: number,
): DocumentSummary {
  return {
    ...describe(row, actor, names),
    witnesses: row.witnesses.map(presentWitness),
    highlightCount,
  };
}

export function presentDocument(
  row: DocumentRow,
  revisions: RevisionRow[],
  actor: Actor,
  names: Map<string, string>,
): DocumentView {
  const info = readImportInfo(row);
  const byWitness = new Map(revisions.map((revision) => [revision.witnessId, revision]));
  return {
    ...describe(row, actor, names),
    witnesses: row.witnesses.map((witness) => {
      const revision = byWitness.get(witness.id);
      return {
        ...presentWitness(witness),
        text: revision?.text ?? "",
        blocks: presentBlocks(revision?.blocks ?? []),
      };
    }),
    alignment: info.alignment,
    removed: info.removed,
    warnings: info.warnings,
  };
}

/** Blocks as stored are blocks as sent. */
export function presentBlocks(
  blocks: RevisionRow["blocks"],
): DocumentView["witnesses"][number]["blocks"] {
  return z.array(blockView).parse(blocks);
}

export function presentRevision(row: RevisionHeadRow, names: Map<string, string>): RevisionView {
  const author = row.createdById === null ? undefined : names.get(row.createdById);
  return {
    id: row.id,
    witnessId: row.witnessId,
    number: row.number,
    textSha256: row.textSha256,
    projectionVersion: row.projectionVersion,
    reason: row.reason,
    createdBy:
      row.createdById !== null && author !== undefined
        ? { id: row.createdById, name: author }
        : null,
    createdAt: row.createdAt.toISOString(),
  };
}
