/**
 * All passes, in the order in which they understand a file. Earlier passes take away what later
 * ones would stumble over: lines before pages, pages before paragraphs, apparatus before turns.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { findApparatus } from "./apparatus";
import { readBody } from "./body-facts";
import { readCoverPage } from "./cover-page";
import { divideHead } from "./divide-head";
import { findFootnotes } from "./footnotes";
import { markInsertions } from "./inline-marks";
import { findLetterhead } from "./letterhead";
import { healLineWraps } from "./line-wraps";
import { divideFeet } from "./page-feet";
import { findPages, joinAcrossPages, takeOffPageNumbers } from "./pages";
import { findPrintedPages } from "./printed-pages";
import { takeOffRunningHeads } from "./running-heads";
import { findTitle } from "./title";
import { findTurns } from "./turns";
import { findTypedNames } from "./typed-names";
import { type Draft, type Pass, type Recognition, unread, wordsOf } from "./types";
import { takeOffWebPage } from "./web-page";
import { splitBilingualTables } from "./witness/bilingual-tables";
import { inEachOfSeveral, inEachWitness, tellWitnesses } from "./witnesses";

/** The passes in their order; a new one is a file and a line here. */
export const passes: Pass[] = [
  takeOffRunningHeads,
  divideFeet,
  divideHead,
  healLineWraps,
  readCoverPage,
  takeOffWebPage,
  findPages,
  findPrintedPages,
  findFootnotes,
  takeOffPageNumbers,
  joinAcrossPages,
  findLetterhead,
  findTitle,
  splitBilingualTables,
  tellWitnesses,
  inEachOfSeveral(findFootnotes),
  inEachOfSeveral(findLetterhead),
  inEachWitness(findApparatus),
  inEachWitness(findTypedNames),
  inEachWitness(findTurns),
  markInsertions,
  readBody,
];

/**
 * Everything that is understood of the blocks of one file, beside what its format says of it.
 * Linear in their length.
 */
export function recognise(
  blocks: Draft[],
  metadata: Partial<DocumentMetadata> = {},
  onPass: (done: number) => void = () => undefined,
): Recognition {
  const start: Recognition = { ...unread(blocks), metadata };
  const understood = passes.reduce((state, pass, index) => {
    onPass(index / passes.length);
    return pass(state);
  }, start);
  // A file that is nothing but a cover page is somebody's text all the same.
  if (understood.blocks.some((block) => wordsOf(block) !== "")) return understood;
  return [healLineWraps, markInsertions].reduce((state, pass) => pass(state), start);
}
