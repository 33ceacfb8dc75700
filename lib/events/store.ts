/**
 * Reading the change log in the one order in which nothing can be missed: (xid, id), and only rows
 * whose transaction, and every one begun before it, has ended (pg_snapshot_xmin). No decisions.
 */
import "server-only";
import type { Audience, ChangeKind, ChangeVerb } from "@/lib/changes/model";
import type { Db } from "@/lib/db";

/** A place in the log: everything up to and including it has been read. */
export interface LogPlace {
  xid: string;
  id: string;
}

export interface ChangeRow extends LogPlace {
  seminarId: string;
  kind: ChangeKind;
  verb: ChangeVerb;
  thingId: string;
  documentId: string | null;
  actorId: string | null;
  actorName: string | null;
  before: Audience | null;
  after: Audience | null;
  at: Date;
}

/** Up to `take` changes after `after`; `isPending` tells that more exist which may not be read yet. */
export async function readLog(
  db: Db,
  seminarId: string,
  after: LogPlace,
  take: number,
): Promise<{ changes: ChangeRow[]; isPending: boolean }> {
  const rows = await db.$queryRaw<(ChangeRow & { isReadable: boolean })[]>`
    SELECT c."xid"::text AS "xid", c."id"::text AS "id", c."seminarId", c."kind", c."verb", c."thingId",
           c."documentId", c."actorId", p."name" AS "actorName", c."before", c."after", c."at",
           c."xid" < pg_snapshot_xmin(pg_current_snapshot()) AS "isReadable"
      FROM "Change" c LEFT JOIN "Person" p ON p."id" = c."actorId"
     WHERE c."seminarId" = ${seminarId}::uuid
       AND (c."xid", c."id") > (${after.xid}::xid8, ${after.id}::bigint)
     ORDER BY c."xid", c."id" LIMIT ${take}`;
  const firstPending = rows.findIndex((row) => !row.isReadable);
  const changes = firstPending === -1 ? rows : rows.slice(0, firstPending);
  return { changes, isPending: firstPending !== -1 };
}

/** The place before everything that is not readable yet: 'from now'. */
export async function findEndOfLog(db: Db): Promise<LogPlace> {
  const rows = await db.$queryRaw<{ xid: string }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS "xid"`;
  // every row of an earlier transaction has been read; none of this one or a later
  return { xid: rows[0]?.xid ?? "0", id: "0" };
}

export const beginningOfLog: LogPlace = { xid: "0", id: "0" };
