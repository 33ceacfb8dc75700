/**
 * Names for blocks. Every line of the canonical text has one, unique in its document; ids that
 * are there and unique are kept, so that a passage can be found again in the next revision.
 */
import { containers } from "./lines";
import type { DocJson } from "./types";

/** Fills in ids that are missing or doubled: `prefix` and the next free number. */
export function withBlockIds(doc: DocJson, prefix = "b"): DocJson {
  const taken = new Set<string>();
  collect(doc, taken);
  const used = new Set<string>();
  let next = 1;
  const fresh = () => {
    while (taken.has(`${prefix}${next}`)) next += 1;
    const id = `${prefix}${next}`;
    taken.add(id);
    return id;
  };
  const name = (node: DocJson): DocJson => {
    if (node.type === "pageBreak") return node;
    if (containers.has(node.type)) {
      return node.content ? { ...node, content: node.content.map(name) } : node;
    }
    const own = node.attrs?.id;
    const id = typeof own === "string" && own !== "" && !used.has(own) ? own : fresh();
    used.add(id);
    return id === own ? node : { ...node, attrs: { ...node.attrs, id } };
  };
  return name(doc);
}

function collect(node: DocJson, taken: Set<string>): void {
  const id = node.attrs?.id;
  if (typeof id === "string") taken.add(id);
  if (containers.has(node.type)) for (const child of node.content ?? []) collect(child, taken);
}
