/**
 * What holds textblocks: the document, lists, quotations, tables, and page breaks between blocks.
 * A table row is the line of the canonical text, so the row bears id and register; its cells are
 * joined by a tab there and hold inline content only.
 */
import { Extension, mergeAttributes, Node } from "@tiptap/core";
import { attribute, blockAttributes, wholeNumber } from "./block-attributes";

/** A whole document: at least one block. */
export const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });

function container(name: string, tag: string, content: string, group: string): Node {
  return Node.create({
    name,
    group,
    content,
    defining: true,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });
}

/** A list whose order says nothing. */
export const BulletList = container("bulletList", "ul", "listItem+", "block");
/** A numbered list; `start` is its first number. */
export const OrderedList = container("orderedList", "ol", "listItem+", "block").extend({
  addAttributes: () => ({ start: attribute("start", 1, wholeNumber(0, 1_000_000)) }),
});
/** An item: a paragraph, then whatever blocks belong to it. */
export const ListItem = container("listItem", "li", "paragraph block*", "");
/** A quotation set off from the text. */
export const Blockquote = container("blockquote", "blockquote", "block+", "block");

/** A table; its rows are lines of the canonical text. */
export const Table = container("table", "table", "tableRow+", "block").extend({
  isolating: true,
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
});
/** A row of cells: one line, cells joined by a tab. */
export const TableRow = container("tableRow", "tr", "(tableCell | tableHeader)+", "").extend({
  addAttributes: () => blockAttributes("document"),
});

const cellAttributes = () => ({
  colspan: attribute("colspan", 1, wholeNumber(1, 1000)),
  rowspan: attribute("rowspan", 1, wholeNumber(1, 10_000)),
  /** Widths of the columns as prosemirror-tables keeps them; not stored by the importers. */
  colwidth: { default: null, rendered: false },
});
/** A cell of a table. */
export const TableCell = container("tableCell", "td", "inline*", "").extend({
  isolating: true,
  addAttributes: cellAttributes,
});
/** A cell that names its column or row. */
export const TableHeader = container("tableHeader", "th", "inline*", "").extend({
  isolating: true,
  addAttributes: cellAttributes,
});

const tableRoles = new Map([
  ["table", "table"],
  ["tableRow", "row"],
  ["tableCell", "cell"],
  ["tableHeader", "header_cell"],
]);

/** Tells prosemirror-tables, when the editor loads it, what the nodes of a table are. */
export const TableRoles = Extension.create({
  name: "tableRoles",
  extendNodeSchema: (extension) => {
    const tableRole = tableRoles.get(extension.name);
    return tableRole ? { tableRole } : {};
  },
});

/** A page of the source ends here, between two blocks; `page` names the page that begins. */
export const PageBreak = Node.create({
  name: "pageBreak",
  group: "block",
  atom: true,
  addAttributes: () => ({ page: attribute("page", null, "string|null") }),
  parseHTML: () => [{ tag: 'div[data-type="pageBreak"]' }],
  renderHTML: ({ HTMLAttributes }) => [
    "div",
    mergeAttributes({ "data-type": "pageBreak" }, HTMLAttributes),
  ],
});

/** Everything that holds or divides blocks. */
export const structureNodes: (Node | Extension)[] = [
  TableRoles,
  Doc,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  PageBreak,
];
