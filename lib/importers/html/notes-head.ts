/**
 * The heading over a page's footnotes, which is left behind when they are attached to their marks.
 */
import type { Draft } from "@/lib/recognise/types";

const notesHead =
  /^(?:(?:foot|end)?notes?|references|примечани[ея]|сноски|notas|anmerkungen|fußnoten|noter)$/iu;

/** The blocks of a page with so many footnotes; a heading over nothing but these is apparatus. */
export function withoutNotesHead(blocks: Draft[], notes: number): Draft[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const isOver = notes > 0 && block.type === "heading" && (!next || next.type === "heading");
    return isOver && notesHead.test(block.rich.text.trim())
      ? { ...block, register: "apparatus" }
      : block;
  });
}
