/**
 * Names for blocks. Every line of the canonical text has one, unique in its document; ids that
 * are there and unique are kept, so that a passage can be found again in the next revision.
 */
import { containers } from "./lines";
import type { DocJson } from "./types";

/** Letters and a number, as the importers make ids: `a12`. */
const numbered = /^([a-z]+)(\d{1,9})$/;

/**
 * Fills in ids that are missing or doubled: `prefix` and numbers above all that are there. Without
 * a prefix, that of the document's own ids, so that two witnesses of one document stay apart.
 */
export function withBlockIds(doc: DocJson, prefix?: string): DocJson {
  const ids = [...collect(doc, [])];
  const letters = prefix ?? ids.map((id) => numbered.exec(id)?.[1]).find(Boolean) ?? "b";
  let last = 0;
  for (const id of ids) {
    const found = numbered.exec(id);
    if (found?.[1] === letters) last = Math.max(last, Number(found[2]));
  }
  const used = new Set<string>();
  const name = (node: DocJson): DocJson => {
    if (node.type === "pageBreak") return node;
    if (containers.has(node.type)) {
      return node.content ? { ...node, content: node.content.map(name) } : node;
    }
    const own = node.attrs?.id;
    if (typeof own === "string" && own !== "" && !used.has(own)) {
      used.add(own);
      return node;
    }
    last += 1;
    return { ...node, attrs: { ...node.attrs, id: `${letters}${last}` } };
  };
  return name(doc);
}

function collect(node: DocJson, ids: string[]): string[] {
  const id = node.attrs?.id;
  if (typeof id === "string") ids.push(id);
  if (containers.has(node.type)) for (const child of node.content ?? []) collect(child, ids);
  return ids;
}
