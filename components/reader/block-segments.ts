/**
 * The pieces of one block of the static text: its text nodes and line breaks with their offsets in
 * the canonical text. What stands in `[data-skip]` is no part of it; the cells of a row say where
 * they begin. Follows the markup that lib/doc-model/render-html writes.
 */

/** A text node, or a `<br>` (one unit), covering `[start, end)`. */
export interface Segment {
  readonly node: Text | Element;
  readonly start: number;
  readonly end: number;
}

/** A place in the DOM, as ranges name it. */
export interface DomPoint {
  node: Node;
  offset: number;
}

/** The segments of a block, in order; `start` is where the block begins. */
export function segmentsOf(block: Element, start: number): Segment[] {
  const segments: Segment[] = [];
  // a page of two texts counts the second one's offsets on from the first one's
  const base = block instanceof HTMLElement ? start - Number(block.dataset.start ?? start) : 0;
  let at = start;
  const visit = (node: Node) => {
    if (node instanceof Text) {
      if (node.length > 0) segments.push({ node, start: at, end: at + node.length });
      at += node.length;
    } else if (node instanceof HTMLElement && node.dataset.skip === undefined) {
      if (node.tagName === "BR") {
        segments.push({ node, start: at, end: at + 1 });
        at += 1;
        return;
      }
      if (node !== block && node.dataset.start !== undefined)
        at = base + Number(node.dataset.start);
      for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    }
  };
  visit(block);
  return segments;
}

/**
 * The words of `[from, to)` of a block whose segments these are. What no segment covers is the tab
 * between two cells of a row.
 */
export function wordsOf(segments: readonly Segment[], from: number, to: number): string {
  let words = "";
  let at = from;
  for (const { node, start, end } of segments) {
    if (end <= at) continue;
    if (start >= to) break;
    if (start > at) words += "\t".repeat(start - at);
    const first = Math.max(at, start);
    at = Math.min(end, to);
    words += node instanceof Text ? node.data.slice(first - start, at - start) : "\n";
  }
  return words + "\t".repeat(Math.max(0, to - at));
}

/** Where a passage begins: the place before the unit at `offset`. */
export function pointBefore(
  block: Element,
  segments: readonly Segment[],
  offset: number,
): DomPoint {
  const segment = segments.find((one) => one.end > offset);
  if (!segment) return endPoint(block, segments);
  const within = Math.max(0, offset - segment.start);
  if (segment.node instanceof Text) return { node: segment.node, offset: within };
  return beside(segment.node, 0);
}

/** Where a passage ends: the place after the unit before `offset`. */
export function pointAfter(block: Element, segments: readonly Segment[], offset: number): DomPoint {
  const segment = segments.findLast((one) => one.start < offset);
  if (!segment) return { node: block, offset: 0 };
  const within = Math.min(segment.end, offset) - segment.start;
  if (segment.node instanceof Text) return { node: segment.node, offset: within };
  return beside(segment.node, 1);
}

function endPoint(block: Element, segments: readonly Segment[]): DomPoint {
  const last = segments.at(-1);
  if (!last) return { node: block, offset: 0 };
  return last.node instanceof Text
    ? { node: last.node, offset: last.node.length }
    : beside(last.node, 1);
}

function beside(element: Element, after: 0 | 1): DomPoint {
  const parent = element.parentNode ?? element;
  return { node: parent, offset: Array.from<Node>(parent.childNodes).indexOf(element) + after };
}
