/**
 * Which tables are tables. A page of the old web is laid out in them, and a transcript may have its
 * speakers in one column; both are read as text.
 */
import { isSpoken } from "./labelled-words";
import type { TableShape } from "./survey";
import { attribute, isElement, type PageElement, walk, wordsIn } from "./tree";

/**
 * `rows` are rows of a table; `record` and `dialogue` are rows of a label and its words, a paragraph
 * each; `layout` is no table, its cells are read one after the other.
 */
export type TableKind = "rows" | "record" | "dialogue" | "layout";

const LONGEST_CELL = 3000;

/** How a table is to be read. */
export function tableKind(table: PageElement, shape: TableShape | undefined): TableKind {
  const role = attribute(table, "role");
  if (!shape || role === "presentation" || role === "none") return "layout";
  if (shape.holdsTable || shape.rows < 2 || shape.columns < 2) return "layout";
  const cells = cellsOf(table);
  if (shape.holdsBlocks || cells.some((row) => row.some((cell) => cell.length > LONGEST_CELL))) {
    return "layout";
  }
  if (shape.widest * 2 < shape.rows && role === null && !hasHead(table)) return "layout";
  if (!isLabelled(cells)) return "rows";
  return isSpoken(cells.map((row) => row[1] ?? "")) ? "dialogue" : "record";
}

function hasHead(table: PageElement): boolean {
  let found = false;
  walk(table, {
    enter: (node) => {
      if (isElement(node) && (node.tagName === "th" || node.tagName === "caption")) found = true;
      return !found;
    },
  });
  return found;
}

function cellsOf(table: PageElement): string[][] {
  const rows: string[][] = [];
  walk(table, {
    enter: (node) => {
      if (!isElement(node)) return;
      if (node.tagName === "tr") rows.push([]);
      if (node.tagName !== "td" && node.tagName !== "th") return;
      rows.at(-1)?.push(wordsIn(node));
      return false;
    },
  });
  return rows.filter((row) => row.length > 0);
}

const label = /^[^:]{1,70}:$/u;

/** Two cells a row, the first a label with its colon, in most rows. */
function isLabelled(rows: string[][]): boolean {
  const pairs = rows.filter((row) => row.length === 2);
  const labelled = pairs.filter(([first]) => label.test(first ?? ""));
  return pairs.length === rows.length && labelled.length * 10 >= rows.length * 6;
}
