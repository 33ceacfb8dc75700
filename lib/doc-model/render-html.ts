/**
 * A document as static HTML for the reading page: opens before any script runs, every textblock
 * with its offsets in the canonical text. Invariant: outside elements with `data-skip`, the text
 * of the blocks (a `<br>` being "\n", the end of a cell a tab) is the canonical text, exactly.
 * The markup is a contract with the painter of highlights; all text and attributes are escaped.
 */
import { attr, escapeText, skipped } from "./html-text";
import { containers, type Line, lineType, readLines, registerOf } from "./lines";
import { pageBreak, type Rendering, renderInline } from "./render-inline";
import type { DocJson } from "./types";

/** Each block runs as its own first letter does, whatever the document's language. */
const autoDirection = attr("dir", "auto");

/** Sections are the unit in which a browser may skip layout; 40 blocks are two or three screens. */
const BLOCKS_PER_SECTION = 40;

/** Static HTML of a whole document: sections of at most 40 blocks. */
export function renderHtml(doc: DocJson): string {
  const rendering: Rendering = {
    out: [],
    offset: 0,
    lines: 0,
    turns: 0,
    speaker: null,
    notes: footnoteIds(doc),
    marksSeen: new Map(),
  };
  let sectionEnd = 0;
  for (const node of doc.content ?? []) {
    if (rendering.lines >= sectionEnd && node.type !== "pageBreak") {
      if (sectionEnd > 0) rendering.out.push("</section>");
      rendering.out.push('<section class="doc-section">');
      sectionEnd = rendering.lines + BLOCKS_PER_SECTION;
    }
    renderBlock(node, "doc", rendering);
  }
  if (sectionEnd > 0) rendering.out.push("</section>");
  return rendering.out.join("");
}

function footnoteIds(doc: DocJson): Map<number, string[]> {
  const notes = new Map<number, string[]>();
  const isLine = (line: { kind: string }): line is Line => line.kind === "line";
  for (const line of readLines(doc).filter(isLine)) {
    if (line.type !== "footnote") continue;
    const known = notes.get(line.number);
    if (known) known.push(line.id);
    else notes.set(line.number, [line.id]);
  }
  return notes;
}

const containerTags = new Map([
  ["bulletList", "ul"],
  ["orderedList", "ol"],
  ["listItem", "li"],
  ["blockquote", "blockquote"],
]);

function renderBlock(node: DocJson, parent: string, rendering: Rendering): void {
  const { out } = rendering;
  if (node.type === "pageBreak") {
    out.push(pageBreak("div", node.attrs?.page));
  } else if (node.type === "tableRow") {
    renderRow(node, rendering);
  } else if (containers.has(node.type)) {
    const tag = containerTags.get(node.type);
    const start = node.attrs?.start;
    const from = typeof start === "number" && start !== 1 ? ` start="${start}"` : "";
    out.push(tag ? `<${tag}${from}>` : "<table><tbody>");
    for (const child of node.content ?? []) renderBlock(child, node.type, rendering);
    out.push(tag ? `</${tag}>` : "</tbody></table>");
  } else {
    renderTextblock(node, parent, rendering);
  }
}

/** Letters of a word that a label beside the text has room for at its usual size. */
const longestWord = 11;
const headingTags = ["h2", "h3", "h4"];

