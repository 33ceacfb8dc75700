/**
 * Taking blocks out of the text. What is taken is always listed whole, and what was learned from
 * it never replaces what was known before.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { type Draft, type Recognition, removalOf, wordsOf } from "./types";

/** The recognition without the blocks that `reason` gives a reason for. */
export function withoutBlocks(
  before: Recognition,
  reason: (block: Draft, index: number) => string | null,
): Recognition {
  const removed = [...before.removed];
  const blocks: Draft[] = [];
  for (const [index, block] of before.blocks.entries()) {
    const why = reason(block, index);
    if (why === null) blocks.push(block);
    else if (wordsOf(block) !== "") removed.push(removalOf(block, why));
  }
  return { ...before, blocks, removed };
}

/** Adds facts that are not known yet. */
export function learn(before: Recognition, facts: Partial<DocumentMetadata>): Recognition {
  const present = Object.entries(facts).filter(([, value]) => value !== undefined && value !== "");
  return { ...before, metadata: { ...Object.fromEntries(present), ...before.metadata } };
}
