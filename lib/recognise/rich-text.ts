/**
 * Words with what is said of them, while they are being understood: marks are spans over the text,
 * footnote marks and page breaks are leaves at a place in it, and `trace` says where each word
 * stands in the source. Values are never changed, only made anew, and words of the file only by
 * cutting and joining, so that the trace stays true. A "\n" is a line end of the source, and after
 * the line pass a hard break.
 */
import { clipTrace, joinTraces, type Trace } from "./trace";

/** In the order of their rank in the schema, which is that of stored documents. */
export const markNames = ["link", "bold", "italic", "insertion", "stageDirectionMark"] as const;
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
  | { at: number; type: "footnoteReference"; number: number; printed?: RichText }
  | { at: number; type: "inlinePageBreak"; page: string | null };

/** Words with their spans and leaves; all places are UTF-16 units of `text`. */
export interface RichText {
  text: string;
  spans: Span[];
  leaves: Leaf[];
  trace: Trace[];
}

/**
 * Words of which nothing is said. `from` is where they stand in the source, in UTF-16 units, letter
 * by letter; without it they are ours, as the space that replaces a line end is.
 */
export function plain(text: string, from?: number): RichText {
  const known = from !== undefined && text !== "";
  const trace = known ? [{ start: 0, end: text.length, from, to: from + text.length }] : [];
  return { text, spans: [], leaves: [], trace };
}

/** A leaf by itself, to be joined with words. */
export function leafAlone(leaf: Leaf): RichText {
  return { ...plain(""), leaves: [leaf] };
}

/** The same words with one more mark over all of them, or over a part. */
export function withSpans(rich: RichText, spans: Span[]): RichText {
  return spans.length === 0 ? rich : { ...rich, spans: [...rich.spans, ...spans] };
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
    trace: clipTrace(rich.trace, start, end),
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
  const text = parts.map((part) => part.text).join("");
  return { text, spans, leaves, trace: joinTraces(parts) };
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

/** The same words on one line: line ends were the page's; every place stays the same. */
export function onOneLine(rich: RichText): RichText {
  return { ...rich, text: rich.text.replace(/\n/gu, " ") };
}
