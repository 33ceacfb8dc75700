/**
 * The text as the reading caret goes through it: one of two texts at a time, without the turns that
 * are folded away.
 */
import type { CaretText } from "./caret-moves";
import type { TextMap } from "./text-map";

/** The blocks of one side that are shown; numbered anew. */
export function caretText(
  text: TextMap,
  side: 0 | 1,
  isHidden: (block: number) => boolean,
): CaretText {
  const shown: number[] = [];
  for (let block = 0; block < text.blocks.length; block += 1) {
    if (text.sideOf(block) === side && !isHidden(block)) shown.push(block);
  }
  const real = (block: number) => shown[block] ?? 0;
  return {
    blocks: shown,
    startOf: (block) => text.startOf(real(block)),
    endOf: (block) => text.endOf(real(block)),
    slice: (start, end) => text.slice(start, end),
    blockAt(offset) {
      let low = 0;
      let high = Math.max(0, shown.length - 1);
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (text.startOf(real(middle)) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