function renderTextblock(node: DocJson, parent: string, rendering: Rendering): void {
  const type = lineType(node, parent);
  const level = typeof node.attrs?.level === "number" ? node.attrs.level : 1;
  const tag = type === "heading" ? (headingTags[Math.min(level, 3) - 1] ?? "h2") : "p";
  const start = beginLine(rendering);
  const inner: string[] = [];
  rendering.offset = start + renderInline(node.content ?? [], inner, rendering);
  const label = typeof node.attrs?.label === "string" ? node.attrs.label : null;
  const classes = [`block block-${type}`];
  let extra = autoDirection;
  let before = "";
  if (type === "turn") {
    const speaker = typeof node.attrs?.speaker === "string" ? node.attrs.speaker : null;
    // Who speaks by a person's word has no printed label; the name stands where one would.
    const named = speaker !== null && speaker !== rendering.speaker ? `${speaker}:` : null;
    const shown = label ?? named;
    rendering.speaker = speaker;
    if (speaker !== null) extra += attr("data-speaker", speaker);
    if (shown === null) classes.push("continuation");
    else {
      rendering.turns += 1;
      extra += attr("data-turn", String(rendering.turns));
      before = skipped("span", speakerClass(shown), labelHtml(shown));
    }
  }
  if (type === "note" && typeof node.attrs?.kind === "string") {
    extra += attr("data-kind", node.attrs.kind);
  }
  if (typeof node.attrs?.reported === "string") extra += attr("data-reported", node.attrs.reported);
  if (type === "footnote") before = backlink(node);
  const open = openingTag(tag, classes.join(" "), node, start, rendering.offset, rendering, extra);
  rendering.out.push(open, before, inner.join(""), `</${tag}>`);
}

/** What ends the label is told apart: beside the text it is not wanted, before it it is. */
function labelHtml(label: string): string {
  const end = /[:.]?\s*$/.exec(label)?.index ?? label.length;
  const close = `<span class="speaker-end">${escapeText(label.slice(end))} </span>`;
  return escapeText(label.slice(0, end)) + close;
}

/** A label is never broken inside a word; one with a long word is set smaller. */
function speakerClass(label: string): string {
  const isLong = label.split(/[\s-]+/).some((word) => [...word].length > longestWord);
  return isLong ? "speaker speaker-long" : "speaker";
}

/** The footnote's number, leading back to its mark in the text. */
function backlink(node: DocJson): string {
  const id = typeof node.attrs?.id === "string" ? node.attrs.id : "";
  const number = String(node.attrs?.number ?? "");
  const link = `<a href="#ref-${id}" role="doc-backlink">${escapeText(number)}</a>`;
  return skipped("span", "footnote-number", `${link} `);
}

function renderRow(row: DocJson, rendering: Rendering): void {
  const start = beginLine(rendering);
  const cells: string[] = [];
  let offset = start;
  for (const [index, cell] of (row.content ?? []).entries()) {
    if (index > 0) offset += 1;
    const inner: string[] = [];
    const tag = cell.type === "tableHeader" ? "th" : "td";
    const begin = attr("data-start", String(offset));
    offset += renderInline(cell.content ?? [], inner, rendering);
    const spans = ["colspan", "rowspan"]
      .filter((name) => typeof cell.attrs?.[name] === "number" && cell.attrs[name] !== 1)
      .map((name) => attr(name, String(cell.attrs?.[name])));
    cells.push(
      `<${tag}${spans.join("")}${autoDirection}${begin}${attr("data-end", String(offset))}>`,
    );
    cells.push(inner.join(""), `</${tag}>`);
  }
  rendering.offset = offset;
  const open = openingTag("tr", "block block-tableRow", row, start, offset, rendering, "");
  rendering.out.push(open, cells.join(""), "</tr>");
}

/** Offset at which the next line begins: one "\n" after the line before it. */
function beginLine(rendering: Rendering): number {
  const start = rendering.lines === 0 ? 0 : rendering.offset + 1;
  rendering.lines += 1;
  return start;
}

function openingTag(
  tag: string,
  className: string,
  node: DocJson,
  start: number,
  end: number,
  rendering: Rendering,
  extra: string,
): string {
  const own = node.attrs?.id;
  const id = typeof own === "string" ? own : `line-${rendering.lines}`;
  const lang = node.attrs?.lang;
  return [
    `<${tag}`,
    attr("id", `b-${id}`),
    attr("class", className),
    attr("data-block", id),
    attr("data-start", String(start)),
    attr("data-end", String(end)),
    attr("data-register", registerOf(node)),
    typeof lang === "string" ? attr("lang", lang) : "",
    extra,
    ">",
  ].join("");
}
