/** A block's text cut where something begins or ends in it: insertions, asides, footnotes, pages. */
import type { PieceView } from "@/lib/imports/model";

type Block = NonNullable<PieceView["block"]>;

/** A run of words of one kind, or a mark between words. */
export type Segment =
  | { is: "words"; start: number; text: string; insertion: boolean; stage: boolean }
  | { is: "footnote"; start: number; number: number }
  | { is: "page"; start: number };

/** The block's words from the first to the last, marks at their places. */
export function segmentsOf(block: Block): Segment[] {
  const { text } = block;
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...block.insertions, ...block.stageDirections]) {
    cuts.add(start).add(end);
  }
  for (const { at } of block.footnotes) cuts.add(at);
  for (const at of block.pages) cuts.add(at);
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, start] of places.entries()) {
    for (const page of block.pages) if (page === start) segments.push({ is: "page", start });
    for (const note of block.footnotes) {
      if (note.at === start) segments.push({ is: "footnote", start, number: note.number });
    }
    const end = places[index + 1];
    if (end === undefined || end === start) continue;
    const within = (range: { start: number; end: number }) =>
      range.start <= start && end <= range.end;
    segments.push({
      is: "words",
      start,
      text: text.slice(start, end),
      insertion: block.insertions.some(within),
      stage: block.stageDirections.some(within),
    });
  }
  return segments;
}
