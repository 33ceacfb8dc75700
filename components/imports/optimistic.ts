/**
 * What a piece will be once a decision is kept, as far as that can be said without reading the file
 * again. What cannot be said so stays as it is and is marked as pending by the page.
 */
import type { DecisionInput, PieceView } from "@/lib/imports/model";

type Block = NonNullable<PieceView["block"]>;

/** Whether the decision is about this piece. */
export function concerns(decision: DecisionInput, piece: PieceView): boolean {
  if (decision.do === "keep") return decision.from < piece.to && piece.at < decision.to;
  if (decision.do === "align") {
    return [...decision.first, ...decision.second].some((at) => isAt(at, piece));
  }
  if (decision.do === "not-a-speaker") return piece.block?.speaker === decision.name;
  if (decision.do === "merge-speakers") {
    return piece.block?.speaker !== undefined && decision.names.includes(piece.block.speaker);
  }
  return "at" in decision && isAt(decision.at, piece);
}

function isAt(at: number, piece: PieceView): boolean {
  return at === piece.at || (at > piece.at && at < piece.to);
}

/** The piece as it will be; the same object where nothing can be said. */
export function foreseen(piece: PieceView, decisions: readonly DecisionInput[]): PieceView {
  return decisions.reduce(
    (before, decision) => (concerns(decision, before) ? decided(before, decision) : before),
    piece,
  );
}

function decided(piece: PieceView, decision: DecisionInput): PieceView {
  const { block } = piece;
  if (decision.do === "confirm") return { ...piece, doubt: null };
  if (decision.do === "describe" || decision.do === "witness") return piece;
  if (block === null) return piece;
  if (decision.do === "type") {
    const { speaker, label, noteKind, ...rest } = block;
    const register =
      decision.register ??
      (decision.type === "note" || decision.type === "footnote" ? "apparatus" : "document");
    const kind = decision.noteKind === undefined ? {} : { noteKind: decision.noteKind };
    return settled(piece, { ...rest, ...kind, type: decision.type, register });
  }
  if (decision.do === "speaker") {
    const { speaker, label, ...rest } = block;
    if (decision.speaker === null) return settled(piece, { ...rest, type: "paragraph" });
    return settled(piece, { ...block, type: "turn", speaker: decision.speaker });
  }
  if (decision.do === "reported") {
    const { reported, ...rest } = block;
    return settled(
      piece,
      decision.speaker === null ? rest : { ...block, reported: decision.speaker },
    );
  }
  if (decision.do === "merge-speakers") {
    return { ...piece, block: { ...block, speaker: decision.into } };
  }
  if (decision.do === "language") return settled(piece, { ...block, lang: decision.language });
  return piece;
}

function settled(piece: PieceView, block: Block): PieceView {
  return { ...piece, block, why: null, doubt: null };
}
