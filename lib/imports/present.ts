/** Rows of imports as the contract shows them to their maker. */
import { z } from "zod";
import type { Actor } from "@/lib/policy/actor";
import { abilitiesOf } from "@/lib/policy/authorize";
import type { Subject } from "@/lib/policy/table";
import { decision, type ImportView, importView } from "./model";
import type { ImportRow } from "./store";

/** What the policy table is asked about an import. */
export function importSubject(row: ImportRow | null): Subject {
  return row === null ? {} : { seminarId: row.seminarId, authorId: row.personId };
}

const decisions = z.array(decision);

/** The stored decisions. */
export function readDecisions(row: { decisions: unknown }): ImportView["decisions"] {
  return decisions.parse(row.decisions);
}

/** `duplicates` may be those of any file; those of this one are taken. */
export function presentImport(
  row: ImportRow,
  actor: Actor,
  duplicates: { id: string; title: string; createdAt: Date; sha256: string }[],
): ImportView {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    abilities: abilitiesOf(actor, importSubject(row), {
      update: "import.own",
      delete: "import.own",
    }),
    seminarId: row.seminarId,
    documentId: row.documentId,
    fileName: row.fileName,
    fileSize: row.size,
    sha256: row.sha256,
    state: row.state,
    progress: row.state === "reading" ? { step: row.step ?? "waiting", done: row.done } : null,
    failure: importView.shape.failure.parse(row.state === "failed" ? row.failure : null),
    found: importView.shape.found.parse(row.state === "ready" ? row.found : null),
    decisions: readDecisions(row),
    duplicates: duplicates
      .filter((one) => one.sha256 === row.sha256 && one.id !== row.documentId)
      .map(({ id, title, createdAt }) => ({ id, title, createdAt: createdAt.toISOString() })),
  };
}
