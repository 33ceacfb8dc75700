/**
 * Passages: highlighted passages of a seminar with their context, as a list and as exports.
 * Shapes of the HTTP contract; safe for the browser.
 */
import { z } from "zod";
import { anyId, pageQuery, personRef } from "@/lib/contract/primitives";
import { anchorStatuses } from "@/lib/highlights/model";
import { visibility } from "@/lib/seminars/model";

const ids = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .pipe(z.array(anyId))
  .optional();
const wordList = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .optional();

/** The filters of the passages page and of every export; repeatable ones are arrays. */
export const passageFilter = z.object({
  theme: ids,
  person: ids,
  document: ids,
  assignment: ids,
  speaker: wordList,
  register: wordList.pipe(z.array(z.enum(["document", "apparatus"])).optional()),
  status: wordList.pipe(z.array(z.enum(anchorStatuses)).optional()),
  q: z.string().max(400).optional(),
});
export type PassageFilter = z.infer<typeof passageFilter>;

export const passagesQuery = passageFilter.extend({
  ...pageQuery.shape,
  format: z.string().max(40).default("json"),
});
export type PassagesQuery = z.infer<typeof passagesQuery>;

export const annotatedPassage = z.object({
  highlightId: z.string(),
  document: z.object({ id: z.string(), title: z.string(), citation: z.string().nullable() }),
  witness: z.object({ id: z.string(), language: z.string(), role: z.string() }),
  revision: z.number().int(),
  start: z.number().int().optional(),
  end: z.number().int().optional(),
  exact: z.string(),
  before: z.string(),
  after: z.string(),
  speaker: z.string().optional(),
  blockId: z.string().nullable(),
  page: z.string().optional(),
  themes: z.array(z.object({ id: z.string(), name: z.string() })),
  author: personRef,
  visibility,
  status: z.enum(anchorStatuses),
  createdAt: z.string(),
  comments: z.array(
    z.object({
      id: z.string(),
      parentId: z.string().nullable(),
      author: personRef,
      text: z.string(),
      createdAt: z.string(),
    }),
  ),
});
export type AnnotatedPassage = z.infer<typeof annotatedPassage>;
