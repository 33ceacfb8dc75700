/** Rows of comments and what they said before. No decisions. */
import "server-only";
import type { Db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Visibility } from "@/lib/seminars/model";
import type { CommentNode } from "./model";

export interface CommentRow {
  id: string;
  highlightId: string;
  parentId: string | null;
  authorId: string;
  authorName: string;
  body: CommentNode;
  text: string;
  createdWith: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  documentId: string;
  seminarId: string;
  /** Of the highlight that it stands on. */
  visibility: Visibility;
  highlightAuthorId: string;
  isHighlightDeleted: boolean;
}

export interface CommentEditRow {
  version: number;
  body: CommentNode;
  text: string;
  writtenAt: Date;
}

const selectComments = Prisma.sql`
  SELECT c.*, p."name" AS "authorName", h."documentId", h."seminarId", h."visibility",
         h."authorId" AS "highlightAuthorId",
         (h."deletedAt" IS NOT NULL OR d."deletedAt" IS NOT NULL) AS "isHighlightDeleted"
    FROM "Comment" c
    JOIN "Person" p ON p."id" = c."authorId"
    JOIN "Highlight" h ON h."id" = c."highlightId"
    JOIN "Document" d ON d."id" = h."documentId"`;

export async function findCommentRow(db: Db, id: string): Promise<CommentRow | null> {
  const rows = await db.$queryRaw<CommentRow[]>`${selectComments} WHERE c."id" = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Those of `ids` whose highlight stands; for the event stream, which scopes per reader. */
export async function findCommentRows(db: Db, ids: string[]): Promise<CommentRow[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<CommentRow[]>`${selectComments} WHERE c."id" = ANY(${ids}::uuid[])`;
}

/** The places of a thread in the order they were written. */
export async function listCommentRows(
  db: Db,
  highlightId: string,
  after: { createdAt: Date; id: string } | null,
  take: number,
): Promise<CommentRow[]> {
  return db.$queryRaw<CommentRow[]>`
    ${selectComments} WHERE c."highlightId" = ${highlightId}::uuid
      ${after === null ? Prisma.empty : Prisma.sql`AND (c."createdAt", c."id") > (${after.createdAt}, ${after.id}::uuid)`}
    ORDER BY c."createdAt", c."id" LIMIT ${take}`;
}

/** The highlight that a comment is written on, as far as that needs it. */
export interface ThreadHead {
  id: string;
  seminarId: string;
  documentId: string;
  visibility: Visibility;
  authorId: string;
  isDeleted: boolean;
  /** Whether the comment that is answered stands in this thread; true where none is named. */
  hasParent: boolean;
}

export async function findThreadHead(
  db: Db,
  highlightId: string,
  parentId: string | null,
): Promise<ThreadHead | null> {
  const rows = await db.$queryRaw<ThreadHead[]>`
    SELECT h."id", h."seminarId", h."documentId", h."visibility", h."authorId",
           (h."deletedAt" IS NOT NULL OR d."deletedAt" IS NOT NULL) AS "isDeleted",
           (${parentId}::uuid IS NULL OR EXISTS (SELECT 1 FROM "Comment" c
             WHERE c."id" = ${parentId}::uuid AND c."highlightId" = h."id")) AS "hasParent"
      FROM "Highlight" h JOIN "Document" d ON d."id" = h."documentId"
     WHERE h."id" = ${highlightId}::uuid`;
  return rows[0] ?? null;
}

/**
 * Stores a comment with its change-log row in ONE statement, which is its own transaction. Null
 * where the id exists already, or where the highlight was deleted or shown to others than `head`
 * says in the meantime; then nothing was stored.
 */
export async function insertComment(
  db: Db,
  head: ThreadHead,
  comment: {
    id: string;
    parentId: string | null;
    authorId: string;
    body: CommentNode;
    text: string;
    createdWith: string;
  },
): Promise<{ createdAt: Date; updatedAt: Date } | null> {
  const { id, parentId, authorId, body, text, createdWith } = comment;
  const rows = await db.$queryRaw<{ createdAt: Date; updatedAt: Date }[]>`
    WITH "highlight" AS (
      SELECT "id", "seminarId", "documentId", "visibility", "authorId" FROM "Highlight"
       WHERE "id" = ${head.id}::uuid AND "deletedAt" IS NULL
         AND "visibility" = ${head.visibility}::"Visibility" FOR SHARE),
    "made" AS (
      INSERT INTO "Comment" ("id", "highlightId", "parentId", "authorId", "body", "text", "createdWith")
      SELECT ${id}::uuid, h."id", ${parentId}::uuid, ${authorId}::uuid, ${JSON.stringify(body)}::jsonb,
             ${text}, ${createdWith} FROM "highlight" h
      ON CONFLICT ("id") DO NOTHING RETURNING "id", "createdAt", "updatedAt"),
    "logged" AS (
      INSERT INTO "Change" ("seminarId", "kind", "verb", "thingId", "documentId", "actorId", "after")
      SELECT h."seminarId", 'comment', 'created', m."id", h."documentId", ${authorId}::uuid,
             jsonb_build_object('visibility', h."visibility", 'authorId', h."authorId")
        FROM "made" m, "highlight" h)
    SELECT "createdAt", "updatedAt" FROM "made"`;
  return rows[0] ?? null;
}

function toJson(body: CommentNode): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(body));
}

/** Waits for every other transaction that edits this comment. */
export async function lockComment(db: Db, id: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Comment" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}

/** Keeps what the comment said, then lets it say something else. */
export async function reviseComment(
  db: Db,
  before: CommentRow,
  after: { body: CommentNode; text: string },
  now: Date,
): Promise<void> {
  await db.commentEdit.create({
    data: {
      commentId: before.id,
      version: before.version,
      body: toJson(before.body),
      text: before.text,
      writtenAt: before.editedAt ?? before.createdAt,
    },
    select: { id: true },
  });
  await db.comment.update({
    where: { id: before.id },
    data: {
      body: toJson(after.body),
      text: after.text,
      editedAt: now,
      updatedAt: now,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}

export async function setCommentDeleted(db: Db, id: string, deletedAt: Date | null): Promise<void> {
  await db.comment.update({
    where: { id },
    data: { deletedAt, version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  });
}

/** What the comment said before each edit, newest first. */
export async function listEditRows(
  db: Db,
  commentId: string,
  beforeVersion: number | null,
  take: number,
): Promise<CommentEditRow[]> {
  return db.$queryRaw<CommentEditRow[]>`
    SELECT "version", "body", "text", "writtenAt" FROM "CommentEdit"
     WHERE "commentId" = ${commentId}::uuid
       ${beforeVersion === null ? Prisma.empty : Prisma.sql`AND "version" < ${beforeVersion}`}
     ORDER BY "version" DESC LIMIT ${take}`;
}
