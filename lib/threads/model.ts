/**
 * Threads: the comments beside a highlight. Shapes of the HTTP contract and limits; safe for the
 * browser. A body is Tiptap JSON of a small schema (see lib/threads/body) or plain text, which is
 * made into paragraphs.
 */
import { z } from "zod";
import { anyId, personRef, thingFields } from "@/lib/contract/primitives";
import { commentLimits } from "./limits";

export const commentBody = z.union([
  z.string().max(commentLimits.text, {
    error: `A comment has at most ${commentLimits.text} characters. Divide it in two.`,
  }),
  z.record(z.string(), z.unknown()),
]);

export const createCommentInput = z.strictObject({
  highlightId: anyId,
  parentId: anyId.nullable().optional(),
  body: commentBody,
});
export type CreateCommentInput = z.infer<typeof createCommentInput>;

export const updateCommentInput = z.strictObject({ body: commentBody });
export type UpdateCommentInput = z.infer<typeof updateCommentInput>;

/** Tiptap JSON as stored and sent: always a checked `doc`. */
export interface CommentNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: CommentNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
}

export const commentView = z.object({
  ...thingFields,
  highlightId: z.string(),
  documentId: z.string(),
  seminarId: z.string(),
  parentId: z.string().nullable(),
  author: personRef,
  /** Null where the comment was deleted and only its place is left. */
  body: z.custom<CommentNode>().nullable(),
  text: z.string(),
  editedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
});
export type CommentView = z.infer<typeof commentView>;

/** What a comment said before an edit. */
export const commentEditView = z.object({
  version: z.number().int(),
  body: z.custom<CommentNode>(),
  text: z.string(),
  writtenAt: z.string(),
});
export type CommentEditView = z.infer<typeof commentEditView>;
