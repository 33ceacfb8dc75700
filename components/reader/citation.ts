/**
 * A passage ready to be put into a text: the words, then where they stand. As the archive wants to
 * be cited where the record says so, else from the parts that are known.
 */

export interface CitedDocument {
  title: string;
  date: string | null;
  archiveReference: string | null;
  citation: string | null;
  translator: string | null;
}

/** `“words” (citation, turn 3)`; line breaks inside the words become spaces. */
export function citePassage(words: string, document: CitedDocument, turn: number | null): string {
  const source = document.citation?.trim().replace(/[.\s]+$/, "") || fromParts(document);
  const place = turn === null ? "" : `, turn ${turn}`;
  return `“${words.replace(/\s+/g, " ").trim()}” (${source}${place})`;
}

function fromParts({ title, date, archiveReference, translator }: CitedDocument): string {
  return [title, date, archiveReference, translator && `translated by ${translator}`]
    .filter(Boolean)
    .join(", ");
}
