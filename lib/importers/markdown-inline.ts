/**
 * The inside of a Markdown block as rich text. Tags of HTML are taken off and listed; what looks
 * like a tag and is none (`<illegible>`) is an editor's sign and stays.
 */
import type { Nodes, PhrasingContent } from "mdast";
import { safeHref } from "@/lib/doc-model/links";
import type { RichText, Span } from "@/lib/recognise/rich-text";
import { type Trace, traceParsed } from "@/lib/recognise/trace";

/** What is taken off on the way, in reading order. */
export interface Markup {
  tags: string[];
  addresses: string[];
}

/** The text of which nodes are a part, and where it begins in the source. */
export interface Parsed {
  source: string;
  offset: number;
}

interface Writing extends Parsed {
  parts: string[];
  length: number;
  spans: Span[];
  trace: Trace[];
  markup: Markup;
  heal: boolean;
}

/**
 * Inline nodes as rich text. Where a paragraph sets its lines (a hard break is in it), `heal` makes
 * of every other line end the space that Markdown means by it.
 */
export function inlineOf(
  nodes: PhrasingContent[],
  markup: Markup,
  parsed: Parsed,
  heal = false,
): RichText {
  const writing: Writing = { ...parsed, parts: [], length: 0, spans: [], trace: [], markup, heal };
  write(nodes, writing);
  const { parts, spans, trace } = writing;
  return { text: parts.join(""), spans, leaves: [], trace };
}

/** Adds words, those of a node with their trace. */
function append(words: string, writing: Writing, node?: Nodes): void {
  if (node) writing.trace.push(...traced(words, node, writing, writing.length));
  writing.parts.push(words);
  writing.length += words.length;
}

/** The trace of a node's words that begin at `start` of the text being written. */
function traced(words: string, node: Nodes, { source, offset }: Parsed, start: number): Trace[] {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  return traceParsed(words, source, from, to).map((run) => ({
    start: run.start + start,
    end: run.end + start,
    from: run.from + offset,
    to: run.to + offset,
  }));
}

/** Words that a node holds as they are, as rich text. */
export function literal(words: string, node: Nodes, parsed: Parsed): RichText {
  return { text: words, spans: [], leaves: [], trace: traced(words, node, parsed, 0) };
}

function write(nodes: PhrasingContent[], writing: Writing): void {
  for (const node of nodes) {
    const start = writing.length;
    if (node.type === "text" || node.type === "inlineCode") {
      append(writing.heal ? healed(node.value) : node.value, writing, node);
    } else if (node.type === "break") append("\n", writing);
    else if (node.type === "html") append(strip(node.value, writing.markup), writing, node);
    else if (node.type === "image") {
      append(node.alt ?? "", writing, node);
      writing.markup.addresses.push(node.url);
    } else if ("children" in node) {
      write(node.children, writing);
      const end = writing.length;
      if (end === start) continue;
      if (node.type === "emphasis") writing.spans.push({ start, end, mark: "italic" });
      else if (node.type === "strong") writing.spans.push({ start, end, mark: "bold" });
      else if (node.type === "link") writeLink(node.url, start, writing);
    }
  }
}

function healed(words: string): string {
  return words.replace(/(\p{L}-)\n(?=\p{L})/gu, "$1").replace(/\n/gu, " ");
}

function writeLink(url: string, start: number, writing: Writing): void {
  const href = safeHref(url);
  if (href !== null) writing.spans.push({ start, end: writing.length, mark: "link", href });
  if (writing.parts.at(-1) !== url) writing.markup.addresses.push(url);
}

const elements = new Set(
  "a abbr article aside b big blockquote body br caption center cite code col colgroup dd del details div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li link main mark meta nav ol p pre q s section small span strike strong style sub summary sup table tbody td tfoot th thead title tr tt u ul var wbr".split(
    " ",
  ),
);

const tag = /<!--[\s\S]*?-->|<\/?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])[^<>]*>/gu;

function strip(html: string, markup: Markup): string {
  return html.replace(tag, (found: string, name: string | undefined) => {
    if (name === undefined) {
      markup.tags.push(found);
      return "";
    }
    const element = name.toLowerCase();
    if (!elements.has(element)) return found;
    markup.tags.push(found);
    return element === "br" ? "\n" : "";
  });
}

/** A block of HTML as words. */
export function withoutTags(node: Nodes & { value: string }, markup: Markup, parsed: Parsed) {
  return literal(strip(node.value, markup), node, parsed);
}
