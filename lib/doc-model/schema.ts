/**
 * The ProseMirror schema of documents, made once from the extensions. Needs no DOM.
 */
import { getSchema } from "@tiptap/core";
import { documentExtensions } from "./extensions";

/** The schema of every stored document. */
export const documentSchema = getSchema(documentExtensions);
