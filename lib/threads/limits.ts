/**
 * The limits of a comment, apart from the model so that a browser that checks a comment before it
 * is sent need not load the contract's schemas.
 */

/** `text` in UTF-16 units, `nodes` in all, `depth` in levels below the document. */
export const commentLimits = { text: 20_000, nodes: 2_000, depth: 12 };
