/** Changing seminars and who belongs to them. A seminar always keeps at least one instructor. */
import "server-only";
import { appendChange } from "@/lib/changes/commands";
import { announcePerson } from "@/lib/changes/wake";
import { requestHash, requireSameRequest, requireVersion } from "@/lib/contract/same-request";
import { type Db, db, inTransaction, onCommit } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { readSettings } from "@/lib/people/queries";
import type { Actor } from "@/lib/policy/actor";
import { authorize, canSee } from "@/lib/policy/authorize";
import type {
  CreateSeminarInput,
  MemberView,
  Role,
  SeminarView,
  UpdateMemberInput,
  UpdateSeminarInput,
} from "./model";
import { presentMember, presentSeminar } from "./present";
import { getMember, requireSeminar } from "./queries";
import {
  countInstructors,
  findMemberRow,
  findSeminarRow,
  insertSeminar,
  lockSeminar,
  setSeminarDeleted,
  updateMemberRow,
  updateSeminarRow,
  upsertMember,
} from "./store";

/** What a PUT made, or found made by the same request. */
export interface Created<View> {
  view: View;
  created: boolean;
}

/**
 * Creates a seminar; whoever does is its first instructor.
 * @throws {AppError} forbidden, conflict, gone, not-found.
 */
export async function createSeminar(
  actor: Actor,
  id: string,
  input: CreateSeminarInput,
): Promise<Created<SeminarView>> {
  authorize(actor, "seminar.create", await readSettings(), "seminar");
  const hash = requestHash(actor.personId, input);
  const created = await inTransaction(async (tx) => {
    const isNew = await insertSeminar(tx, {
      id,
      ...input,
      createdById: actor.personId,
      createdWith: hash,
    });
    if (!isNew) return false;
    if (actor.personId !== null) {
      await upsertMember(tx, { seminarId: id, personId: actor.personId, role: "instructor" });
    }
    return true;
  });
  const row = await findSeminarRow(db(), id);
  if (!row) throw notFound("seminar");
  if (created) return { view: presentSeminar(row, withRole(actor, id, "instructor")), created };
  // the same request, sent twice at once, made them a member after this snapshot was taken
  const member = actor.personId === null ? null : await findMemberRow(db(), id, actor.personId);
  const today = member && !member.removedAt ? withRole(actor, id, member.role) : actor;
  const view = presentSeminar(row, today);
  const canSeeIt = canSee(today, "seminar.delete", { seminarId: id });
  requireSameRequest(
    {
      createdWith: row.createdWith,
      isDeleted: row.deletedAt !== null,
      canSee: canSeeIt,
      current: view,
    },
    hash,
    "seminar",
  );
  return { view, created };
}

/** The actor as they are from now on: the snapshot was taken before they joined. */
export function withRole(actor: Actor, seminarId: string, role: Role): Actor {
  return { ...actor, memberships: new Map(actor.memberships).set(seminarId, role) };
}

/** @throws {AppError} conflict where the version is stale. */
export async function updateSeminar(
  actor: Actor,
  id: string,
  version: number,
  input: UpdateSeminarInput,
): Promise<SeminarView> {
  authorize(actor, "seminar.update", { seminarId: id }, "seminar");
  return inTransaction(async (tx) => {
    const before = await findSeminarRow(tx, id);
    if (!before || before.deletedAt) throw notFound("seminar");
    requireVersion(before, version, "seminar", () => presentSeminar(before, actor));
    const row = await updateSeminarRow(tx, id, version, input);
    if (!row)
      throw new AppError("conflict", "This seminar was changed at the same moment. Try again.");
    await appendChange(tx, seminarChange(actor, id, "updated"));
    return presentSeminar(row, actor);
  });
}

function seminarChange(actor: Actor, id: string, verb: "updated" | "removed" | "created") {
  return { seminarId: id, kind: "seminar" as const, verb, thingId: id, actorId: actor.personId };
}

