/**
 * What decisions work on: the witnesses of a file block by block, what was taken out, who speaks.
 * A block is found by a unit of the source. Nothing is changed in place; a decision that finds
 * nothing to change gives back the very state it got.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { concat, plain, type RichText } from "../rich-text";
import { placeOf, type Trace } from "../trace";
import { type Draft, type Speaker, stretchOf, type TakenOut } from "../types";
import type { WitnessDraft } from "../witnesses";

/** A file as it is understood so far, by passes and by persons. */
export interface Decided {
  metadata: Partial<DocumentMetadata>;
  witnesses: WitnessDraft[];
  removed: TakenOut[];
  speakers: Speaker[];
  /** Alignments that a person gave: block ids of the first witness and of the second. */
  aligned: [string[], string[]][];
  /** Ids of blocks that a person unaligned. */
  unaligned: string[];
  /** The decoded file. */
  source: string;
}

/** Where a block is. */
export interface Place {
  witness: number;
  index: number;
  block: Draft;
}

function covers(trace: Trace[], unit: number): boolean {
  return trace.some(({ from, to }) => from <= unit && unit < to);
}

/** Whether a unit of the source belongs to a block's own words, lead and cells included. */
function holds(block: Draft, unit: number): boolean {
  return (
    covers(block.rich.trace, unit) ||
    covers(block.lead?.trace ?? [], unit) ||
    (block.cells?.some((cell) => covers(cell.rich.trace, unit)) ?? false)
  );
}

/** The block that a unit of the source belongs to; where it lies between words, the one around it. */
export function blockAt(state: Decided, unit: number): Place | null {
  let around: Place | null = null;
  for (const [witness, { blocks }] of state.witnesses.entries()) {
    for (const [index, block] of blocks.entries()) {
      const stretch = stretchOf(block);
      if (!stretch || unit < stretch.from || unit >= stretch.to) continue;
      if (holds(block, unit)) return { witness, index, block };
      around ??= { witness, index, block };
    }
  }
  return around;
}

/** The state with blocks in place of one block (none, one, or several). */
export function replaced(state: Decided, { witness, index }: Place, blocks: Draft[]): Decided {
  const changed = state.witnesses.map((one, at) =>
    at === witness ? { ...one, blocks: one.blocks.toSpliced(index, 1, ...blocks) } : one,
  );
  return { ...state, witnesses: changed };
}

/** The state with one block in a witness, after the block that stands before it in the source. */
export function inserted(state: Decided, witness: number, block: Draft): Decided {
  const from = stretchOf(block)?.from ?? 0;
  const blocks = state.witnesses[witness]?.blocks ?? [];
  const before = blocks.findLastIndex((one) => (stretchOf(one)?.from ?? from) < from);
  const changed = state.witnesses.map((one, at) =>
    at === witness ? { ...one, blocks: blocks.toSpliced(before + 1, 0, block) } : one,
  );
  return { ...state, witnesses: changed };
}

/** The witness in which the words nearest before a unit of the source stand. */
export function witnessNear(state: Decided, unit: number): number {
  let nearest = { witness: 0, from: -1 };
  for (const [witness, { blocks }] of state.witnesses.entries()) {
    for (const block of blocks) {
      const from = stretchOf(block)?.from ?? -1;
      if (from <= unit && from > nearest.from) nearest = { witness, from };
    }
  }
  return nearest.witness;
}

/** Words with others before them, a space between unless one is there. */
export function withLead(lead: RichText | undefined, rich: RichText): RichText {
  if (!lead || lead.text === "") return rich;
  const apart = rich.text !== "" && !/\s$/u.test(lead.text) && !/^\s/u.test(rich.text);
  return concat([lead, ...(apart ? [plain(" ")] : []), rich]);
}

/** A block without what was understood of it: a paragraph of all its words, its lead among them. */
export function asText(block: Draft): Draft {
  const { lead, label, speaker, number, noteKind, level, register, why, doubt, ...rest } = block;
  const isHeld = block.type === "listItem" || block.type === "quotation";
  const type = isHeld || block.type === "tableRow" ? block.type : "paragraph";
  return { ...rest, type, rich: withLead(lead, block.rich) };
}

/** The unit of a block's text at which a unit of the source stands; null inside its lead. */
export function unitIn(block: Draft, unit: number): number | null {
  return placeOf(block.rich.trace, unit);
}
