"use client";
/** What the parts of a preview may do; given once a page and never changing, so that rows need not. */
import { createContext, useContext } from "react";
import type { DecisionInput, PieceView } from "@/lib/imports/model";
import type { ImportRequests } from "./import-requests";

/** A dialog about one block. */
export interface BlockDialog {
  kind: "said" | "reported" | "language" | "witness" | "split" | "align";
  piece: PieceView;
}

export interface PreviewActs {
  requests: ImportRequests;
  /** Decides and says so. */
  decide: (...decisions: DecisionInput[]) => void;
  takeBack: (decision: DecisionInput) => void;
  undo: () => void;
  /** Shows the piece that holds this unit of the file, and gives it the focus. */
  goTo: (at: number) => void;
  /** Goes to the first of these blocks, by their ids. */
  goToBlocks: (ids: readonly string[]) => void;
  /** Goes to the next question, or to the one before. */
  goToDoubt: (step: 1 | -1) => void;
  openDialog: (dialog: BlockDialog) => void;
  showKeys: () => void;
  /** The block that this one may go on from. */
  before: (piece: PieceView) => PieceView | null;
  /** A decision by its index in the list that the pieces were read with. */
  decisionAt: (index: number) => DecisionInput | null;
}

export const PreviewContext = createContext<PreviewActs | null>(null);

/** The acts of the preview around. @throws {Error} outside of one. */
export function usePreview(): PreviewActs {
  const acts = useContext(PreviewContext);
  if (acts === null) throw new Error("a part of a preview stands outside of one");
  return acts;
}
