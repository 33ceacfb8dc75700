"use client";
/** The number that two aligned blocks share, and the way from one to the other. */
import { ArrowLeftRight } from "lucide-react";
import type { PieceView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { usePreview } from "./preview-context";

const words = messages.imports.witnesses;

type Block = NonNullable<PieceView["block"]>;

/** Says plainly where there is no counterpart. */
export function PairLink({ block }: { block: Block }) {
  const preview = usePreview();
  if (block.alignedWith.length === 0) return <span className="piece-tag">{words.unaligned}</span>;
  const numbers = (block.witness === 0 ? [block.id] : block.alignedWith).map(numberOf).join(", ");
  return (
    <button
      type="button"
      className="piece-pair"
      aria-label={words.toPair(numbers)}
      onClick={() => preview.goToBlocks(block.alignedWith)}
    >
      <ArrowLeftRight size={14} strokeWidth={1.7} aria-hidden />
      {numbers}
    </button>
  );
}

/** A pair is called by its block of the first witness: `a12` is pair 12. */
function numberOf(id: string): string {
  return /\d.*$/.exec(id)?.[0] ?? id;
}
