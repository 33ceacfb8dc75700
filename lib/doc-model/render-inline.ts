/**
 * The inside of a line as HTML: words with their marks, hard breaks, footnote marks, page breaks.
 */
import { attr, escapeText, skipped } from "./html-text";
import { safeHref } from "./links";
import type { DocJson, JsonValue } from "./types";

/** What the rendering of a document knows while it goes on. */
export interface Rendering {
  out: string[];
  /** Offset of the next unit of the canonical text. */
  offset: number;
  lines: number;
  turns: number;
  /** Who spoke last. */
  speaker: string | null;
  /** Ids of the footnotes of a number, in order; marks are paired with them one by one. */
  notes: Map<number, string[]>;
  marksSeen: Map<number, number>;
}

/** Writes inline nodes to `out`; answers how many units of the canonical text they are. */
export function renderInline(nodes: DocJson[], out: string[], rendering: Rendering): number {
  let length = 0;
  for (const node of nodes) {
    if (node.type === "text") {
      const text = node.text ?? "";
      length += text.length;
      out.push(withMarks(escapeText(text), node.marks ?? []));
    } else if (node.type === "hardBreak") {
      length += 1;
      out.push("<br>");
    } else if (node.type === "footnoteReference") {
      out.push(footnoteMark(node.attrs?.number, rendering));
    } else if (node.type === "inlinePageBreak") {
      out.push(pageBreak("span", node.attrs?.page));
    }
  }
  return length;
}

function withMarks(html: string, marks: NonNullable<DocJson["marks"]>): string {
  return marks.reduceRight((inner, mark) => {
    if (mark.type === "bold") return `<strong>${inner}</strong>`;
    if (mark.type === "italic") return `<em>${inner}</em>`;
    if (mark.type === "insertion") return `<span class="insertion">${inner}</span>`;
    if (mark.type === "stageDirectionMark") return `<span class="stage">${inner}</span>`;
    const href = typeof mark.attrs?.href === "string" ? safeHref(mark.attrs.href) : null;
    if (mark.type !== "link" || href === null) return inner;
    return `<a${attr("href", href)} rel="noopener noreferrer nofollow">${inner}</a>`;
  }, html);
}

/** The k-th mark of a number leads to the k-th footnote of that number. */
function footnoteMark(value: JsonValue | undefined, rendering: Rendering): string {
  const number = typeof value === "number" ? value : 0;
  const nth = rendering.marksSeen.get(number) ?? 0;
  rendering.marksSeen.set(number, nth + 1);
  const note = rendering.notes.get(number)?.[nth];
  const html = note
    ? `<a id="ref-${note}" href="#b-${note}" role="doc-noteref">${number}</a>`
    : String(number);
  return skipped("sup", "footnote-mark", html);
}

/** A page of the source ends; its name, where one is printed, is for the style sheet to show. */
export function pageBreak(tag: "div" | "span", page: JsonValue | undefined): string {
  const name = typeof page === "string" ? attr("data-page", page) : "";
  return `<${tag} class="page-break" data-skip aria-hidden="true"${name}></${tag}>`;
}
