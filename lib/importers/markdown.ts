/**
 * Markdown (CommonMark with tables), as archives' converters write it. What Markdown would swallow
 * is kept: `[Stamp]: Declassified` is no link definition here, an indent no code, `1961. The year`
 * no list. Markup that goes (tags, addresses) is listed.
 */
import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { concat, plain, type RichText, trim } from "@/lib/recognise/rich-text";
import type { Draft, Holder } from "@/lib/recognise/types";
import { takeFrontMatter } from "./front-matter";
import { markdownChunks } from "./markdown-chunks";
import { inlineOf, literal, type Markup, type Parsed, withoutTags } from "./markdown-inline";
import { markdownLikelihood } from "./markdown-likelihood";
import { readBlocks } from "./plain-text";
import type { Importer } from "./types";

/** The importer of Markdown. */
export const markdown: Importer = {
  name: "markdown",
  likelihood: markdownLikelihood,
  read: (source) => {
    const { text, matter, metadata, start } = takeFrontMatter(source);
    const reading: Reading = {
      blocks: [],
      markup: { tags: [], addresses: [] },
      numbers: [],
      key: 0,
    };
    for (const chunk of markdownChunks(text)) {
      if (chunk.how !== "parse") {
        const soft = chunk.how === "plain" ? "lines" : "wraps";
        for (const block of readBlocks(chunk.text, start + chunk.start)) {
          reading.blocks.push({ ...block, soft });
        }
      } else {
        const parsed = { source: chunk.text, offset: start + chunk.start };
        readNodes(parse(chunk.text), [], parsed, reading);
      }
    }
    const { tags, addresses } = reading.markup;
    return {
      blocks: reading.blocks,
      metadata,
      removed: [
        { reason: "front matter", text: matter, ...(matter !== "" && { from: 0, to: start }) },
        { reason: "markup", text: tags.join(" ") },
        { reason: "address of a link", text: addresses.join(" ") },
        { reason: "number of a list item", text: reading.numbers.join(" ") },
      ].filter((removal) => removal.text !== ""),
      warnings: [],
    };
  },
};

interface Reading {
  blocks: Draft[];
  markup: Markup;
  numbers: string[];
  key: number;
}

function parse(text: string): RootContent[] {
  return fromMarkdown(text, {
    extensions: [gfmTable(), { disable: { null: ["definition", "codeIndented"] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  }).children;
}

/** Deeper than any outline that is read; a page could not show more. */
const DEEPEST = 24;

function readNodes(
  nodes: RootContent[],
  holders: Holder[],
  context: Parsed,
  reading: Reading,
): void {
  const held = holders.length > DEEPEST ? holders.slice(0, DEEPEST) : holders;
  for (const node of nodes) readNode(node, held, context, reading);
}

function push(reading: Reading, holders: Holder[], draft: Omit<Draft, "gap">): void {
  const held = holders.length > 0 ? { holders } : {};
  const rich = trim(draft.rich);
  if (rich.text !== "" || draft.cells) reading.blocks.push({ ...draft, ...held, rich, gap: 1 });
}

function readNode(node: RootContent, holders: Holder[], context: Parsed, reading: Reading): void {
  const key = () => {
    reading.key += 1;
    return reading.key;
  };
  if (node.type === "heading") {
    const rich = inlineOf(node.children, reading.markup, context);
    push(reading, holders, { type: "heading", level: node.depth, rich, soft: "wraps" });
  } else if (node.type === "paragraph") {
    const set = hasBreak(node);
    const rich = inlineOf(node.children, reading.markup, context, set);
    push(reading, holders, { type: paragraphIn(holders), rich, ...(!set && { soft: "wraps" }) });
  } else if (node.type === "blockquote") {
    readNodes(node.children, [...holders, { type: "blockquote", key: key() }], context, reading);
  } else if (node.type === "list") {
    const first = node.start ?? 1;
    const only = node.children[0];
    if (node.ordered && node.children.length === 1 && only) {
      // One item is no list: "1961. The year of …" or the first line of an article.
      const before = reading.blocks.length;
      readNodes(only.children, holders, context, reading);
      const from = context.offset + (only.position?.start.offset ?? 0);
      restoreNumber(reading, before, plain(sourceNumber(context.source, only), from));
      return;
    }
    const list: Holder = node.ordered
      ? { type: "orderedList", key: key(), start: first }
      : { type: "bulletList", key: key() };
    for (const item of node.children) {
      if (node.ordered) reading.numbers.push(sourceNumber(context.source, item));
      readNodes(
        item.children,
        [...holders, list, { type: "listItem", key: key() }],
        context,
        reading,
      );
    }
  } else if (node.type === "table") {
    const table: Holder = { type: "table", key: key() };
    for (const [index, row] of node.children.entries()) {
      const cells = row.children.map((cell) => ({
        header: index === 0,
        rich: trim(inlineOf(cell.children, reading.markup, context)),
      }));
      push(reading, [...holders, table], { type: "tableRow", cells, rich: plain("") });
    }
  } else if (node.type === "code") {
    push(reading, holders, {
      type: paragraphIn(holders),
      rich: literal(node.value, node, context),
    });
  } else if (node.type === "html") {
    const rich = withoutTags(node, reading.markup, context);
    push(reading, holders, { type: paragraphIn(holders), rich, soft: "wraps" });
  }
}

function paragraphIn(holders: Holder[]): Draft["type"] {
  const holder = holders.at(-1)?.type;
  if (holder === "listItem") return "listItem";
  return holder === "blockquote" ? "quotation" : "paragraph";
}

function hasBreak(node: Nodes): boolean {
  if (node.type === "html") return /<br\b/iu.test(node.value);
  return node.type === "break" || ("children" in node && node.children.some(hasBreak));
}

/** `12.` as the source prints it before an item. */
function sourceNumber(source: string, item: Nodes): string {
  const start = item.position?.start.offset ?? 0;
  return /^\d{1,9}[.)]/u.exec(source.slice(start, start + 12))?.[0] ?? "";
}

function restoreNumber(reading: Reading, at: number, number: RichText): void {
  const block = reading.blocks[at];
  if (number.text === "") return;
  if (!block || block.cells) {
    reading.blocks.splice(at, 0, { type: "paragraph", rich: number, gap: 1 });
    return;
  }
  reading.blocks[at] = { ...block, rich: concat([number, plain(" "), block.rich]) };
}
