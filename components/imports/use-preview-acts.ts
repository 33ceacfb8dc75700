"use client";
/** The acts of a preview over its stores: each decides, and says in a sentence what was decided. */
import { useEffect, useMemo, useRef } from "react";
import { announce } from "@/components/reader/announce";
import { messages } from "@/lib/messages";
import { openingOf } from "./kinds";
import { indexAt } from "./piece-window";
import type { BlockDialog, PreviewActs } from "./preview-context";
import { tellWithout } from "./tell-decision";
import type { UsedImport } from "./use-import";

const words = messages.imports;

interface Ways {
  active: number | null;
  goTo: (at: number) => void;
  openDialog: (dialog: BlockDialog) => void;
  showKeys: () => void;
}

/** The acts, the same object for as long as the page is. */
export function usePreviewActs(used: UsedImport, ways: Ways): PreviewActs {
  const latest = useRef({ used, ways });
  useEffect(() => {
    latest.current = { used, ways };
  });
  const { requests, store, pieces } = used;
  return useMemo<PreviewActs>(
    () => ({
      requests,
      decide: (...decisions) => {
        store.decide(...decisions);
        const [first] = decisions;
        if (first !== undefined) announce(words.rows.announce(tellWithout(first)));
      },
      takeBack: (decision) => {
        store.takeBack(decision);
        announce(words.history.takeBackOf(tellWithout(decision)));
      },
      undo: () => {
        const undone = store.undo();
        if (undone !== null) announce(words.tools.undone(tellWithout(undone)));
      },
      goTo: (at) => latest.current.ways.goTo(at),
      goToBlocks: (ids) => void goToBlocks(ids, latest.current),
      goToDoubt: (step) => {
        const at = nextDoubt(latest.current, step);
        if (at !== null) latest.current.ways.goTo(at);
      },
      openDialog: (dialog) => latest.current.ways.openDialog(dialog),
      showKeys: () => latest.current.ways.showKeys(),
      before: (piece) => {
        const { rows } = latest.current.used;
        const index = rows.findIndex((row) => row.piece.at === piece.at && row.piece.block);
        const own = piece.block?.witness;
        return (
          rows.slice(0, Math.max(0, index)).findLast((row) => row.piece.block?.witness === own)
            ?.piece ?? null
        );
      },
      decisionAt: (index) => pieces.current().readWith[index] ?? null,
    }),
    [requests, store, pieces],
  );
}

interface Now {
  used: UsedImport;
  ways: Ways;
}

/** The question after, or before, the row that has the focus; around the end it begins again. */
function nextDoubt({ used, ways }: Now, step: 1 | -1): number | null {
  const open = openDoubts(used);
  const here = ways.active ?? -1;
  const next =
    step === 1
      ? (open.find((at) => at > here) ?? open[0])
      : (open.findLast((at) => at < here) ?? open.at(-1));
  return next ?? null;
}

/** Where questions are left, with those answered that the server has not read again yet. */
export function openDoubts({ state, rows }: UsedImport): number[] {
  const settled = new Set(
    rows.flatMap(({ piece, pending }) => (pending && piece.doubt === null ? [piece.at] : [])),
  );
  return (state.found?.doubtsAt ?? []).filter((at) => !settled.has(at));
}

async function goToBlocks(ids: readonly string[], { used, ways }: Now): Promise<void> {
  const isSought = (id: string | undefined) => id !== undefined && ids.includes(id);
  const here = used.rows.find(({ piece }) => isSought(piece.block?.id));
  if (here !== undefined) return ways.goTo(here.piece.at);
  let cursor: string | undefined;
  do {
    const page = await used.requests.pieces({ from: 0, cursor, limit: 1000 });
    const found = page.items.find((piece) => isSought(piece.block?.id));
    if (found !== undefined) return ways.goTo(found.at);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

/** The first words of the block at a unit, where it is on the page. */
export function openingAt({ rows }: UsedImport, at: number): string | null {
  const pieces = rows.map(({ piece }) => piece);
  const piece = pieces[indexAt(pieces, at)];
  return piece === undefined || at >= Math.max(piece.to, piece.at + 1) ? null : openingOf(piece);
}
