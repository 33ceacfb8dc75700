/** The change log's rows: insertion only; `xid` is filled in by PostgreSQL. */
import "server-only";
import type { Db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { NewChange } from "./model";

export async function insertChange(db: Db, change: NewChange): Promise<void> {
  await db.change.create({
    data: {
      seminarId: change.seminarId,
      kind: change.kind,
      verb: change.verb,
      thingId: change.thingId,
      documentId: change.documentId ?? null,
      actorId: change.actorId,
      before: change.before ? { ...change.before } : Prisma.DbNull,
      after: change.after ? { ...change.after } : Prisma.DbNull,
    },
    select: { id: true },
  });
}

/** Tells other processes, outside any transaction that wrote. `payload` is at most 8,000 bytes. */
export async function notify(db: Db, channel: string, payload: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}
