/**
 * Which marks lie under a point of the window: the caret's place there, made into an offset, asked
 * of the index. Never by elements and never by asking every highlight, so the number of marks does
 * not matter.
 */
import type { DomPoint } from "./block-segments";
import type { HighlightStore, Mark } from "./highlight-store";
import { byLength } from "./paint";
import type { TextMap } from "./text-map";

/** Where a caret would stand for that point; null outside any text. */
export function caretAt(x: number, y: number): DomPoint | null {
  if (typeof document.caretPositionFromPoint === "function") {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  if (typeof document.caretRangeFromPoint !== "function") return null;
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** A point may be this share of a letter's height above or below it: between two lines. */
const slack = 0.3;

/** Offset of the character under the point; null beside the words, in a label, outside. */
export function offsetAt(text: TextMap, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!caret || !(caret.node instanceof Text) || !text.root.contains(caret.node)) return null;
  if (caret.node.parentElement?.closest("[data-skip]")) return null;
  const range = document.createRange();
  // the caret stands between two characters: the point is on one of them, or beside the line
  for (const at of [caret.offset, caret.offset - 1]) {
    if (at < 0 || at >= caret.node.length) continue;
    range.setStart(caret.node, at);
    range.setEnd(caret.node, at + 1);
    const box = range.getBoundingClientRect();
    const reach = box.height * slack;
    if (x >= box.left && x <= box.right && y >= box.top - reach && y <= box.bottom + reach) {
      return text.offset(caret.node, at, "start");
    }
  }
  return null;
}

/** The shown marks under the point, shortest first. */
export function marksAt(text: TextMap, store: HighlightStore, x: number, y: number): Mark[] {
  const offset = offsetAt(text, x, y);
  return offset === null ? [] : store.marksIn(offset, offset + 1).sort(byLength);
}
