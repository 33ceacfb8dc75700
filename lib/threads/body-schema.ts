/**
 * The schema of a comment's body, as data: which nodes hold which, which marks and attributes
 * there are. The walker in `check-body.ts` and the editor's extensions follow this one table.
 * Pure, no Tiptap, so that it is light on the server and in the browser.
 */

export type BlockName = "paragraph" | "bulletList" | "orderedList" | "listItem" | "blockquote";
export type InlineName = "text" | "hardBreak" | "mention";
export type MarkName = "link" | "bold" | "italic";

interface NodeRule {
  /** Names that its content may have; an empty list for a leaf. */
  holds: readonly string[];
  /** At least one child. */
  filled: boolean;
  /** The name that its first child must have. */
  first?: string;
  /** Attributes that are kept. */
  attrs: readonly string[];
  /** Attributes that Tiptap sends by itself and that say nothing here: accepted, not kept. */
  ignored: readonly string[];
}

const blocks = ["paragraph", "bulletList", "orderedList", "blockquote"] as const;
const inlines = ["text", "hardBreak", "mention"] as const;

/** Node name -> what it may hold. */
export const nodeRules: Readonly<Record<string, NodeRule>> = {
  doc: { holds: blocks, filled: true, attrs: [], ignored: [] },
  paragraph: { holds: inlines, filled: false, attrs: [], ignored: [] },
  blockquote: { holds: blocks, filled: true, attrs: [], ignored: [] },
  bulletList: { holds: ["listItem"], filled: true, attrs: [], ignored: ["tight"] },
  orderedList: { holds: ["listItem"], filled: true, attrs: ["start"], ignored: ["type", "tight"] },
  listItem: { holds: blocks, filled: true, first: "paragraph", attrs: [], ignored: [] },
  text: { holds: [], filled: false, attrs: [], ignored: [] },
  hardBreak: { holds: [], filled: false, attrs: [], ignored: [] },
  mention: {
    holds: [],
    filled: false,
    attrs: ["id", "label"],
    ignored: ["mentionSuggestionChar"],
  },
};

/** Marks in the order in which they are stored; of each at most one on a text. */
export const markOrder: readonly MarkName[] = ["link", "bold", "italic"];

/** Attributes of a mark: kept, and sent by Tiptap without meaning here. */
export const markRules: Readonly<Record<MarkName, Pick<NodeRule, "attrs" | "ignored">>> = {
  link: { attrs: ["href"], ignored: ["target", "rel", "class", "title"] },
  bold: { attrs: [], ignored: [] },
  italic: { attrs: [], ignored: [] },
};
