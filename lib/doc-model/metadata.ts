/**
 * What is said about a document: the fields of a cover page. Dates are EDTF strings (Library of
 * Congress, 2019), languages BCP 47 tags. Absent fields are left out, never null or empty.
 */
import { z } from "zod";

const words = z.string().min(1);

/** Checks a description; every field but the title may be absent. */
export const documentMetadata = z.object({
  title: words,
  /** The date that the document bears as a record, EDTF. */
  date: words.optional(),
  /** The date of the event in it, such as the conversation, EDTF. */
  eventDate: words.optional(),
  /** When it reached whom it was meant for, EDTF. */
  receivedDate: words.optional(),
  /** When it was printed or published, EDTF. */
  printedDate: words.optional(),
  place: words.optional(),
  participants: z.array(words).optional(),
  archiveReference: words.optional(),
  citation: words.optional(),
  translator: words.optional(),
  recorder: words.optional(),
  credits: words.optional(),
  rights: words.optional(),
  summary: words.optional(),
  /** BCP 47 tag of the text that a reader meets first. */
  language: words.optional(),
  originalLanguage: words.optional(),
  sourceUrl: words.optional(),
  /** As the record bears it, such as `Secret`, without the number of the copy. */
  classification: words.optional(),
  copyNumber: words.optional(),
});
/** A description of a document. */
export type DocumentMetadata = z.infer<typeof documentMetadata>;
