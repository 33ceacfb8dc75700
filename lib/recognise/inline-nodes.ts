/**
 * Words with their marks and leaves as the inline nodes of the document schema. What the schema
 * does not store (the trace) stays behind.
 */
import type { DocJson } from "@/lib/doc-model/types";
import { type Leaf, markNames, type RichText, type Span } from "./rich-text";

/** The inline nodes of the document schema. O(n log n) in spans, leaves and line ends. */
export function toInline(rich: RichText): DocJson[] {
  const { text, spans, leaves } = rich;
  const cuts = new Set([0, text.length]);
  for (const span of spans) cuts.add(span.start).add(span.end);
  for (const leaf of leaves) cuts.add(leaf.at);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    cuts.add(at).add(at + 1);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const waitingSpans = [...spans].sort((a, b) => a.start - b.start);
  const waitingLeaves = [...leaves].sort((a, b) => a.at - b.at);
  const nodes: DocJson[] = [];
  let active: Span[] = [];
  let nextSpan = 0;
  let nextLeaf = 0;
  for (const [index, start] of places.entries()) {
    for (let leaf = waitingLeaves[nextLeaf]; leaf?.at === start; leaf = waitingLeaves[nextLeaf]) {
      nodes.push(leafNode(leaf));
      nextLeaf += 1;
    }
    active = active.filter((span) => span.end > start);
    for (let span = waitingSpans[nextSpan]; span && span.start <= start; ) {
      if (span.end > start) active.push(span);
      nextSpan += 1;
      span = waitingSpans[nextSpan];
    }
    const end = places[index + 1];
    if (end === undefined) break;
    const words = text.slice(start, end);
    const marks = marksOf(active);
    if (words === "\n") nodes.push({ type: "hardBreak", ...marks });
    else nodes.push({ type: "text", ...marks, text: words });
  }
  return nodes;
}

function leafNode(leaf: Leaf): DocJson {
  return leaf.type === "footnoteReference"
    ? { type: leaf.type, attrs: { number: leaf.number } }
    : { type: leaf.type, attrs: { page: leaf.page } };
}

function marksOf(active: Span[]): Pick<DocJson, "marks"> {
  const marks = markNames.flatMap((type) => {
    const span = active.find((one) => one.mark === type);
    if (!span) return [];
    return [{ type, ...(type === "link" && { attrs: { href: span.href ?? "" } }) }];
  });
  return marks.length > 0 ? { marks } : {};
}
