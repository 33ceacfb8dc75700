/** Revisions of a witness: why one was made. Safe for the browser. */

/** Reasons of revisions that were read from the file; every other was written by a person. */
export const readReasons = { first: "import", again: "recognition changed" } as const;
