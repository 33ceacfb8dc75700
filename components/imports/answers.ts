/**
 * The answers to the question on a block: what each says and which decision it is. Keeping the
 * block as it stands confirms it; an answer that needs a further word opens its dialog.
 */
import type { DecisionInput, PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import type { DecidedType } from "@/lib/recognise/decide/decision";
import { anyLabelOf } from "@/lib/recognise/speaker-labels";
import type { Doubt } from "@/lib/recognise/types";
import { doubtOf } from "./kinds";

const words = messages.decisions;

/** One button under a question. */
export interface Answer {
  label: string;
  act: { decide: DecisionInput } | { open: "said" | "language" };
}

/** The answers to a piece's question, most likely first; `before` is the block before it. */
export function answersTo(piece: PieceView, before: PieceView | null): Answer[] {
  const doubt = doubtOf(piece);
  if (doubt === null) return [];
  const { at } = piece;
  const asItStands: Answer["act"] = { decide: { do: "confirm", at } };
  const says = doubt.code === null ? words.otherDoubt : words.doubts[doubt.code];
  if (doubt.code === "maybe-speaker") return speakerAnswers(piece, says);
  if (doubt.code === "maybe-narration") return narrationAnswers(piece, before, says);
  if (doubt.code === "maybe-note" && piece.block?.type !== "note") {
    const kinds = ["translator", "editor", "archivist"] as const;
    return [
      ...kinds.map((noteKind) => ({
        label: words.noteKinds[noteKind],
        act: { decide: { do: "type" as const, at, type: "note" as const, noteKind } },
      })),
      { label: says.no, act: asItStands },
    ];
  }
  if (doubt.code === "maybe-other-language") {
    return [
      { label: says.yes, act: { open: "language" } },
      { label: says.no, act: asItStands },
    ];
  }
  const yes = meant(doubt.code, at);
  if (yes === null || isAlready(piece, yes)) {
    return [
      { label: says.yes, act: asItStands },
      { label: says.no, act: { decide: otherwise(piece) } },
    ];
  }
  return [
    { label: says.yes, act: { decide: yes } },
    { label: says.no, act: asItStands },
  ];
}

/** What the block is if the answer is yes. */
function meant(doubt: Doubt | null, at: number): DecisionInput | null {
  const types: Partial<Record<Doubt, DecidedType>> = {
    "maybe-note": "note",
    "maybe-footnote": "footnote",
    "maybe-heading": "heading",
    "maybe-signature": "signature",
  };
  if (doubt === null) return null;
  if (doubt === "maybe-joined") return { do: "join", at };
  if (doubt === "maybe-page-number" || doubt === "maybe-running-head") return { do: "remove", at };
  const type = types[doubt];
  return type === undefined ? null : { do: "type", at, type };
}

function isAlready(piece: PieceView, yes: DecisionInput): boolean {
  if (yes.do === "remove") return piece.removed !== null;
  return yes.do === "type" && piece.block?.type === yes.type;
}

function otherwise(piece: PieceView): DecisionInput {
  if (piece.removed !== null) return { do: "keep", from: piece.at, to: piece.to };
  return { do: "type", at: piece.at, type: "paragraph" };
}

function speakerAnswers(piece: PieceView, says: { yes: string; no: string }): Answer[] {
  const { at, block } = piece;
  if (block?.speaker !== undefined) {
    return [
      { label: words.yesSaidBy(block.speaker), act: { decide: { do: "confirm", at } } },
      { label: says.no, act: { decide: { do: "speaker", at, speaker: null } } },
    ];
  }
  const name = nameBefore(block?.text ?? piece.printed);
  const no: Answer = { label: says.no, act: { decide: { do: "confirm", at } } };
  if (name === null) return [{ label: says.yes, act: { open: "said" } }, no];
  return [
    {
      label: words.yesSaidBy(name),
      act: { decide: { do: "speaker", at, speaker: name } },
    },
    no,
  ];
}

function narrationAnswers(
  piece: PieceView,
  before: PieceView | null,
  says: { yes: string; no: string },
): Answer[] {
  const { at, block } = piece;
  const yes: Answer["act"] =
    block?.speaker === undefined
      ? { decide: { do: "confirm", at } }
      : { decide: { do: "speaker", at, speaker: null } };
  const speaker = block?.speaker ?? before?.block?.speaker;
  const no: Answer =
    speaker === undefined
      ? { label: says.no, act: { open: "said" } }
      : {
          label: words.yesStillSaidBy(speaker),
          act: {
            decide:
              block?.speaker === undefined ? { do: "speaker", at, speaker } : { do: "confirm", at },
          },
        };
  return [{ label: says.yes, act: yes }, no];
}

/** The name that a block begins with, where its first words have the shape of a label. */
export function nameBefore(text: string): string | null {
  return anyLabelOf(text.trimStart())?.name ?? null;
}
