/**
 * Drafts to a document of the schema: blocks back into their lists, quotations and tables, page
 * breaks between them, footnotes as they come. Gives what `parseDoc` accepts unchanged.
 */
import { withBlockIds } from "@/lib/doc-model/block-ids";
import type { DocJson, JsonValue } from "@/lib/doc-model/types";
import { toInline } from "@/lib/recognise/inline-nodes";
import type { Draft } from "@/lib/recognise/types";

/** The document of one witness; `prefix` makes its block ids differ from other witnesses'. */
export function assemble(blocks: Draft[], prefix: string): DocJson {
  const content = nest(blocks, 0);
  const some = content.some((node) => node.type !== "pageBreak");
  return withBlockIds({ type: "doc", content: some ? content : [{ type: "paragraph" }] }, prefix);
}

/** Blocks that lie in the same holder at this depth become one node. */
function nest(blocks: Draft[], depth: number): DocJson[] {
  const nodes: DocJson[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    const holder = block.holders?.[depth];
    if (depth === 0 && block.pageBefore && at > 0) {
      nodes.push({ type: "pageBreak", attrs: { page: block.pageBefore.page } });
    }
    if (!holder) {
      nodes.push(blockNode(block));
      at += 1;
      continue;
    }
    const start = at;
    while (blocks[at]?.holders?.[depth]?.key === holder.key) at += 1;
    const content = nest(blocks.slice(start, at), depth + 1);
    // An item of a list begins with a paragraph, if need be an empty one.
    if (holder.type === "listItem" && content[0]?.type !== "paragraph") {
      content.unshift({ type: "paragraph" });
    }
    const attrs = holder.type === "orderedList" ? { attrs: { start: holder.start ?? 1 } } : {};
    nodes.push({ type: holder.type, ...attrs, content });
  }
  return nodes;
}

function blockNode(block: Draft): DocJson {
  if (block.cells) {
    const content = block.cells.map((cell): DocJson => {
      const inline = toInline(cell.rich);
      const type = cell.header ? "tableHeader" : "tableCell";
      return { type, ...(inline.length > 0 && { content: inline }) };
    });
    return { type: "tableRow", attrs: common(block), content };
  }
  const inline = toInline(block.rich);
  const isHeld = block.type === "listItem" || block.type === "quotation";
  return {
    type: isHeld ? "paragraph" : block.type,
    attrs: { ...common(block), ...own(block) },
    ...(inline.length > 0 && { content: inline }),
  };
}

type Attrs = { [key: string]: JsonValue };

function common(block: Draft): Attrs {
  return {
    ...(block.id && { id: block.id }),
    ...(block.register && { register: block.register }),
    ...(block.lang && { lang: block.lang }),
  };
}

function own(block: Draft): Attrs {
  if (block.type === "heading") return { level: block.level ?? 1 };
  if (block.type === "turn") return { speaker: block.speaker ?? null, label: block.label ?? null };
  if (block.reported) return { reported: block.reported };
  if (block.type === "note") return { kind: block.noteKind ?? "editor" };
  if (block.type === "footnote") return { number: block.number ?? 1 };
  return {};
}
