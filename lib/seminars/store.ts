/** Rows of seminars, memberships and invitations. No decisions. */
import "server-only";
import type { Db } from "@/lib/db";
import type { Invitation, Membership, Person, Seminar } from "@/lib/generated/prisma/client";
import type { Role, ThemeCreation, Visibility } from "./model";

export type SeminarRow = Seminar;
export type MemberRow = Membership & { person: Pick<Person, "id" | "name" | "email"> };
export type InvitationRow = Invitation;
export type InvitationWithSeminar = Invitation & { seminar: Seminar };

const withPerson = { person: { select: { id: true, name: true, email: true } } } as const;

/** False where the id exists already. */
export async function insertSeminar(
  db: Db,
  seminar: {
    id: string;
    name: string;
    term: string | null;
    timeZone: string;
    defaultVisibility: Visibility;
    themeCreation: ThemeCreation;
    createdById: string | null;
    createdWith: string;
  },
): Promise<boolean> {
  const { count } = await db.seminar.createMany({ data: [seminar], skipDuplicates: true });
  return count === 1;
}

export function findSeminarRow(db: Db, id: string): Promise<SeminarRow | null> {
  return db.seminar.findUnique({ where: { id } });
}

/** All that stand, or those among `ids`; newest first. */
export function listSeminarRows(
  db: Db,
  ids: string[] | null,
  beforeId: string | null,
  take: number,
): Promise<SeminarRow[]> {
  return db.seminar.findMany({
    where: {
      deletedAt: null,
      id: { ...(ids ? { in: ids } : {}), ...(beforeId ? { lt: beforeId } : {}) },
    },
    orderBy: { id: "desc" },
    take,
  });
}

export function findSeminarsByName(db: Db, name: string): Promise<SeminarRow[]> {
  return db.seminar.findMany({ where: { name, deletedAt: null }, take: 2 });
}

/** Edits a seminar if its version still is `version`; null where it is not. */
export async function updateSeminarRow(
  db: Db,
  id: string,
  version: number,
  data: Partial<
    Pick<SeminarRow, "name" | "term" | "timeZone" | "defaultVisibility" | "themeCreation">
  >,
): Promise<SeminarRow | null> {
  const { count } = await db.seminar.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: new Date() },
  });
  return count === 1 ? findSeminarRow(db, id) : null;
}

export async function setSeminarDeleted(db: Db, id: string, deletedAt: Date | null): Promise<void> {
  await db.seminar.update({
    where: { id },
    data: { deletedAt, version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  });
}

export function findMemberRow(
  db: Db,
  seminarId: string,
  personId: string,
): Promise<MemberRow | null> {
  return db.membership.findUnique({
    where: { seminarId_personId: { seminarId, personId } },
    include: withPerson,
  });
}

export function listMemberRows(
  db: Db,
  seminarId: string,
  afterPersonId: string | null,
  take: number,
): Promise<MemberRow[]> {
  return db.membership.findMany({
    where: {
      seminarId,
      removedAt: null,
      ...(afterPersonId ? { personId: { gt: afterPersonId } } : {}),
    },
    include: withPerson,
    orderBy: { personId: "asc" },
    take,
  });
}

/** Makes somebody a member, or takes a removed one back. */
export async function upsertMember(
  db: Db,
  member: { seminarId: string; personId: string; role: Role },
): Promise<void> {
  const { seminarId, personId, role } = member;
  await db.membership.upsert({
    where: { seminarId_personId: { seminarId, personId } },
    create: member,
    update: { role, removedAt: null, version: { increment: 1 }, updatedAt: new Date() },
    select: { personId: true },
  });
}

export async function updateMemberRow(
  db: Db,
  seminarId: string,
  personId: string,
  data: { role?: Role; removedAt?: Date | null },
): Promise<void> {
  await db.membership.update({
    where: { seminarId_personId: { seminarId, personId } },
    data: { ...data, version: { increment: 1 }, updatedAt: new Date() },
    select: { personId: true },
  });
}

export function countInstructors(db: Db, seminarId: string): Promise<number> {
  return db.membership.count({ where: { seminarId, role: "instructor", removedAt: null } });
}

/** Waits for every other transaction that changes who belongs to the seminar. */
export async function lockSeminar(db: Db, seminarId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Seminar" WHERE "id" = ${seminarId}::uuid FOR NO KEY UPDATE`;
}

/** False where the id or the code exists already. */
export async function insertInvitation(
  db: Db,
  invitation: {
    id: string;
    seminarId: string;
    role: Role;
    code: string;
    expiresAt: Date | null;
    uses: number | null;
    createdById: string;
    createdWith: string;
  },
): Promise<boolean> {
  const { count } = await db.invitation.createMany({ data: [invitation], skipDuplicates: true });
  return count === 1;
}

export function findInvitationRow(db: Db, id: string): Promise<InvitationRow | null> {
  return db.invitation.findUnique({ where: { id } });
}

export function findInvitationByCode(db: Db, code: string): Promise<InvitationWithSeminar | null> {
  return db.invitation.findUnique({ where: { code }, include: { seminar: true } });
}

export function listInvitationRows(
  db: Db,
  seminarId: string,
  beforeId: string | null,
  take: number,
): Promise<InvitationRow[]> {
  return db.invitation.findMany({
    where: { seminarId, revokedAt: null, ...(beforeId ? { id: { lt: beforeId } } : {}) },
    orderBy: { id: "desc" },
    take,
  });
}

export async function updateInvitationRow(
  db: Db,
  id: string,
  version: number,
  data: { role?: Role; expiresAt?: Date | null; uses?: number | null },
): Promise<InvitationRow | null> {
  const { count } = await db.invitation.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: new Date() },
  });
  return count === 1 ? findInvitationRow(db, id) : null;
}

export async function setInvitationRevoked(db: Db, id: string, at: Date | null): Promise<void> {
  await db.invitation.update({
    where: { id },
    data: { revokedAt: at, version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  });
}

/** Takes one use of an invitation that still works; false where none is left. */
export async function takeUse(db: Db, id: string, now: Date): Promise<boolean> {
  const taken = await db.$executeRaw`
    UPDATE "Invitation" SET "usedCount" = "usedCount" + 1
     WHERE "id" = ${id}::uuid AND "revokedAt" IS NULL
       AND ("expiresAt" IS NULL OR "expiresAt" > ${now})
       AND ("uses" IS NULL OR "usedCount" < "uses")`;
  return taken === 1;
}

/** Those among `personIds` who belong to the seminar. */
export function findMemberRows(
  db: Db,
  seminarId: string,
  personIds: string[],
): Promise<MemberRow[]> {
  return db.membership.findMany({
    where: { seminarId, personId: { in: personIds }, removedAt: null },
    include: withPerson,
  });
}
