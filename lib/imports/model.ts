/**
 * Imports that wait for a person's word: a file as it came, what the importer understood of it,
 * piece by piece, and what the person decided. Shapes of the HTTP contract and limits; safe for
 * the browser. Nothing of it is in the library until a document is made of it.
 */
import { z } from "zod";
import { anyId, line, pageQuery, thingFields } from "@/lib/contract/primitives";
import { blockTypes } from "@/lib/doc-model/types";
import { createDocumentInput, documentMetadataFields, witnessRoles } from "@/lib/documents/model";

export const importLimits = {
  /** Decisions on one file; a recogniser that needs more has failed. */
  decisions: 5000,
  /** Imports of one person that wait at the same time. */
  waiting: 40,
  /** Days after which an import that nobody took up is forgotten. */
  days: 30,
  /** Seconds that the reading of one file may take before it is given up. */
  seconds: 180,
};

const unit = z
  .number({ error: "A place in the file is a whole number of UTF-16 units." })
  .int()
  .min(0)
  .max(30_000_000);
const speaker = line(400, "The speaker's name");
const languageTag = line(40, "The language");

/** What may be decided; `lib/recognise/decide/decision.ts` says what each means. */
export const decision = z.discriminatedUnion("do", [
  z.object({
    do: z.literal("type"),
    at: unit,
    type: z.enum([
      "heading",
      "paragraph",
      "stageDirection",
      "note",
      "stamp",
      "signature",
      "letterhead",
      "distribution",
      "footnote",
    ]),
    register: z.enum(["document", "apparatus"]).optional(),
    noteKind: z.enum(["translator", "editor", "archivist"]).optional(),
    level: z.number().int().min(1).max(6).optional(),
  }),
  z.object({ do: z.literal("speaker"), at: unit, speaker: speaker.nullable() }),
  z.object({ do: z.literal("reported"), at: unit, speaker: speaker.nullable() }),
  z.object({ do: z.literal("not-a-speaker"), name: speaker }),
  z.object({
    do: z.literal("merge-speakers"),
    names: z.array(speaker).min(2).max(200),
    into: speaker,
  }),
  z.object({ do: z.literal("join"), at: unit }),
  z.object({ do: z.literal("split"), at: unit }),
  z.object({ do: z.literal("keep"), from: unit, to: unit }),
  z.object({ do: z.literal("remove"), at: unit }),
  z.object({ do: z.literal("language"), at: unit, language: languageTag }),
  z.object({
    do: z.literal("witness"),
    at: unit,
    language: languageTag,
    role: z.enum(witnessRoles),
  }),
  z.object({
    do: z.literal("align"),
    first: z.array(unit).max(50),
    second: z.array(unit).max(50),
  }),
  z.object({ do: z.literal("confirm"), at: unit }),
  z.object({
    do: z.literal("describe"),
    field: z.enum(Object.keys(documentMetadataFields)),
    value: z.union([z.string().max(20_000), z.array(z.string().max(400)).max(200)]).nullable(),
  }),
]);
export type DecisionInput = z.infer<typeof decision>;

/** A file sent as text, or the file of a document that is to be read again. */
export const createImportInput = z.union([createDocumentInput, z.object({ documentId: anyId })]);
export type CreateImportInput = z.infer<typeof createImportInput>;

export const updateImportInput = z.object({
  decisions: z.array(decision).max(importLimits.decisions, {
    error: "More than 5,000 decisions on one file. Correct the file itself and bring it in again.",
  }),
});
export type UpdateImportInput = z.infer<typeof updateImportInput>;

const range = z.object({ start: z.number().int(), end: z.number().int() });

/** What became of a stretch of the file, in the order of the file. */
export const pieceView = z.object({
  /** The unit of the source at which it begins; decisions name it by this. */
  at: z.number().int(),
  to: z.number().int(),
  /** Lines of the file, from 1; null for what stands nowhere in it. */
  lines: z.tuple([z.number().int(), z.number().int()]).nullable(),
  /** The stretch as the file has it; markup of web pages as inert text. */
  printed: z.string(),
  /** Set where it was taken out of the text. */
  removed: z.string().nullable(),
  block: z
    .object({
      id: z.string(),
      /** 0 for the first witness, 1 for the second … */
      witness: z.number().int(),
      type: z.enum(blockTypes),
      register: z.enum(["document", "apparatus"]),
      level: z.number().int().optional(),
      noteKind: z.string().optional(),
      number: z.number().int().optional(),
      speaker: z.string().optional(),
      label: z.string().optional(),
      reported: z.string().optional(),
      lang: z.string().optional(),
      text: z.string(),
      insertions: z.array(range),
      stageDirections: z.array(range),
      footnotes: z.array(z.object({ at: z.number().int(), number: z.number().int() })),
      /** A page of the source begins before it, or inside it at these places. */
      pageBefore: z.boolean(),
      pages: z.array(z.number().int()),
      /** Ids of the blocks that say the same in the other witness. */
      alignedWith: z.array(z.string()),
    })
    .nullable(),
  /** The sign by which it was understood, as a code (lib/recognise/types Why). */
  why: z.string().nullable(),
  /** The question it leaves open, as a code (lib/recognise/types Doubt). */
  doubt: z.string().nullable(),
  /** Which of the import's decisions touched it, by index. */
  decided: z.array(z.number().int()),
});
export type PieceView = z.infer<typeof pieceView>;

