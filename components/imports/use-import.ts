"use client";
/** The two stores of a preview and what follows from them: pieces as they will be, what is pending. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { browserKeeping } from "@/components/reader/unsent";
import type { DecisionInput, ImportView, PieceView } from "@/lib/imports/model";
import { isSame } from "./decision-edits";
import { type ImportRequests, requestsOf } from "./import-requests";
import { type ImportState, ImportStore } from "./import-store";
import { KeptEdits } from "./kept-edits";
import { concerns, foreseen } from "./optimistic";
import { type PieceState, PieceStore } from "./piece-store";

/** A piece as it will be, and whether it is still being decided. */
export interface Row {
  piece: PieceView;
  pending: boolean;
}

export interface UsedImport {
  requests: ImportRequests;
  store: ImportStore;
  pieces: PieceStore;
  state: ImportState;
  shown: PieceState;
  rows: readonly Row[];
}

/** The stores of one import, alive while the page is; `from` is where the reader wants to begin. */
export function useImport(view: ImportView, from: number, given?: ImportRequests): UsedImport {
  const [{ requests, store, pieces }] = useState(() => {
    const requests = given ?? requestsOf(view.id);
    return {
      requests,
      store: new ImportStore(view, requests, new KeptEdits(view.id, browserKeeping)),
      pieces: new PieceStore(requests, view.decisions),
    };
  });
  const state = useSyncExternalStore(store.subscribe, store.current, store.current);
  const shown = useSyncExternalStore(pieces.subscribe, pieces.current, pieces.current);
  useEffect(() => store.start(), [store]);
  useReadings(pieces, state, from);
  const rows = useRows(shown.pieces, state.decisions, shown.readWith);
  return { requests, store, pieces, state, shown, rows };
}

/** Fetches the pieces when the file was read, and once more when it was read again. */
function useReadings(pieces: PieceStore, { view }: ImportState, from: number): void {
  const fetched = useRef<string | null>(null);
  const reading = view.state === "ready" ? JSON.stringify(view.decisions) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reading` says when decisions changed
  useEffect(() => {
    if (reading === null || fetched.current === reading) return;
    const isFirst = fetched.current === null;
    fetched.current = reading;
    void (isFirst ? pieces.jump(from) : pieces.again(view.decisions));
  }, [reading, pieces, from]);
}

function useRows(
  pieces: readonly PieceView[],
  decisions: readonly DecisionInput[],
  readWith: readonly DecisionInput[],
): readonly Row[] {
  const known = useRef(new Map<PieceView, Row>());
  return useMemo(() => {
    const fresh = decisions.filter((one) => !readWith.some((old) => isSame(old, one)));
    const taken = readWith.filter((one) => !decisions.some((now) => isSame(now, one)));
    const changes = [...fresh, ...taken];
    const rows = new Map<PieceView, Row>();
    const result = pieces.map((piece) => {
      const pending = changes.some((one) => concerns(one, piece));
      const before = known.current.get(piece);
      const row =
        !pending && before?.pending === false
          ? before
          : { piece: pending ? foreseen(piece, fresh) : piece, pending };
      rows.set(piece, row);
      return row;
    });
    known.current = rows;
    return result;
  }, [pieces, decisions, readWith]);
}
