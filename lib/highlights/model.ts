/**
 * Highlights: passages that somebody marked. Shapes of the HTTP contract and limits; safe for the
 * browser. Offsets are UTF-16 units, half-open, in the named revision's canonical text.
 */
import { z } from "zod";
import { anyId, personRef, thingFields } from "@/lib/contract/primitives";
import { visibility } from "@/lib/seminars/model";

export const highlightLimits = { passages: 50, themes: 50, idsPerRequest: 200 };

const offset = (what: string) =>
  z
    .number({ error: `${what} is missing or is not a number.` })
    .int({ error: `${what} is a whole number of UTF-16 units.` })
    .min(0, { error: `${what} is before the beginning of the text.` })
    .max(5_000_000, { error: `${what} is past the end of any text.` });

export const passageInput = z
  .strictObject({
    start: offset("start"),
    end: offset("end"),
    witnessId: anyId.optional(),
    revision: z.number().int().min(1).max(1_000_000).optional(),
  })
  .refine((passage) => passage.start < passage.end, {
    error: "A passage ends after it starts. Send start smaller than end.",
    path: ["end"],
  });
export type PassageInput = z.infer<typeof passageInput>;

const passages = z
  .array(passageInput)
  .min(1, { error: "A highlight has at least one passage." })
  .max(highlightLimits.passages, {
    error: `A highlight has at most ${highlightLimits.passages} passages.`,
  });
const themeIds = z.array(anyId).max(highlightLimits.themes, {
  error: `A highlight carries at most ${highlightLimits.themes} themes.`,
});

export const createHighlightInput = z.strictObject({
  witnessId: anyId,
  revision: z.number().int().min(1).max(1_000_000),
  passages,
  themeIds: themeIds.default([]),
  /** The seminar's default where absent. */
  visibility: visibility.optional(),
  assignmentId: anyId.nullable().optional(),
});
export type CreateHighlightInput = z.infer<typeof createHighlightInput>;

export const updateHighlightInput = z.strictObject({ themeIds, visibility }).partial();
export type UpdateHighlightInput = z.infer<typeof updateHighlightInput>;

export const reattachInput = z.object({ revision: z.number().int().min(1), passages });
export type ReattachInput = z.infer<typeof reattachInput>;

export const anchorStatuses = ["exact", "moved", "changed", "ambiguous", "lost"] as const;
export type AnchorStatus = (typeof anchorStatuses)[number];

export const passageView = z.object({
  witnessId: z.string(),
  revision: z.number().int(),
  /** Absent where the passage is ambiguous or lost. */
  start: z.number().int().optional(),
  end: z.number().int().optional(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  status: z.enum(anchorStatuses),
  score: z.number(),
});
export type PassageView = z.infer<typeof passageView>;

export const highlightView = z.object({
  ...thingFields,
  seminarId: z.string(),
  documentId: z.string(),
  witnessId: z.string(),
  revision: z.number().int(),
  author: personRef,
  visibility,
  assignmentId: z.string().nullable(),
  themeIds: z.array(z.string()),
  passages: z.array(passageView),
  commentCount: z.number().int(),
  /** The first words of the thread, for a collapsed card. */
  firstComment: z.object({ author: personRef, text: z.string(), createdAt: z.string() }).nullable(),
  withdrawnAt: z.string().nullable(),
});
export type HighlightView = z.infer<typeof highlightView>;

/** Flags of a position; see `positionsView`. */
export const positionFlags = { mine: 1, comments: 2, private: 4, instructors: 8 } as const;

/** `[highlight id, witness index, start, end, theme colour or 0, author index, flags]` */
export const position = z.tuple([
  z.string(),
  z.number().int(),
  z.number().int().nullable(),
  z.number().int().nullable(),
  z.number().int(),
  z.number().int(),
  z.number().int(),
]);
export type Position = z.infer<typeof position>;

/** Positions only, an item a passage: what a page needs to paint. Not paged. */
export const positionsView = z.object({
  witnesses: z.array(z.string()),
  authors: z.array(personRef),
  items: z.array(position),
  /** Ids of the themes that occur, and for each item (by its place in `items`) indexes into them. */
  themes: z.array(z.string()),
  themesOf: z.array(z.array(z.number().int())),
});
export type PositionsView = z.infer<typeof positionsView>;

/** What `GET /documents/{id}/highlights` understands besides limit and cursor. */
export const highlightsQuery = z.object({
  fields: z.literal("positions").optional(),
  witness: anyId.optional(),
  revision: z.coerce.number().int().min(1).optional(),
  ids: z
    .string()
    .transform((list) => list.split(","))
    .pipe(
      z.array(anyId).max(highlightLimits.idsPerRequest, {
        error: `Ask for at most ${highlightLimits.idsPerRequest} highlights at once.`,
      }),
    )
    .optional(),
});
export type HighlightsQuery = z.infer<typeof highlightsQuery>;
