/**
 * The whole vocabulary of a document, in one list: what importers produce, the editor edits and
 * the static renderer draws. A node or mark that is not here does not exist.
 */
import type { AnyExtension } from "@tiptap/core";
import { inlineNodes } from "./inline-nodes";
import { marks } from "./marks";
import { structureNodes } from "./structure-nodes";
import { textNodes } from "./text-nodes";

/** Tiptap extensions of the document schema; the editor adds its behaviour to these. */
export const documentExtensions: AnyExtension[] = [
  ...structureNodes,
  ...textNodes,
  ...inlineNodes,
  ...marks,
];