/** Puts a seminar into a restorable state; its streams close. Repeating it changes nothing. */
export async function deleteSeminar(actor: Actor, id: string, now = new Date()): Promise<void> {
  authorize(actor, "seminar.delete", { seminarId: id }, "seminar");
  await inTransaction(async (tx) => {
    await lockSeminar(tx, id);
    const row = await findSeminarRow(tx, id);
    if (!row) throw notFound("seminar");
    if (row.deletedAt) return;
    await setSeminarDeleted(tx, id, now);
    await appendChange(tx, seminarChange(actor, id, "removed"));
  });
}

/** @throws {AppError} not-found, forbidden. */
export async function restoreSeminar(actor: Actor, id: string): Promise<SeminarView> {
  authorize(actor, "seminar.delete", { seminarId: id }, "seminar");
  const row = await inTransaction(async (tx) => {
    await lockSeminar(tx, id);
    const before = await findSeminarRow(tx, id);
    if (before?.deletedAt) {
      await setSeminarDeleted(tx, id, null);
      await appendChange(tx, seminarChange(actor, id, "created"));
    }
    return findSeminarRow(tx, id);
  });
  if (!row) throw notFound("seminar");
  const role = actor.formerMemberships.get(id);
  return presentSeminar(row, role ? withRole(actor, id, role) : actor);
}

/** Adds somebody by hand, or changes the role of who belongs already. For the command line and instructors. */
export async function addMember(
  actor: Actor,
  seminarId: string,
  personId: string,
  role: Role,
): Promise<MemberView> {
  authorize(actor, "member.add", { seminarId }, "seminar");
  await requireSeminar(seminarId);
  await inTransaction(async (tx) => {
    await lockSeminar(tx, seminarId);
    await joinAs(tx, actor.personId, seminarId, personId, role);
  });
  return getMember(actor, seminarId, personId);
}

/** Writes the membership and the change; the caller has locked the seminar and checked who may. */
export async function joinAs(
  tx: Db,
  actorId: string | null,
  seminarId: string,
  personId: string,
  role: Role,
): Promise<void> {
  const before = await findMemberRow(tx, seminarId, personId);
  if (
    before &&
    before.removedAt === null &&
    before.role === "instructor" &&
    role !== "instructor"
  ) {
    await requireAnotherInstructor(tx, seminarId);
  }
  await upsertMember(tx, { seminarId, personId, role });
  const verb = before && before.removedAt === null ? "updated" : "created";
  await appendChange(tx, { seminarId, kind: "member", verb, thingId: personId, actorId });
  onCommit(tx, () => announcePerson(personId));
}

async function requireAnotherInstructor(tx: Db, seminarId: string): Promise<void> {
  if ((await countInstructors(tx, seminarId)) > 1) return;
  throw new AppError(
    "conflict",
    "This is the seminar's last instructor. Make somebody else an instructor first.",
  );
}

/** Gives a member another role. @throws {AppError} conflict (stale, or the last instructor). */
export async function updateMember(
  actor: Actor,
  seminarId: string,
  personId: string,
  version: number,
  input: UpdateMemberInput,
): Promise<MemberView> {
  authorize(actor, "member.update", { seminarId, personId }, "seminar");
  await inTransaction(async (tx) => {
    await lockSeminar(tx, seminarId);
    const row = await findMemberRow(tx, seminarId, personId);
    if (!row || row.removedAt) throw notFound("member");
    requireVersion(row, version, "membership", () => presentMember(row, actor));
    await joinAs(tx, actor.personId, seminarId, personId, input.role);
  });
  return getMember(actor, seminarId, personId);
}

/** Takes somebody out of the seminar, or oneself; their streams close at once. */
export async function removeMember(
  actor: Actor,
  seminarId: string,
  personId: string,
  now = new Date(),
): Promise<void> {
  authorize(actor, "member.remove", { seminarId, personId }, "seminar");
  await inTransaction(async (tx) => {
    await lockSeminar(tx, seminarId);
    const row = await findMemberRow(tx, seminarId, personId);
    if (!row) throw notFound("member");
    if (row.removedAt) return;
    if (row.role === "instructor") await requireAnotherInstructor(tx, seminarId);
    await updateMemberRow(tx, seminarId, personId, { removedAt: now });
    await appendChange(tx, {
      seminarId,
      kind: "member",
      verb: "removed",
      thingId: personId,
      actorId: actor.personId,
    });
    onCommit(tx, () => announcePerson(personId));
  });
}
