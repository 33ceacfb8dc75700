/**
 * Adding anchors where revisions have changed under them. Inside a transaction of who has
 * authorized and locked the witnesses.
 */
import "server-only";
import type { Db } from "@/lib/db";
import { loadTraced } from "@/lib/revisions/queries";
import { carryPassages, homeOf, passagesOf, type Target } from "./carry";
import {
  type AnchorRow,
  findStandingAnchors,
  hasAnchors,
  insertCarried,
  type StandingAnchor,
} from "./store";

export type { AnchorRow, StandingAnchor };

/** What a document's passages will be carried from; to be asked before its revisions change. */
export function listStandingAnchors(tx: Db, documentId: string): Promise<StandingAnchor[]> {
  return findStandingAnchors(tx, documentId);
}

/** Whether nothing was ever marked on a witness. */
export async function isUnmarked(tx: Db, witnessId: string): Promise<boolean> {
  return !(await hasAnchors(tx, witnessId));
}

/** Carries what stands on witnesses that have changed; `witnesses` are all of the document. */
export async function carryToPublished(
  tx: Db,
  standing: StandingAnchor[],
  witnesses: (Target & { isChanged: boolean })[],
): Promise<AnchorRow[]> {
  const unchanged = new Set(
    witnesses.filter((one) => !one.isChanged).map(({ witnessId }) => witnessId),
  );
  const passages = passagesOf(standing).filter(
    (passage) => passage.current === null || !unchanged.has(homeOf(passage) ?? ""),
  );
  const carried = await carryPassages(passages, witnesses, loadTraced);
  await insertCarried(tx, carried);
  return carried;
}

/** Carries passages that were just set on revisions that are not current (any more). */
export async function carryLate(
  tx: Db,
  highlightId: string,
  set: Omit<AnchorRow, "highlightId">[],
  current: { witnessId: string; revision: number }[],
): Promise<void> {
  const isCurrent = (anchor: Omit<AnchorRow, "highlightId">) =>
    current.some((one) => one.witnessId === anchor.witnessId && one.revision === anchor.revision);
  const late = set.filter((anchor) => !isCurrent(anchor));
  const targets: Target[] = [];
  for (const one of current) {
    const traced = await loadTraced(one.witnessId, one.revision);
    if (traced) targets.push({ ...one, traced });
  }
  const standing = late.map((anchor) => ({
    ...anchor,
    highlightId,
    isOwn: true,
    isCurrent: false,
  }));
  await insertCarried(tx, await carryPassages(passagesOf(standing), targets, loadTraced));
}
