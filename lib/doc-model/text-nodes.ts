/**
 * The textblocks of a document, one node a kind, each a line (or, with hard breaks, lines) of the
 * canonical text. A block knows what it is; how it looks is the style sheet's.
 */

import type { Attribute } from "@tiptap/core";
import { mergeAttributes, Node } from "@tiptap/core";
import { attribute, blockAttributes, oneOf, wholeNumber } from "./block-attributes";
import type { Register } from "./types";

function textNode(
  name: string,
  register: Register,
  own: Record<string, Partial<Attribute>> = {},
): Node {
  return Node.create({
    name,
    group: "block",
    content: "inline*",
    addAttributes: () => ({ ...blockAttributes(register), ...own }),
    parseHTML: () => [{ tag: `p[data-type="${name}"]`, priority: 60 }],
    renderHTML: ({ HTMLAttributes }) => [
      "p",
      mergeAttributes({ "data-type": name }, HTMLAttributes),
      0,
    ],
  });
}

/** A paragraph; in a list an item of it, in a quotation a paragraph of that. */
export const Paragraph = textNode("paragraph", "document", {
  /** Whose words it reports, named by a person who read it; the words are still the recorder's. */
  reported: attribute("reported", null, "string|null"),
}).extend({
  priority: 1000,
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

/** A heading of the document, level 1 (its own title) to 6. */
export const Heading = textNode("heading", "document").extend({
  defining: true,
  addAttributes: () => ({
    ...blockAttributes("document"),
    level: attribute("level", 1, wholeNumber(1, 6)),
  }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
});

/**
 * What somebody says. `speaker` is the person's one name, `label` the words as printed; a further
 * paragraph of the same turn has the speaker and no label.
 */
export const Turn = textNode("turn", "document", {
  speaker: attribute("speaker", null, "string|null"),
  label: { ...attribute("label", null, "string|null"), keepOnSplit: false },
});

/** A stage direction that stands alone; inside a line it is the mark `stageDirectionMark`. */
export const StageDirection = textNode("stageDirection", "document");

/** A note about the text by who translated, edited or archived it. */
export const Note = textNode("note", "apparatus", {
  kind: attribute("kind", "editor", oneOf("translator", "editor", "archivist")),
});

/** A stamp or a note of the registry, as it stands on the paper. */
export const Stamp = textNode("stamp", "document");
/** Who signed, or that somebody did. */
export const Signature = textNode("signature", "document");
/** What is printed or typed above a letter: office, secrecy, number. */
export const Letterhead = textNode("letterhead", "document");
/** Who was sent a copy. */
export const Distribution = textNode("distribution", "document");

/** A footnote's words; its mark in the text is a `footnoteReference` with the same number. */
export const Footnote = textNode("footnote", "apparatus", {
  number: attribute("number", 1, wholeNumber(0, 1_000_000)),
});

/** Every textblock but the cells of tables. */
export const textNodes: Node[] = [
  Paragraph,
  Heading,
  Turn,
  StageDirection,
  Note,
  Stamp,
  Signature,
  Letterhead,
  Distribution,
  Footnote,
];
