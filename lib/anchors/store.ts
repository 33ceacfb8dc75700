/** Rows of anchors: where passages stand, revision by revision. Only ever added. No decisions. */
import "server-only";
import type { Db } from "@/lib/db";

/** Where one passage of a highlight stands in one revision; see prisma/schema.prisma Anchor. */
export interface AnchorRow {
  highlightId: string;
  passage: number;
  witnessId: string;
  revision: number;
  start: number | null;
  end: number | null;
  exact: string;
  prefix: string;
  suffix: string;
  status: "exact" | "moved" | "changed" | "ambiguous" | "lost";
  score: number;
}

/** An anchor that somebody set, or one on the current revision of its witness, or both. */
export interface StandingAnchor extends AnchorRow {
  isOwn: boolean;
  isCurrent: boolean;
}

/** What a document's passages are carried from, oldest first; deleted highlights may come back. */
export function findStandingAnchors(db: Db, documentId: string): Promise<StandingAnchor[]> {
  return db.$queryRaw<StandingAnchor[]>`
    SELECT a."highlightId", a."passage", a."witnessId", a."revision", a."start", a."end", a."exact",
           a."prefix", a."suffix", a."status", a."score", a."by" = 'person' AS "isOwn",
           coalesce(a."revision" = w."currentRevision", false) AS "isCurrent"
      FROM "Anchor" a
      JOIN "Highlight" h ON h."id" = a."highlightId"
      LEFT JOIN "Witness" w ON w."id" = a."witnessId"
     WHERE h."documentId" = ${documentId}::uuid
       AND (a."by" = 'person' OR a."revision" = w."currentRevision")
     ORDER BY a."id"`;
}

/** Stores where passages were carried to. */
export async function insertCarried(db: Db, anchors: AnchorRow[]): Promise<void> {
  if (anchors.length === 0) return;
  await db.$executeRaw`
    INSERT INTO "Anchor" ("highlightId", "passage", "witnessId", "revision", "start", "end", "exact",
                          "prefix", "suffix", "status", "score", "by")
    SELECT a."highlightId", a."passage", a."witnessId", a."revision", a."start", a."end", a."exact",
           a."prefix", a."suffix", a."status"::"AnchorStatus", a."score", 'carry'
      FROM jsonb_to_recordset(${JSON.stringify(anchors)}::jsonb) AS a("highlightId" uuid, "passage" int,
           "witnessId" uuid, "revision" int, "start" int, "end" int, "exact" text, "prefix" text,
           "suffix" text, "status" text, "score" float8)`;
}

/** Whether anything was ever marked on a witness. */
export async function hasAnchors(db: Db, witnessId: string): Promise<boolean> {
  return (await db.anchor.count({ where: { witnessId }, take: 1 })) > 0;
}
