/**
 * Rows of highlights and their anchors. No decisions. Reads are raw SQL, since a highlight, its
 * themes, its newest anchors and the first words of its thread come in one statement.
 */
import "server-only";
import type { Db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { HighlightScope } from "@/lib/policy/scopes";
import type { Visibility } from "@/lib/seminars/model";
import type { AnchorStatus } from "./model";

export interface AnchorRow {
  passage: number;
  witnessId: string;
  revision: number;
  start: number | null;
  end: number | null;
  exact: string;
  prefix: string;
  suffix: string;
  status: AnchorStatus;
  score: number;
}

export interface HighlightRow {
  id: string;
  seminarId: string;
  documentId: string;
  documentDeletedAt: Date | null;
  witnessId: string;
  revision: number;
  authorId: string;
  authorName: string;
  visibility: Visibility;
  assignmentId: string | null;
  createdWith: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  withdrawnAt: Date | null;
  deletedAt: Date | null;
  themeIds: string[];
  commentCount: number;
  firstComment: { authorId: string; authorName: string; text: string; createdAt: string } | null;
  anchors: AnchorRow[] | null;
}

/** Which revision to answer for: `witnessId`'s `number`; the current one of every other witness. */
export interface RevisionChoice {
  witnessId: string;
  number: number;
}

function anchorRevision(choice: RevisionChoice | null): Prisma.Sql {
  if (choice === null) return Prisma.sql`w."currentRevision"`;
  return Prisma.sql`CASE WHEN w."id" = ${choice.witnessId}::uuid THEN ${choice.number} ELSE w."currentRevision" END`;
}

function selectHighlights(choice: RevisionChoice | null): Prisma.Sql {
  return Prisma.sql`
    SELECT h.*, p."name" AS "authorName", d."deletedAt" AS "documentDeletedAt",
      coalesce((SELECT json_agg(ht."themeId" ORDER BY t."position", t."id") FROM "HighlightTheme" ht
         JOIN "Theme" t ON t."id" = ht."themeId" AND t."deletedAt" IS NULL
        WHERE ht."highlightId" = h."id"), '[]') AS "themeIds",
      (SELECT count(*)::int FROM "Comment" c
        WHERE c."highlightId" = h."id" AND c."deletedAt" IS NULL) AS "commentCount",
      (SELECT json_build_object('authorId', c."authorId", 'authorName', cp."name",
                                'text', left(c."text", 280), 'createdAt', c."createdAt")
         FROM "Comment" c JOIN "Person" cp ON cp."id" = c."authorId"
        WHERE c."highlightId" = h."id" AND c."deletedAt" IS NULL
        ORDER BY c."createdAt", c."id" LIMIT 1) AS "firstComment",
      (SELECT json_agg(a ORDER BY a."passage") FROM (
         SELECT DISTINCT ON (a."passage") a."passage", a."witnessId", a."revision", a."start", a."end",
                a."exact", a."prefix", a."suffix", a."status", a."score"
           FROM "Anchor" a JOIN "Witness" w ON w."id" = a."witnessId"
          WHERE a."highlightId" = h."id" AND a."revision" = ${anchorRevision(choice)}
          ORDER BY a."passage", a."id" DESC) a) AS "anchors"
      FROM "Highlight" h
      JOIN "Person" p ON p."id" = h."authorId"
      JOIN "Document" d ON d."id" = h."documentId"`;
}

function inScope(scope: HighlightScope): Prisma.Sql {
  const listed = Prisma.sql`h."visibility"::text IN (${Prisma.join(scope.visibilities)})`;
  if (scope.authorId === null) return listed;
  return Prisma.sql`(h."authorId" = ${scope.authorId}::uuid OR ${listed})`;
}

export async function findHighlightRow(db: Db, id: string): Promise<HighlightRow | null> {
  const rows = await db.$queryRaw<HighlightRow[]>`
    ${selectHighlights(null)} WHERE h."id" = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Those of a document that fall under the scope and stand, in the order they were made. */
export async function listHighlightRows(
  db: Db,
  documentId: string,
  scope: HighlightScope,
  select: {
    choice: RevisionChoice | null;
    ids: string[] | null;
    afterId: string | null;
    take: number;
  },
): Promise<HighlightRow[]> {
  const { choice, ids, afterId, take } = select;
  if (ids !== null && ids.length === 0) return [];
  return db.$queryRaw<HighlightRow[]>`
    ${selectHighlights(choice)}
     WHERE h."documentId" = ${documentId}::uuid AND h."deletedAt" IS NULL AND ${inScope(scope)}
       ${ids === null ? Prisma.empty : Prisma.sql`AND h."id" = ANY(${ids}::uuid[])`}
       ${afterId === null ? Prisma.empty : Prisma.sql`AND h."id" > ${afterId}::uuid`}
     ORDER BY h."id" LIMIT ${take}`;
}

/** Those among `ids` that stand, whoever may see them; for the event stream, which scopes per reader. */
export async function findHighlightRows(db: Db, ids: string[]): Promise<HighlightRow[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<HighlightRow[]>`
    ${selectHighlights(null)} WHERE h."id" = ANY(${ids}::uuid[]) AND h."deletedAt" IS NULL`;
}

export interface NewHighlight {
  id: string;
  seminarId: string;
  documentId: string;
  witnessId: string;
  revision: number;
  authorId: string;
  visibility: Visibility;
  assignmentId: string | null;
  createdWith: string;
}

/**
 * Stores a highlight with its anchors, themes and its change-log row in ONE statement, which is its
 * own transaction: a class that marks at once costs one round trip a mark. The lock on the witness
 * is shared: highlighters never wait for each other, only for who publishes a revision.
 * Null where the id exists already, or where an anchor's revision is not the `current` one and must
 * be; then nothing was stored.
 */
export async function insertHighlight(
  db: Db,
  highlight: NewHighlight,
  anchors: AnchorRow[],
  themeIds: string[],
  revisions: "current" | "any",
): Promise<{ createdAt: Date; updatedAt: Date } | null> {
  const h = highlight;
  const witnesses = new Map(anchors.map((anchor) => [anchor.witnessId, anchor.revision]));
  const ids = [...witnesses.keys()];
  const isCurrent = Prisma.sql`AND w."currentRevision" =
    (${[...witnesses.values()]}::int[])[array_position(${ids}::uuid[], w."id")]`;
  const audience = JSON.stringify({ visibility: h.visibility, authorId: h.authorId });
  const rows = await db.$queryRaw<{ createdAt: Date; updatedAt: Date }[]>`
    WITH "witness" AS (SELECT w."id" FROM "Witness" w WHERE w."id" = ANY(${ids}::uuid[])
       ${revisions === "current" ? isCurrent : Prisma.empty} ORDER BY w."position", w."id" FOR KEY SHARE),
    "made" AS (
      INSERT INTO "Highlight" ("id", "seminarId", "documentId", "witnessId", "revision", "authorId",
                               "visibility", "assignmentId", "createdWith")
      SELECT ${h.id}::uuid, ${h.seminarId}::uuid, ${h.documentId}::uuid, ${h.witnessId}::uuid, ${h.revision},
             ${h.authorId}::uuid, ${h.visibility}::"Visibility", ${h.assignmentId}::uuid, ${h.createdWith}
       WHERE (SELECT count(*) FROM "witness") = ${ids.length}
      ON CONFLICT ("id") DO NOTHING RETURNING "id", "createdAt", "updatedAt"),
    "anchored" AS (
      INSERT INTO "Anchor" ("highlightId", "passage", "witnessId", "revision", "start", "end", "exact",
                            "prefix", "suffix", "status", "score", "by")
      SELECT m."id", a."passage", a."witnessId", a."revision", a."start", a."end", a."exact", a."prefix",
             a."suffix", a."status"::"AnchorStatus", a."score", 'person'
        FROM "made" m, jsonb_to_recordset(${JSON.stringify(anchors)}::jsonb) AS a("passage" int,
             "witnessId" uuid, "revision" int, "start" int, "end" int, "exact" text, "prefix" text,
             "suffix" text, "status" text, "score" float8)),
    "themed" AS (
      INSERT INTO "HighlightTheme" ("highlightId", "themeId")
      SELECT m."id", t FROM "made" m, unnest(${themeIds}::uuid[]) AS t),
    "logged" AS (
      INSERT INTO "Change" ("seminarId", "kind", "verb", "thingId", "documentId", "actorId", "after")
      SELECT ${h.seminarId}::uuid, 'highlight', 'created', m."id", ${h.documentId}::uuid,
             ${h.authorId}::uuid, ${audience}::jsonb FROM "made" m)
    SELECT "createdAt", "updatedAt" FROM "made"`;
  return rows[0] ?? null;
}

async function insertThemes(db: Db, highlightId: string, themeIds: string[]): Promise<void> {
  if (themeIds.length === 0) return;
  await db.highlightTheme.createMany({
    data: themeIds.map((themeId) => ({ highlightId, themeId })),
    skipDuplicates: true,
  });
}

/** Replaces the themes that stand; a deleted theme's link stays, so that restoring it restores it here. */
export async function replaceThemes(
  db: Db,
  highlightId: string,
  themeIds: string[],
): Promise<void> {
  await db.highlightTheme.deleteMany({
    where: { highlightId, themeId: { notIn: themeIds }, theme: { deletedAt: null } },
  });
  await insertThemes(db, highlightId, themeIds);
}

/** Waits for every other transaction that edits this highlight or answers it. */
export async function lockHighlight(db: Db, id: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Highlight" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}

export async function updateHighlightRow(
  db: Db,
  id: string,
  data: { visibility?: Visibility; withdrawnAt?: Date | null; deletedAt?: Date | null },
): Promise<void> {
  await db.highlight.update({
    where: { id },
    data: { ...data, version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  });
}

/** Ids of the standing comments, and whether somebody other than `authorId` wrote one. */
export async function findThread(
  db: Db,
  highlightId: string,
  authorId: string,
): Promise<{ commentIds: string[]; isAnswered: boolean }> {
  const rows = await db.comment.findMany({
    where: { highlightId, deletedAt: null },
    select: { id: true, authorId: true },
    orderBy: { id: "asc" },
  });
  return {
    commentIds: rows.map((row) => row.id),
    isAnswered: rows.some((row) => row.authorId !== authorId),
  };
}

/**
 * Positions as JSON text (`positionsView`), assembled by PostgreSQL: ten thousand rows need not
 * become objects here only to be written out again.
 */
export async function findPositionsJson(
  db: Db,
  documentId: string,
  scope: HighlightScope,
  choice: RevisionChoice | null,
): Promise<string> {
  const rows = await db.$queryRaw<{ json: string }[]>`
    WITH "seen" AS MATERIALIZED (
      SELECT h."id", h."authorId", h."visibility",
             EXISTS (SELECT 1 FROM "Comment" c
                      WHERE c."highlightId" = h."id" AND c."deletedAt" IS NULL) AS "commented",
             (SELECT array_agg(t."id" ORDER BY t."position", t."id") FROM "HighlightTheme" ht
                JOIN "Theme" t ON t."id" = ht."themeId" AND t."deletedAt" IS NULL
               WHERE ht."highlightId" = h."id") AS "themeIds"
        FROM "Highlight" h
       WHERE h."documentId" = ${documentId}::uuid AND h."deletedAt" IS NULL AND ${inScope(scope)}),
    "witness" AS (SELECT w."id", w."currentRevision", (row_number() OVER (ORDER BY w."position") - 1)::int AS "index"
                    FROM "Witness" w WHERE w."documentId" = ${documentId}::uuid),
    "author" AS (SELECT p."id", p."name", (row_number() OVER (ORDER BY p."id") - 1)::int AS "index"
                   FROM "Person" p WHERE p."id" IN (SELECT "authorId" FROM "seen")),
    "theme" AS (SELECT t."id", t."color", (row_number() OVER (ORDER BY t."position", t."id") - 1)::int AS "index"
                  FROM "Theme" t WHERE t."id" IN (SELECT unnest("themeIds") FROM "seen")),
    "item" AS (
      SELECT DISTINCT ON (s."id", a."passage") s."id", a."passage", w."index" AS "witness", a."start", a."end",
             coalesce((SELECT t."color" FROM "theme" t WHERE t."id" = s."themeIds"[1]), 0) AS "color",
             u."index" AS "author",
             CASE WHEN s."authorId" = ${scope.authorId}::uuid THEN 1 ELSE 0 END
               + CASE WHEN s."commented" THEN 2 ELSE 0 END
               + CASE s."visibility"::text WHEN 'private' THEN 4 WHEN 'instructors' THEN 8 ELSE 0 END AS "flags",
             coalesce((SELECT json_agg(t."index") FROM "theme" t WHERE t."id" = ANY(s."themeIds")), '[]') AS "themes"
        FROM "seen" s
        JOIN "Anchor" a ON a."highlightId" = s."id"
        JOIN "witness" w ON w."id" = a."witnessId"
        JOIN "author" u ON u."id" = s."authorId"
       WHERE a."revision" = ${anchorRevision(choice)}
       ORDER BY s."id", a."passage", a."id" DESC)
    SELECT json_build_object(
      'witnesses', coalesce((SELECT json_agg(w."id" ORDER BY w."index") FROM "witness" w), '[]'),
      'authors', coalesce((SELECT json_agg(json_build_object('id', u."id", 'name', u."name") ORDER BY u."index")
                             FROM "author" u), '[]'),
      'items', coalesce((SELECT json_agg(json_build_array(i."id", i."witness", i."start", i."end", i."color",
                                         i."author", i."flags") ORDER BY i."id", i."passage") FROM "item" i), '[]'),
      'themes', coalesce((SELECT json_agg(t."id" ORDER BY t."index") FROM "theme" t), '[]'),
      'themesOf', coalesce((SELECT json_agg(i."themes" ORDER BY i."id", i."passage") FROM "item" i), '[]')
    )::text AS "json"`;
  return rows[0]?.json ?? "";
}
