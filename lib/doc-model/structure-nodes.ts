/**
 * What holds textblocks: the document, lists, quotations, tables, and page breaks between blocks.
 * A table row is the line of the canonical text, so the row bears id and register; its cells are
 * joined by a tab there and hold inline content only.
 */
import { Extension, mergeAttributes, Node } from "@tiptap/core";
import { attribute, blockAttributes, wholeNumber } from "./block-attributes";

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

export const BulletList = container("bulletList", "ul", "listItem+", "block");
export const OrderedList = container("orderedList", "ol", "listItem+", "block").extend({
  addAttributes: () => ({ start: attribute("start", 1, wholeNumber(0, 1_000_000)) }),
});
export const ListItem = container("listItem", "li", "paragraph block*", "");
/** A quotation set off from the text. */
export const Blockquote = container("blockquote", "blockquote", "block+", "block");

export const Table = container("table", "table", "tableRow+", "block").extend({
  isolating: true,
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
});
export const TableRow = container("tableRow", "tr", "(tableCell | tableHeader)+", "").extend({
  addAttributes: () => blockAttributes("document"),
});

const cellAttributes = () => ({
  colspan: attribute("colspan", 1, wholeNumber(1, 1000)),
  rowspan: attribute("rowspan", 1, wholeNumber(1, 10_000)),
  /** Widths of the columns as prosemirror-tables keeps them; not stored by the importers. */
  colwidth: { default: null, rendered: false },
});
export const TableCell = container("tableCell", "td", "inline*", "").extend({
  isolating: true,
  addAttributes: cellAttributes,
});
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
