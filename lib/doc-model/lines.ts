/**
 * The one walk over a document that the projection and the positions share: every line of the
 * canonical text with its runs. Refuses nothing; unknown nodes are walked through.
 * Invariant: lines come in reading order and their texts joined by "\n" are the canonical text.
 * Positions (`from`) are ProseMirror's: a text unit or a leaf takes one, a node's edges one each.
 */
import type { BlockType, DocJson, JsonValue, Register } from "./types";
import { blockTypes } from "./types";

/** A stretch of a line: `text` of the canonical text, standing at position `from`. */
export interface Run {
  kind: "text" | "break" | "tab";
  text: string;
  from: number;
  insertion: boolean;
  stageDirection: boolean;
}

/** A leaf that takes no room in the canonical text, at unit `at` of its line. */
export interface LineLeaf {
  kind: "footnoteReference" | "pageBreak";
  at: number;
  number: number;
  page: string | null;
}

/** One line of the canonical text. `from` is the position of its first unit, also where it is empty. */
export interface Line {
  kind: "line";
  type: BlockType;
  id: string;
  register: Register;
  speaker: string | null;
  label: string | null;
  /** Whose words a paragraph reports. */
  reported: string | null;
  /** A footnote's number, else 0. */
  number: number;
  length: number;
  from: number;
  runs: Run[];
  leaves: LineLeaf[];
}

/** A page break between two blocks. */
export interface BreakBetween {
  kind: "pageBreak";
  page: string | null;
}

const types: ReadonlySet<string> = new Set<string>(blockTypes);
const isBlockType = (name: string): name is BlockType => types.has(name);

/** What a textblock is in the canonical text, given what holds it. */
export function lineType(node: DocJson, parent: string): BlockType {
  if (node.type === "paragraph" && parent === "listItem") return "listItem";
  if (node.type === "paragraph" && parent === "blockquote") return "quotation";
  return isBlockType(node.type) ? node.type : "paragraph";
}

/** Nodes that hold blocks and are no line themselves. */
export const containers: ReadonlySet<string> = new Set([
  "doc",
  "bulletList",
  "orderedList",
  "listItem",
  "blockquote",
  "table",
]);

const text = (value: JsonValue | undefined): string | null =>
  typeof value === "string" ? value : null;
const count = (value: JsonValue | undefined): number => (typeof value === "number" ? value : 0);

/** The register of a block: its own, else what blocks of its kind have. */
export function registerOf(node: DocJson): Register {
  const own = node.attrs?.register;
  if (own === "document" || own === "apparatus") return own;
  return node.type === "note" || node.type === "footnote" ? "apparatus" : "document";
}

/** Lines and page breaks of a document in reading order. Stops for nobody: O(size of the document). */
export function readLines(doc: DocJson): (Line | BreakBetween)[] {
  const found: (Line | BreakBetween)[] = [];
  walkBlocks(doc.content ?? [], doc.type, 0, found);
  return found;
}

function walkBlocks(
  nodes: DocJson[],
  parent: string,
  start: number,
  found: (Line | BreakBetween)[],
): number {
  let position = start;
  for (const node of nodes) {
    if (node.type === "pageBreak") {
      found.push({ kind: "pageBreak", page: text(node.attrs?.page) });
      position += 1;
    } else if (containers.has(node.type)) {
      position = walkBlocks(node.content ?? [], node.type, position + 1, found) + 1;
    } else {
      const line = emptyLine(node, parent, found.length + 1);
      found.push(line);
      position =
        node.type === "tableRow" ? readRow(node, position, line) : readBlock(node, position, line);
    }
  }
  return position;
}

function emptyLine(node: DocJson, parent: string, ordinal: number): Line {
  return {
    kind: "line",
    type: lineType(node, parent),
    id: text(node.attrs?.id) ?? `line-${ordinal}`,
    register: registerOf(node),
    speaker: text(node.attrs?.speaker),
    label: text(node.attrs?.label),
    reported: text(node.attrs?.reported),
    number: count(node.attrs?.number),
    length: 0,
    from: 0,
    runs: [],
    leaves: [],
  };
}

function readBlock(node: DocJson, position: number, line: Line): number {
  line.from = position + 1;
  return readInline(node.content ?? [], position + 1, line) + 1;
}

/** A row's cells, joined by a tab that stands at the edge of the next cell. */
function readRow(row: DocJson, start: number, line: Line): number {
  let position = start + 1;
  for (const [index, cell] of (row.content ?? []).entries()) {
    if (index === 0) line.from = position + 1;
    else pushRun(line, "tab", "\t", position, undefined);
    position = readInline(cell.content ?? [], position + 1, line) + 1;
  }
  return position + 1;
}

function readInline(nodes: DocJson[], start: number, line: Line): number {
  let position = start;
  for (const node of nodes) {
    if (node.type === "text") {
      const words = node.text ?? "";
      pushRun(line, "text", words, position, node.marks);
      position += words.length;
    } else {
      if (node.type === "hardBreak") pushRun(line, "break", "\n", position, node.marks);
      else line.leaves.push(readLeaf(node, line.length));
      position += 1;
    }
  }
  return position;
}

function readLeaf(node: DocJson, at: number): LineLeaf {
  const kind = node.type === "footnoteReference" ? "footnoteReference" : "pageBreak";
  return { kind, at, number: count(node.attrs?.number), page: text(node.attrs?.page) };
}

function pushRun(
  line: Line,
  kind: Run["kind"],
  words: string,
  from: number,
  marks: DocJson["marks"],
): void {
  const has = (name: string) => marks?.some((mark) => mark.type === name) ?? false;
  line.runs.push({
    kind,
    text: words,
    from,
    insertion: has("insertion"),
    stageDirection: has("stageDirectionMark"),
  });
  line.length += words.length;
}
