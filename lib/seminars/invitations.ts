/**
 * Invitations: made, changed and revoked by instructors, redeemed by whoever holds the code.
 * Revoking works at once; a use is taken in the same transaction that makes the membership.
 */
import "server-only";
import { randomBytes } from "node:crypto";
import { requestHash, requireSameRequest, requireVersion } from "@/lib/contract/same-request";
import { type Db, db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { insertNewPerson } from "@/lib/people/commands";
import type { RegisterInput } from "@/lib/people/model";
import { countFailure, requireNotThrottled } from "@/lib/people/throttle";
import type { Actor } from "@/lib/policy/actor";
import { authorize, canSee } from "@/lib/policy/authorize";
import { type Created, joinAs, withRole } from "./commands";
import type {
  CreateInvitationInput,
  InvitationView,
  MemberView,
  RedeemInput,
  UpdateInvitationInput,
} from "./model";
import { presentInvitation, presentMember } from "./present";
import { requireSeminar } from "./queries";
import { codeLength, makeCode, readCode } from "./rules";
import {
  findInvitationByCode,
  findInvitationRow,
  findMemberRow,
  type InvitationWithSeminar,
  insertInvitation,
  lockSeminar,
  setInvitationRevoked,
  takeUse,
  updateInvitationRow,
} from "./store";

/** @throws {AppError} forbidden, conflict, gone, invalid-input (an expiry that has passed). */
export async function createInvitation(
  actor: Actor,
  id: string,
  input: CreateInvitationInput,
  origin: string,
  now = new Date(),
): Promise<Created<InvitationView>> {
  const { seminarId, role, uses } = input;
  authorize(actor, "invitation.create", { seminarId }, "seminar");
  await requireSeminar(seminarId);
  const hash = requestHash(actor.personId, input);
  const existing = await findInvitationRow(db(), id);
  if (!existing) requireFuture(input.expiresAt, now);
  let created = false;
  for (let tries = 0; !existing && !created && tries < 5; tries += 1) {
    created = await insertInvitation(db(), {
      id,
      seminarId,
      role,
      uses,
      expiresAt: input.expiresAt ? new Date(input.expiresAt) : null,
      code: makeCode(randomBytes(codeLength * 4)),
      createdById: actor.personId ?? "",
      createdWith: hash,
    });
    // not created: the same request won a race, or (one in a million) the code is taken
    if (!created && (await findInvitationRow(db(), id))) break;
  }
  const row = await findInvitationRow(db(), id);
  if (!row) throw notFound("invitation");
  const view = presentInvitation(row, actor, origin);
  if (!created) {
    const canSeeIt = canSee(actor, "invitation.read", { seminarId: row.seminarId });
    requireSameRequest(
      {
        createdWith: row.createdWith,
        isDeleted: row.revokedAt !== null,
        canSee: canSeeIt,
        current: view,
      },
      hash,
      "invitation",
    );
  }
  return { view, created };
}

function requireFuture(expiresAt: string | null | undefined, now: Date): void {
  if (!expiresAt || new Date(expiresAt) > now) return;
  throw new AppError(
    "invalid-input",
    "The invitation would have expired already. Choose a later time.",
    {
      errors: [{ path: "expiresAt", detail: "is in the past" }],
    },
  );
}

/** @throws {AppError} conflict where the version is stale. */
export async function updateInvitation(
  actor: Actor,
  id: string,
  version: number,
  input: UpdateInvitationInput,
  origin: string,
  now = new Date(),
): Promise<InvitationView> {
  const before = await findInvitationRow(db(), id);
  authorize(actor, "invitation.update", { seminarId: before?.seminarId }, "invitation");
  if (!before) throw notFound("invitation");
  if (before.revokedAt) throw new AppError("gone", "This invitation was revoked. Make a new one.");
  requireVersion(before, version, "invitation", () => presentInvitation(before, actor, origin));
  requireFuture(input.expiresAt, now);
  const { expiresAt, ...rest } = input;
  const row = await updateInvitationRow(db(), id, version, {
    ...rest,
    ...(expiresAt === undefined ? {} : { expiresAt: expiresAt ? new Date(expiresAt) : null }),
  });
  if (!row)
    throw new AppError("conflict", "This invitation was changed at the same moment. Try again.");
  return presentInvitation(row, actor, origin);
}

/** Revokes an invitation at once. Repeating it changes nothing. */
export async function deleteInvitation(actor: Actor, id: string, now = new Date()): Promise<void> {
  const row = await findInvitationRow(db(), id);
  authorize(actor, "invitation.delete", { seminarId: row?.seminarId }, "invitation");
  if (row && !row.revokedAt) await setInvitationRevoked(db(), id, now);
}

/** Takes a revocation back. */
export async function restoreInvitation(
  actor: Actor,
  id: string,
  origin: string,
): Promise<InvitationView> {
  const row = await findInvitationRow(db(), id);
  authorize(actor, "invitation.delete", { seminarId: row?.seminarId }, "invitation");
  if (row?.revokedAt) await setInvitationRevoked(db(), id, null);
  const restored = await findInvitationRow(db(), id);
  if (!restored) throw notFound("invitation");
  return presentInvitation(restored, actor, origin);
}

/**
 * Joins the seminar that a code names. Who belongs to it already keeps their role and takes no use.
 * @throws {AppError} unauthenticated, not-found (unknown, revoked, expired, used up), rate-limited.
 */
export async function redeemInvitation(
  actor: Actor,
  input: RedeemInput,
  address: string,
  now = new Date(),
): Promise<MemberView> {
  authorize(actor, "invitation.redeem", {}, "invitation");
  const { personId } = actor;
  if (personId === null) throw notFound("person");
  const invitation = await requireInvitation(input.code, address, now);
  await inTransaction((tx) => takeInvitation(tx, invitation, personId, now));
  return memberView(actor, invitation, personId);
}

/** Makes an account for somebody who holds an invitation, and lets them join. */
export async function register(
  input: RegisterInput,
  address: string,
  actor: Actor,
  now = new Date(),
): Promise<MemberView> {
  const invitation = await requireInvitation(input.code, address, now);
  const personId = await inTransaction(async (tx) => {
    const id = await insertNewPerson(tx, input);
    await takeInvitation(tx, invitation, id, now);
    return id;
  });
  return memberView({ ...actor, kind: "person", personId }, invitation, personId);
}

async function requireInvitation(
  typed: string,
  address: string,
  now: Date,
): Promise<InvitationWithSeminar> {
  const guess = { purpose: "code" as const, address };
  await requireNotThrottled(guess, now);
  const row = await findInvitationByCode(db(), readCode(typed).slice(0, 40));
  if (row && !row.seminar.deletedAt) return row;
  await countFailure(guess, now);
  throw codeDoesNotWork();
}

function codeDoesNotWork(): AppError {
  return new AppError(
    "not-found",
    "This code does not work: it is mistyped, was revoked, has expired, or has been used up. Compare it with the invitation, or ask your instructor for a new one.",
  );
}

async function takeInvitation(
  tx: Db,
  invitation: InvitationWithSeminar,
  personId: string,
  now: Date,
): Promise<void> {
  await lockSeminar(tx, invitation.seminarId);
  const before = await findMemberRow(tx, invitation.seminarId, personId);
  const belongs = before !== null && before.removedAt === null;
  if (belongs) return;
  if (!(await takeUse(tx, invitation.id, now))) throw codeDoesNotWork();
  await joinAs(tx, personId, invitation.seminarId, personId, invitation.role);
}

async function memberView(
  actor: Actor,
  invitation: InvitationWithSeminar,
  personId: string,
): Promise<MemberView> {
  const row = await findMemberRow(db(), invitation.seminarId, personId);
  if (!row) throw notFound("membership");
  return presentMember(row, withRole(actor, invitation.seminarId, row.role));
}
