/**
 * What stands inside a line: text, hard breaks (one unit of the canonical text each), and leaves
 * that take no room in it: footnote marks and page breaks within a paragraph.
 */
import { mergeAttributes, Node } from "@tiptap/core";
import { attribute, wholeNumber } from "./block-attributes";

/** Words. */
export const Text = Node.create({ name: "text", group: "inline" });

/** A line end that somebody set: one unit of the canonical text. */
export const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
});

/** The mark of a footnote in the text; not in the canonical text. */
export const FootnoteReference = Node.create({
  name: "footnoteReference",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ number: attribute("number", 1, wholeNumber(0, 1_000_000)) }),
  parseHTML: () => [{ tag: 'sup[data-type="footnoteReference"]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "sup",
    mergeAttributes({ "data-type": "footnoteReference" }, HTMLAttributes),
    String(node.attrs.number),
  ],
});

/** A page of the source ends inside a paragraph; not in the canonical text. */
export const InlinePageBreak = Node.create({
  name: "inlinePageBreak",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ page: attribute("page", null, "string|null") }),
  parseHTML: () => [{ tag: 'span[data-type="inlinePageBreak"]' }],
  renderHTML: ({ HTMLAttributes }) => [
    "span",
    mergeAttributes({ "data-type": "inlinePageBreak" }, HTMLAttributes),
  ],
});

/** Everything that may stand in a line. */
export const inlineNodes: Node[] = [Text, HardBreak, FootnoteReference, InlinePageBreak];
