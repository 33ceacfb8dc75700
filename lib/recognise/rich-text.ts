/**
 * Words with what is said of them, while they are being understood: marks are spans over the text,
 * footnote marks and page breaks are leaves at a place in it. Values are never changed, only made
 * anew. A "\n" is a line end of the source, and after the line pass a hard break.
 */
import type { DocJson } from "@/lib/doc-model/types";

/** In the order of their rank in the schema, which is that of stored documents. */
const markNames = ["link", "bold", "italic", "insertion", "stageDirectionMark"] as const;
/** A mark of the document schema. */
export type MarkName = (typeof markNames)[number];

/** A mark over the units from `start` to `end`; only a link has `href`. */
export interface Span {
  start: number;
  end: number;
  mark: MarkName;
  href?: string;
}

/** What stands at a place in the words and takes no room there. */
export type Leaf =
  | { at: number; type: "footnoteReference"; number: number }
  | { at: number; type: "inlinePageBreak"; page: string | null };

/** Words with their spans and leaves; all places are UTF-16 units of `text`. */
export interface RichText {
  text: string;
  spans: Span[];
  leaves: Leaf[];
}

/** Words of which nothing is said. */
export function plain(text: string): RichText {
  return { text, spans: [], leaves: [] };
}

/** The part from `start` to `end`, in UTF-16 units; leaves at either edge stay with it. */
export function slice(rich: RichText, start: number, end = rich.text.length): RichText {
  return {
    text: rich.text.slice(start, end),
    spans: rich.spans
      .filter((span) => span.start < end && span.end > start)
      .map((span) => ({
        ...span,
        start: Math.max(span.start, start) - start,
        end: Math.min(span.end, end) - start,
      })),
    leaves: rich.leaves
      .filter((leaf) => leaf.at >= start && leaf.at <= end)
      .map((leaf) => ({ ...leaf, at: leaf.at - start })),
  };
}

/** All parts, one after the other. Linear, however many there are. */
export function concat(parts: RichText[]): RichText {
  const spans: Span[] = [];
  const leaves: Leaf[] = [];
  let offset = 0;
  for (const part of parts) {
    for (const span of part.spans) {
      spans.push({ ...span, start: span.start + offset, end: span.end + offset });
    }
    for (const leaf of part.leaves) leaves.push({ ...leaf, at: leaf.at + offset });
    offset += part.text.length;
  }
  return { text: parts.map((part) => part.text).join(""), spans, leaves };
}

/** Without white space at its ends. */
export function trim(rich: RichText): RichText {
  const start = rich.text.length - rich.text.trimStart().length;
  const end = rich.text.trimEnd().length;
  return start === 0 && end === rich.text.length ? rich : slice(rich, start, Math.max(start, end));
}

/** Whether one mark covers every word. */
export function isAll(rich: RichText, mark: MarkName): boolean {
  let covered = 0;
  for (const span of rich.spans) {
    if (span.mark !== mark) continue;
    if (rich.text.slice(covered, span.start).trim() !== "") return false;
    covered = Math.max(covered, span.end);
  }
  return covered > 0 && rich.text.slice(covered).trim() === "";
}

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
