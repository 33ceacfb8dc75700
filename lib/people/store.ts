/** Rows of people, sessions, one-time links, tokens, settings and failed guesses. No decisions. */
import "server-only";
import type { Db } from "@/lib/db";
import type {
  ApiToken,
  LinkPurpose,
  OneTimeLink,
  Person,
  Session,
} from "@/lib/generated/prisma/client";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/seminars/model";

export type PersonRow = Person;
export type TokenRow = ApiToken;
export type LinkRow = OneTimeLink & { person: Person | null };

/** What an actor is made of: a person and their memberships, in one query. */
export interface ActorRow {
  personId: string;
  name: string;
  isOwner: boolean;
  memberships: { s: string; r: Role; d: boolean }[] | null;
}

const actorColumns = Prisma.sql`
  p."id" AS "personId", p."name", p."isOwner",
  (SELECT json_agg(json_build_object('s', m."seminarId", 'r', m."role", 'd', s."deletedAt" IS NOT NULL))
     FROM "Membership" m JOIN "Seminar" s ON s."id" = m."seminarId"
    WHERE m."personId" = p."id" AND m."removedAt" IS NULL) AS "memberships"`;

export async function findActorBySession(db: Db, sessionId: string): Promise<ActorRow | null> {
  const rows = await db.$queryRaw<ActorRow[]>`
    SELECT ${actorColumns} FROM "Session" t JOIN "Person" p ON p."id" = t."personId"
     WHERE t."id" = ${sessionId}::uuid AND t."revokedAt" IS NULL AND t."expiresAt" > now()`;
  return rows[0] ?? null;
}

export async function findActorByToken(
  db: Db,
  tokenHash: string,
): Promise<(ActorRow & { tokenId: string }) | null> {
  const rows = await db.$queryRaw<(ActorRow & { tokenId: string })[]>`
    SELECT ${actorColumns}, t."id" AS "tokenId"
      FROM "ApiToken" t JOIN "Person" p ON p."id" = t."personId"
     WHERE t."tokenHash" = ${tokenHash} AND t."revokedAt" IS NULL
       AND (t."expiresAt" IS NULL OR t."expiresAt" > now())`;
  return rows[0] ?? null;
}

export async function findActorByPerson(db: Db, personId: string): Promise<ActorRow | null> {
  const rows = await db.$queryRaw<ActorRow[]>`
    SELECT ${actorColumns} FROM "Person" p WHERE p."id" = ${personId}::uuid`;
  return rows[0] ?? null;
}

/** Notes when a token was last used, at most once a minute, so that reading stays reading. */
export async function touchToken(db: Db, id: string, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000);
  await db.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: minuteAgo } }] },
    data: { lastUsedAt: now },
  });
}

export function findPerson(db: Db, id: string): Promise<PersonRow | null> {
  return db.person.findUnique({ where: { id } });
}

export function findPersonByEmail(db: Db, email: string): Promise<PersonRow | null> {
  return db.person.findUnique({ where: { email } });
}

export function listPersonRows(db: Db, afterId: string | null, take: number): Promise<PersonRow[]> {
  return db.person.findMany({
    where: afterId ? { id: { gt: afterId } } : {},
    orderBy: { id: "asc" },
    take,
  });
}

/** Inserts a person; false where the e-mail address is taken. */
export async function insertPerson(
  db: Db,
  person: {
    id: string;
    email: string;
    name: string;
    passwordHash: string | null;
    isOwner: boolean;
  },
): Promise<boolean> {
  const { count } = await db.person.createMany({ data: [person], skipDuplicates: true });
  return count === 1;
}

export function updatePersonRow(
  db: Db,
  id: string,
  data: { name?: string; passwordHash?: string; isOwner?: boolean },
): Promise<PersonRow> {
  return db.person.update({
    where: { id },
    data: { ...data, version: { increment: 1 }, updatedAt: new Date() },
  });
}

export function countOwners(db: Db): Promise<number> {
  return db.person.count({ where: { isOwner: true } });
}

