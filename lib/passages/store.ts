/**
 * Rows of highlighted passages with everything that an export needs, in reading order, in batches
 * that never load a seminar whole. No decisions.
 */
import "server-only";
import type { Db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { AnchorStatus } from "@/lib/highlights/model";
import type { HighlightScope } from "@/lib/policy/scopes";
import type { Visibility } from "@/lib/seminars/model";
import type { PassageFilter } from "./model";

/** The place of a passage in reading order: numeric, and total by highlight and passage. */
export interface PassagePlace {
  documentOrder: string;
  documentId: string;
  witnessPosition: number;
  start: number;
  end: number;
  highlightId: string;
  passage: number;
}

export interface PassageRow extends PassagePlace {
  documentTitle: string;
  citation: string | null;
  witnessId: string;
  language: string;
  witnessRole: string;
  revision: number;
  isPlaced: boolean;
  exact: string;
  prefix: string;
  suffix: string;
  status: AnchorStatus;
  authorId: string;
  authorName: string;
  visibility: Visibility;
  createdAt: Date;
  themes: { id: string; name: string }[];
  comments: {
    id: string;
    parentId: string | null;
    authorId: string;
    authorName: string;
    text: string;
    createdAt: string;
  }[];
}

const lastOffset = 2_147_483_647;

/** Up to `take` passages after `after`, in reading order: by date of event, document, witness, place. */
export async function listPassageRows(
  db: Db,
  seminarId: string,
  scope: HighlightScope,
  filter: PassageFilter,
  after: PassagePlace | null,
  take: number,
): Promise<PassageRow[]> {
  return db.$queryRaw<PassageRow[]>`
    WITH "placed" AS (
      SELECT coalesce(d."eventDate", d."date", '9999') AS "documentOrder", d."id" AS "documentId",
             d."title" AS "documentTitle", d."metadata"->>'citation' AS "citation",
             w."position" AS "witnessPosition", w."id" AS "witnessId", w."language",
             w."role"::text AS "witnessRole", a."revision",
             coalesce(a."start", ${lastOffset}::int) AS "start", coalesce(a."end", ${lastOffset}::int) AS "end",
             a."start" IS NOT NULL AS "isPlaced", a."exact", a."prefix", a."suffix", a."status",
             h."id" AS "highlightId", a."passage", h."authorId", p."name" AS "authorName",
             h."visibility", h."createdAt"
        FROM "Highlight" h
        JOIN "Document" d ON d."id" = h."documentId" AND d."deletedAt" IS NULL
        JOIN "Person" p ON p."id" = h."authorId"
        JOIN "Anchor" a ON a."highlightId" = h."id"
        JOIN "Witness" w ON w."id" = a."witnessId" AND a."revision" = w."currentRevision"
       WHERE h."seminarId" = ${seminarId}::uuid AND h."deletedAt" IS NULL AND ${inScope(scope)}
         AND NOT EXISTS (SELECT 1 FROM "Anchor" n WHERE n."highlightId" = a."highlightId"
               AND n."passage" = a."passage" AND n."witnessId" = a."witnessId"
               AND n."revision" = a."revision" AND n."id" > a."id")
         ${filtered(filter)})
    SELECT q.*,
      coalesce((SELECT json_agg(json_build_object('id', t."id", 'name', t."name") ORDER BY t."position", t."id")
         FROM "HighlightTheme" ht JOIN "Theme" t ON t."id" = ht."themeId" AND t."deletedAt" IS NULL
        WHERE ht."highlightId" = q."highlightId"), '[]') AS "themes",
      coalesce((SELECT json_agg(json_build_object('id', c."id", 'parentId', c."parentId", 'authorId', c."authorId",
                 'authorName', cp."name", 'text', c."text", 'createdAt', c."createdAt") ORDER BY c."createdAt", c."id")
         FROM "Comment" c JOIN "Person" cp ON cp."id" = c."authorId"
        WHERE c."highlightId" = q."highlightId" AND c."deletedAt" IS NULL), '[]') AS "comments"
      FROM (SELECT * FROM "placed" q ${after === null ? Prisma.empty : Prisma.sql`WHERE ${follows(after)}`}
             ORDER BY "documentOrder", "documentId", "witnessPosition", "start", "end", "highlightId", "passage"
             LIMIT ${take}) q
     ORDER BY "documentOrder", "documentId", "witnessPosition", "start", "end", "highlightId", "passage"`;
}

function inScope(scope: HighlightScope): Prisma.Sql {
  const listed = Prisma.sql`h."visibility"::text IN (${Prisma.join(scope.visibilities)})`;
  if (scope.authorId === null) return listed;
  return Prisma.sql`(h."authorId" = ${scope.authorId}::uuid OR ${listed})`;
}

function follows(after: PassagePlace): Prisma.Sql {
  return Prisma.sql`("documentOrder", "documentId", "witnessPosition", "start", "end", "highlightId", "passage")
    > (${after.documentOrder}, ${after.documentId}::uuid, ${after.witnessPosition}::int, ${after.start}::int,
       ${after.end}::int, ${after.highlightId}::uuid, ${after.passage}::int)`;
}

function filtered(filter: PassageFilter): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  if (filter.theme) {
    parts.push(Prisma.sql`AND EXISTS (SELECT 1 FROM "HighlightTheme" ht
      JOIN "Theme" t ON t."id" = ht."themeId" AND t."deletedAt" IS NULL
      WHERE ht."highlightId" = h."id" AND ht."themeId" = ANY(${filter.theme}::uuid[]))`);
  }
  if (filter.person) parts.push(Prisma.sql`AND h."authorId" = ANY(${filter.person}::uuid[])`);
  if (filter.document) parts.push(Prisma.sql`AND h."documentId" = ANY(${filter.document}::uuid[])`);
  if (filter.assignment) {
    parts.push(Prisma.sql`AND h."assignmentId" = ANY(${filter.assignment}::uuid[])`);
  }
  if (filter.status) parts.push(Prisma.sql`AND a."status"::text = ANY(${filter.status})`);
  if (filter.speaker) parts.push(inBlock("speaker", filter.speaker));
  if (filter.register) parts.push(inBlock("register", filter.register));
  if (filter.q) {
    const words = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    parts.push(Prisma.sql`AND (a."exact" ILIKE ${words} OR EXISTS (SELECT 1 FROM "Comment" c
      WHERE c."highlightId" = h."id" AND c."deletedAt" IS NULL AND c."text" ILIKE ${words}))`);
  }
  return parts.length === 0 ? Prisma.empty : Prisma.join(parts, "\n");
}

/** The block in which the passage begins has one of these values. */
function inBlock(field: "speaker" | "register", values: string[]): Prisma.Sql {
  return Prisma.sql`AND EXISTS (
    SELECT 1 FROM "Revision" r, jsonb_array_elements(r."blocks") b
     WHERE r."witnessId" = a."witnessId" AND r."number" = a."revision"
       AND (b->>'start')::int <= a."start" AND a."start" < (b->>'end')::int
       AND b->>${field}::text = ANY(${values}))`;
}
