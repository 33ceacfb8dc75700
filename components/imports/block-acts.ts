/**
 * What can be decided about a block, each with its key: one table for the menu, the keys and the
 * list of keys. Opposites take each other back rather than pile up.
 */
import type { DecisionInput, PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import type { BlockDialog } from "./preview-context";
import { canSplit } from "./split-places";

const words = messages.decisions;

/** What an act does: decide something, or ask for a further word. */
export type ActResult = { decide: DecisionInput } | { open: BlockDialog["kind"] };

export interface BlockAct {
  key: string;
  label: string;
  group: "type" | "about";
  /** Null where it makes no sense for this piece. */
  act: (piece: PieceView, surroundings: Surroundings) => ActResult | null;
}

/** What decides whether an act makes sense, besides the block itself. */
export interface Surroundings {
  hasBefore: boolean;
  witnesses: number;
}

type Typed = Extract<DecisionInput, { do: "type" }>;

function typeAct(
  key: string,
  label: string,
  type: Typed["type"],
  noteKind?: Typed["noteKind"],
): BlockAct {
  return {
    key,
    label,
    group: "type",
    act: ({ at, block }) => {
      if (block === null || block.type === "tableRow") return null;
      if (block.type === type && (noteKind === undefined || block.noteKind === noteKind)) {
        return null;
      }
      return { decide: { do: "type", at, type, ...(noteKind === undefined ? {} : { noteKind }) } };
    },
  };
}

const opens =
  (open: BlockDialog["kind"], isOpen: (piece: PieceView, around: Surroundings) => boolean) =>
  (piece: PieceView, around: Surroundings): ActResult | null =>
    piece.block !== null && isOpen(piece, around) ? { open } : null;

/** Every act, in the menu's order. */
export const blockActs: readonly BlockAct[] = [
  typeAct("t", words.kinds.paragraph, "paragraph"),
  typeAct("h", words.kinds.heading, "heading"),
  typeAct("r", words.noteKinds.translator, "note", "translator"),
  typeAct("e", words.noteKinds.editor, "note", "editor"),
  typeAct("a", words.noteKinds.archivist, "note", "archivist"),
  typeAct("m", words.kinds.stamp, "stamp"),
  typeAct("g", words.kinds.signature, "signature"),
  typeAct("l", words.kinds.letterhead, "letterhead"),
  typeAct("d", words.kinds.distribution, "distribution"),
  typeAct("f", words.kinds.footnote, "footnote"),
  typeAct("i", words.kinds.stageDirection, "stageDirection"),
  {
    key: "s",
    label: words.acts.said,
    group: "about",
    act: opens("said", ({ block }) => block?.type !== "tableRow"),
  },
  {
    key: "w",
    label: words.acts.reported,
    group: "about",
    act: opens("reported", ({ block }) => block?.speaker === undefined),
  },
  {
    key: "b",
    label: words.acts.join,
    group: "about",
    act: ({ at, block }, { hasBefore }) =>
      block !== null && hasBefore ? { decide: { do: "join", at } } : null,
  },
  { key: "c", label: words.acts.split, group: "about", act: opens("split", canSplit) },
  {
    key: "x",
    label: words.acts.remove,
    group: "about",
    act: ({ at, block }) => (block === null ? null : { decide: { do: "remove", at } }),
  },
  {
    key: "u",
    label: words.acts.putBack,
    group: "about",
    act: ({ at, to, block }) => (block === null ? { decide: { do: "keep", from: at, to } } : null),
  },
  { key: "o", label: words.acts.language, group: "about", act: opens("language", () => true) },
  {
    key: "q",
    label: words.acts.align,
    group: "about",
    act: opens("align", (_piece, { witnesses }) => witnesses > 1),
  },
  { key: "v", label: words.acts.witness, group: "about", act: opens("witness", () => true) },
];

/** The opposite decision among these that an act would only contradict; taking it back is enough. */
export function contradicted(
  act: DecisionInput,
  piece: PieceView,
  decided: readonly DecisionInput[],
): DecisionInput | null {
  if (act.do === "keep") {
    return decided.find((one) => one.do === "remove" && one.at === piece.at) ?? null;
  }
  if (act.do === "remove") {
    return decided.find((one) => one.do === "keep" && one.from === piece.at) ?? null;
  }
  if (act.do === "join") {
    return decided.find((one) => one.do === "split" && one.at === piece.at) ?? null;
  }
  return null;
}