export const importStates = ["reading", "ready", "failed"] as const;

/** An import as a whole; its pieces are a list of their own. */
export const importView = z.object({
  ...thingFields,
  seminarId: z.string(),
  /** The document whose file is read again, or null for a new one. */
  documentId: z.string().nullable(),
  fileName: z.string(),
  fileSize: z.number().int(),
  sha256: z.string(),
  state: z.enum(importStates),
  /** Of the reading: 0 to 1, and a code of the step that is being done. */
  progress: z.object({ step: z.string(), done: z.number() }).nullable(),
  failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
  /** Null until it is ready. */
  found: z
    .object({
      format: z.string(),
      encoding: z.string(),
      metadata: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      witnesses: z.array(
        z.object({
          language: z.string(),
          role: z.enum(witnessRoles),
          blocks: z.number().int(),
          units: z.number().int(),
        }),
      ),
      speakers: z.array(
        z.object({ name: z.string(), aliases: z.array(z.string()), turns: z.number().int() }),
      ),
      /** How many there are of each: block types other than paragraph, insertions, footnotes … */
      counts: z.record(z.string(), z.number().int()),
      /** Removed words that stand nowhere in particular (changed characters, tags). */
      removedElsewhere: z.array(z.object({ reason: z.string(), text: z.string() })),
      /** How many stretches were removed, by reason. */
      removedCounts: z.record(z.string(), z.number().int()),
      alignedPairs: z.number().int(),
      doubts: z.number().int(),
      /** Where the doubts are, as `at` of their pieces, at most 1,000. */
      doubtsAt: z.array(z.number().int()),
      /** Decisions that found nothing to change, by index. */
      idle: z.array(z.number().int()),
      warnings: z.array(z.string()),
      pieces: z.number().int(),
      lines: z.number().int(),
    })
    .nullable(),
  decisions: z.array(decision),
  /** Documents of the seminar made from the same bytes. */
  duplicates: z.array(z.object({ id: z.string(), title: z.string(), createdAt: z.string() })),
});
export type ImportView = z.infer<typeof importView>;

/** `PUT /documents/{id}`: takes a read import into the library. */
export const acceptImportInput = z.object({ seminarId: anyId, importId: anyId });
export type AcceptImportInput = z.infer<typeof acceptImportInput>;

/** `POST /documents/{id}/reread`: publishes what changed by other decisions on the same file. */
export const rereadInput = z.object({ importId: anyId });
export const rereadReport = z.object({
  witnesses: z.array(
    z.object({
      id: z.string(),
      revision: z.number().int(),
      changed: z.boolean(),
      exact: z.number().int(),
      moved: z.number().int(),
      changedPassages: z.number().int(),
      ambiguous: z.number().int(),
      lost: z.number().int(),
    }),
  ),
});
export type RereadReport = z.infer<typeof rereadReport>;

/** The passage as the file prints it. */
export const printedView = z.object({
  lines: z.array(z.string()),
  /** Number of the first line in the file, from 1. */
  firstLine: z.number().int(),
  label: z.string().nullable(),
  page: z.string().nullable(),
});
export type PrintedView = z.infer<typeof printedView>;

const yes = z.enum(["1", "true"], { error: "doubts is 1, or is left away." });

/** What `GET /imports/{id}/pieces` understands. */
export const piecesQuery = pageQuery.extend({
  /** Only pieces that leave a question. */
  doubts: yes.optional(),
  /** Begin at the piece that reaches past this unit of the source. */
  from: z.coerce.number({ error: "from is a unit of the source." }).int().min(0).optional(),
});
export type PiecesQuery = z.infer<typeof piecesQuery>;

/** `GET /witnesses/{id}/printed`: units of the revision's text; the current revision unless told. */
export const printedQuery = z
  .object({
    start: z.coerce.number({ error: "start is a unit of the text." }).int().min(0),
    end: z.coerce.number({ error: "end is a unit of the text." }).int().min(0),
    revision: z.coerce.number().int().min(1).max(1_000_000).optional(),
  })
  .refine((query) => query.start <= query.end, {
    error: "The passage ends before it starts. Send start smaller than end.",
    path: ["end"],
  });
export type PrintedQuery = z.infer<typeof printedQuery>;
