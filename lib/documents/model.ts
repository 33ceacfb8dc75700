/**
 * Documents of a seminar's library: shapes of the HTTP contract and limits; safe for the browser.
 * Dates are EDTF (Library of Congress, level 0 and 1) as the record bears them.
 */
import { z } from "zod";
import { anyId, line, personRef, thingFields } from "@/lib/contract/primitives";
import { blockTypes } from "@/lib/doc-model/types";

export const documentLimits = { fileBytes: 25 * 1024 * 1024, textUnits: 5_000_000 };

const words = (max: number, what: string) => line(max, what).nullable();

/** Every field of a document's description that a person may edit. */
export const documentMetadataFields = {
  title: line(1000, "The title"),
  date: words(120, "The date"),
  eventDate: words(120, "The date of the event"),
  place: words(400, "The place"),
  participants: z.array(line(400, "A participant")).max(200).nullable(),
  archiveReference: words(1000, "The archive reference"),
  classification: words(200, "The classification"),
  copyNumber: words(200, "The copy number"),
  citation: words(4000, "The citation"),
  translator: words(400, "The translator"),
  recorder: words(400, "The recorder"),
  credits: words(2000, "The credits"),
  rights: words(8000, "The rights"),
  summary: words(20_000, "The summary"),
  language: words(40, "The language"),
  originalLanguage: words(40, "The original language"),
  sourceUrl: words(2000, "The source address"),
};

export const createDocumentInput = z.object({
  seminarId: anyId,
  text: z.string({ error: "The text is missing." }),
  format: z.enum(["plain-text", "markdown", "html"]).default("plain-text"),
  title: documentMetadataFields.title.optional(),
  language: z.string().trim().max(40).optional(),
});
export type CreateDocumentInput = z.infer<typeof createDocumentInput>;

export const updateDocumentInput = z.object(documentMetadataFields).partial();
export type UpdateDocumentInput = z.infer<typeof updateDocumentInput>;

export const witnessRoles = ["original", "translation", "transcription"] as const;

export const blockView = z.object({
  id: z.string(),
  type: z.enum(blockTypes),
  register: z.enum(["document", "apparatus"]),
  speaker: z.string().optional(),
  label: z.string().optional(),
  reported: z.string().optional(),
  start: z.number().int(),
  end: z.number().int(),
});

export const witnessSummary = z.object({
  id: z.string(),
  language: z.string(),
  role: z.enum(witnessRoles),
  revision: z.number().int(),
});
export type WitnessSummary = z.infer<typeof witnessSummary>;

export const witnessView = witnessSummary.extend({ text: z.string(), blocks: z.array(blockView) });
export type WitnessView = z.infer<typeof witnessView>;

/**
 * Which blocks of the first two witnesses say the same: ids of the first, ids of the second. An
 * empty side says that nothing stands there.
 */
export const alignmentView = z.array(z.tuple([z.array(z.string()), z.array(z.string())]));
export type AlignmentView = z.infer<typeof alignmentView>;

const described = {
  ...thingFields,
  seminarId: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  eventDate: z.string().nullable(),
  place: z.string().nullable(),
  participants: z.array(z.string()),
  archiveReference: z.string().nullable(),
  classification: z.string().nullable(),
  copyNumber: z.string().nullable(),
  citation: z.string().nullable(),
  translator: z.string().nullable(),
  recorder: z.string().nullable(),
  credits: z.string().nullable(),
  rights: z.string().nullable(),
  summary: z.string().nullable(),
  language: z.string().nullable(),
  originalLanguage: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  fileName: z.string(),
  fileSize: z.number().int(),
  sha256: z.string(),
  format: z.string(),
  encoding: z.string(),
  createdBy: personRef.nullable(),
};

/** A document in a list: without text and blocks. */
export const documentSummary = z.object({
  ...described,
  witnesses: z.array(witnessSummary),
  /** Highlights on it that this reader may see. */
  highlightCount: z.number().int(),
});
export type DocumentSummary = z.infer<typeof documentSummary>;

export const documentView = z.object({
  ...described,
  witnesses: z.array(witnessView),
  alignment: alignmentView,
  /** Words of the file that are not in the text, each with the reason. */
  removed: z.array(z.object({ reason: z.string(), text: z.string() })),
  warnings: z.array(z.string()),
});
export type DocumentView = z.infer<typeof documentView>;

export const revisionView = z.object({
  id: z.string(),
  witnessId: z.string(),
  number: z.number().int(),
  textSha256: z.string(),
  projectionVersion: z.number().int(),
  reason: z.string(),
  createdBy: personRef.nullable(),
  createdAt: z.string(),
});
export type RevisionView = z.infer<typeof revisionView>;
export const revisionWithText = revisionView.extend({
  text: z.string(),
  blocks: z.array(blockView),
  doc: z.custom<object>(),
});
export type RevisionWithText = z.infer<typeof revisionWithText>;
