/**
 * Documents for tests, written as they read, with position tags: `doc(p("The <a>quick<b> fox"))`
 * is a document in which the tag `a` stands at offset 4. Tags are not part of the text.
 * Inline: `[[brackets]]` is an insertion, `((round))` a stage direction, each drawn with one
 * bracket; `|` is a hard break; `^1` a footnote mark; `~` a page break.
 */
import { withBlockIds } from "@/lib/doc-model/block-ids";
import { projectText } from "@/lib/doc-model/project-text";
import type { DocJson, JsonValue } from "@/lib/doc-model/types";

type Attrs = { [key: string]: JsonValue };

const tagsOfBlock = new WeakMap<DocJson, Map<string, number>>();

const tokens =
  /<(?<tag>\w+)>|\[\[(?<insertion>.*?)\]\]|\(\((?<stage>.*?)\)\)|\^(?<note>\d+)|(?<break>\|)|(?<page>~)/gu;

function inline(source: string): { content: DocJson[]; tags: Map<string, number>; length: number } {
  const content: DocJson[] = [];
  const tags = new Map<string, number>();
  let length = 0;
  let last = 0;
  const text = (words: string, mark?: string) => {
    if (words === "") return;
    content.push({ type: "text", text: words, ...(mark && { marks: [{ type: mark }] }) });
    length += words.length;
  };
  for (const match of source.matchAll(tokens)) {
    text(source.slice(last, match.index));
    last = match.index + match[0].length;
    const found = match.groups ?? {};
    if (found.tag) tags.set(found.tag, length);
    else if (found.insertion !== undefined) text(`[${found.insertion}]`, "insertion");
    else if (found.stage !== undefined) text(`(${found.stage})`, "stageDirectionMark");
    else if (found.note) {
      content.push({ type: "footnoteReference", attrs: { number: Number(found.note) } });
    } else if (found.page) content.push({ type: "inlinePageBreak", attrs: { page: null } });
    else {
      content.push({ type: "hardBreak" });
      length += 1;
    }
  }
  text(source.slice(last));
  return { content, tags, length };
}

function block(type: string, source: string, attrs: Attrs = {}): DocJson {
  const { content, tags } = inline(source);
  const node: DocJson = { type, attrs, ...(content.length > 0 && { content }) };
  tagsOfBlock.set(node, tags);
  return node;
}

export const p = (source: string, attrs?: Attrs) => block("paragraph", source, attrs);
export const h = (source: string, level = 1) => block("heading", source, { level });
export const turn = (speaker: string, source: string, label: string | null = `${speaker}:`) =>
  block("turn", source, { speaker, label });
export const stage = (source: string) => block("stageDirection", source);
export const note = (source: string, kind = "translator") => block("note", source, { kind });
export const footnote = (number: number, source: string) => block("footnote", source, { number });
export const node = block;
export const pageBreak = (page: string | null = null): DocJson => ({
  type: "pageBreak",
  attrs: { page },
});

const holder =
  (type: string) =>
  (...content: DocJson[]): DocJson => ({ type, content });
export const ul = holder("bulletList");
export const ol = holder("orderedList");
export const li = holder("listItem");
export const quote = holder("blockquote");
export const table = holder("table");

/** A row of cells, each written as a line. */
export function row(...cells: string[]): DocJson {
  const tags = new Map<string, number>();
  let offset = 0;
  const content = cells.map((source): DocJson => {
    const cell = inline(source);
    for (const [tag, at] of cell.tags) tags.set(tag, offset + at);
    offset += cell.length + 1;
    return { type: "tableCell", ...(cell.content.length > 0 && { content: cell.content }) };
  });
  const made: DocJson = { type: "tableRow", content };
  tagsOfBlock.set(made, tags);
  return made;
}

/** A document whose blocks are named b1, b2 … in reading order. */
export const doc = (...content: DocJson[]): DocJson => {
  const plain: DocJson = { type: "doc", content };
  const named = withBlockIds(plain);
  carryTags(plain, named);
  return named;
};

function carryTags(from: DocJson, to: DocJson): void {
  const tags = tagsOfBlock.get(from);
  if (tags) tagsOfBlock.set(to, tags);
  for (const [index, child] of (from.content ?? []).entries()) {
    const twin = to.content?.[index];
    if (twin) carryTags(child, twin);
  }
}

/** Canonical offsets of the tags of a document made by `doc`. */
export function tagsOf(document: DocJson): Record<string, number> {
  const starts = projectText(document).blocks.map((found) => found.start);
  const tags: Record<string, number> = {};
  let line = 0;
  const visit = (current: DocJson) => {
    const found = tagsOfBlock.get(current);
    if (found) {
      for (const [tag, at] of found) tags[tag] = (starts[line] ?? 0) + at;
      line += 1;
      return;
    }
    for (const child of current.content ?? []) visit(child);
  };
  visit(document);
  return tags;
}
