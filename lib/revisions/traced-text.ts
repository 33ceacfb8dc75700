/** A revision's text with where its words stand in the file, out of what is stored. Pure. */
import type { Run, TracedText } from "@/lib/anchoring/types";
import type { BlockTrace } from "@/lib/importers/types";

/** What is needed of a block of the canonical text. */
export interface PlacedBlock {
  id: string;
  start: number;
  end: number;
}

/** Runs of blocks become runs of the text; a block that is not there any more has none. */
export function tracedText(
  text: string,
  blocks: readonly PlacedBlock[],
  traces: readonly BlockTrace[],
): TracedText {
  const runsOf = new Map(traces.map(({ id, runs }) => [id, runs]));
  const runs = blocks.flatMap((block) => runsOfBlock(block, runsOf.get(block.id) ?? []));
  return { text, runs };
}

function runsOfBlock({ start: base, end: limit }: PlacedBlock, runs: BlockTrace["runs"]): Run[] {
  return runs.flatMap(([start, end, from, to]) => {
    const run = { start: base + start, end: base + end, from, to };
    return run.end <= limit ? [run] : [];
  });
}