/** Waits for every other transaction that is making or unmaking an owner. */
export async function lockOwners(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(727073, 1)`;
}

export async function insertSession(
  db: Db,
  session: { id: string; personId: string; userAgent: string | null; expiresAt: Date },
): Promise<void> {
  await db.session.create({ data: session, select: { id: true } });
}

export function findSession(db: Db, id: string): Promise<Session | null> {
  return db.session.findUnique({ where: { id } });
}

export async function revokeSession(db: Db, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}

export async function revokeSessionsOf(
  db: Db,
  personId: string,
  now: Date,
  except: string | null,
): Promise<void> {
  await db.session.updateMany({
    where: { personId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: now },
  });
}

export async function insertLink(
  db: Db,
  link: {
    id: string;
    purpose: LinkPurpose;
    tokenHash: string;
    personId: string | null;
    createdById: string | null;
    expiresAt: Date;
  },
): Promise<void> {
  await db.oneTimeLink.create({ data: link, select: { id: true } });
}

export function findLinkRow(db: Db, tokenHash: string): Promise<LinkRow | null> {
  return db.oneTimeLink.findUnique({ where: { tokenHash }, include: { person: true } });
}

/** Spends a link; false where somebody else has just spent it or it has expired. */
export async function spendLinkRow(db: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await db.oneTimeLink.updateMany({
    where: { id, spentAt: null, expiresAt: { gt: now } },
    data: { spentAt: now },
  });
  return count === 1;
}

/** Earlier unspent links of the same purpose and person stop working. */
export async function expireLinks(
  db: Db,
  purpose: LinkPurpose,
  personId: string | null,
  now: Date,
): Promise<void> {
  await db.oneTimeLink.updateMany({
    where: { purpose, personId, spentAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
}

export async function insertToken(
  db: Db,
  token: { id: string; personId: string; name: string; tokenHash: string; expiresAt: Date | null },
): Promise<TokenRow> {
  return db.apiToken.create({ data: token });
}

export function findToken(db: Db, id: string): Promise<TokenRow | null> {
  return db.apiToken.findUnique({ where: { id } });
}

export function listTokenRows(
  db: Db,
  personId: string,
  afterId: string | null,
  take: number,
): Promise<TokenRow[]> {
  return db.apiToken.findMany({
    where: { personId, revokedAt: null, ...(afterId ? { id: { gt: afterId } } : {}) },
    orderBy: { id: "asc" },
    take,
  });
}

export async function revokeToken(db: Db, id: string, now: Date): Promise<void> {
  await db.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}

export async function findSetting(db: Db, key: string): Promise<unknown> {
  const row = await db.setting.findUnique({ where: { key } });
  return row?.value ?? null;
}

export async function saveSetting(db: Db, key: string, value: string): Promise<void> {
  await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

export function findFailures(
  db: Db,
  key: string,
): Promise<{ count: number; windowStart: Date } | null> {
  return db.throttle.findUnique({ where: { key } });
}

/** Adds one failure; a window that has passed begins anew. */
export async function addFailure(
  db: Db,
  key: string,
  windowSeconds: number,
  now: Date,
): Promise<void> {
  const oldest = new Date(now.getTime() - windowSeconds * 1000);
  await db.$executeRaw`
    INSERT INTO "Throttle" AS t ("key", "count", "windowStart") VALUES (${key}, 1, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN t."windowStart" < ${oldest} THEN 1 ELSE t."count" + 1 END,
      "windowStart" = CASE WHEN t."windowStart" < ${oldest} THEN ${now} ELSE t."windowStart" END`;
}

export async function clearFailures(db: Db, keys: string[]): Promise<void> {
  await db.throttle.deleteMany({ where: { key: { in: keys } } });
}

/** The names of the seminars that a person belongs to. */
export function listSeminarNames(db: Db, ids: string[]): Promise<{ id: string; name: string }[]> {
  return db.seminar.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
    orderBy: { id: "desc" },
  });
}

export function listPersonNames(db: Db, ids: string[]): Promise<{ id: string; name: string }[]> {
  return db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
}
