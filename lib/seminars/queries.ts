/** Reading seminars, their members and invitations, scoped by the actor. */
import "server-only";
import { pageOf, startOf } from "@/lib/contract/list";
import type { Page, PageQuery } from "@/lib/contract/primitives";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { findPersonNames } from "@/lib/people/queries";
import type { Actor } from "@/lib/policy/actor";
import { authorize, can, canSee } from "@/lib/policy/authorize";
import type { InvitationPreview, InvitationView, MemberView, SeminarView } from "./model";
import { presentInvitation, presentMember, presentSeminar } from "./present";
import { readCode, showCode } from "./rules";
import {
  findInvitationByCode,
  findInvitationRow,
  findMemberRow,
  findMemberRows,
  findSeminarRow,
  findSeminarsByName,
  listInvitationRows,
  listMemberRows,
  listSeminarRows,
  type SeminarRow,
} from "./store";

/** The seminars that the actor belongs to, newest first; all of them for the command line. */
export async function listSeminars(actor: Actor, query: PageQuery): Promise<Page<SeminarView>> {
  authorize(actor, "seminar.list", {}, "list of seminars");
  const ids = actor.kind === "installation" ? null : [...actor.memberships.keys()];
  const before = startOf("seminars", query)?.[0] ?? null;
  const rows = await listSeminarRows(db(), ids, before, query.limit + 1);
  return pageOf(
    "seminars",
    query,
    rows,
    (row) => [row.id],
    (row) => presentSeminar(row, actor),
  );
}

/** @throws {AppError} not-found, gone (deleted, for who belonged to it). */
export async function getSeminar(actor: Actor, id: string): Promise<SeminarView> {
  const row = await findSeminarRow(db(), id);
  if (row?.deletedAt && canSee(actor, "seminar.delete", { seminarId: id })) throw seminarGone();
  authorize(actor, "seminar.read", { seminarId: id }, "seminar");
  if (!row || row.deletedAt) throw notFound("seminar");
  return presentSeminar(row, actor);
}

export function seminarGone(): AppError {
  return new AppError("gone", "This seminar was deleted. An instructor of it can restore it.");
}

/** The seminar's row for other domains' decisions. @throws {AppError} not-found. */
export async function requireSeminar(id: string): Promise<SeminarRow> {
  const row = await findSeminarRow(db(), id);
  if (!row || row.deletedAt) throw notFound("seminar");
  return row;
}

/** A seminar by id or by its unique name, for the command line. @throws {AppError} not-found, conflict. */
export async function findSeminarByIdOrName(actor: Actor, idOrName: string): Promise<SeminarView> {
  const isId = /^[0-9a-f-]{36}$/i.test(idOrName);
  if (isId) return getSeminar(actor, idOrName.toLowerCase());
  const named = await findSeminarsByName(db(), idOrName);
  const seen = named.filter((row) => canSee(actor, "seminar.read", { seminarId: row.id }));
  const [only, second] = seen;
  if (second) {
    throw new AppError(
      "conflict",
      `More than one seminar is called “${idOrName}”. Name it by its id, which stands in its address.`,
    );
  }
  if (!only) throw notFound(`seminar called “${idOrName}”`);
  return presentSeminar(only, actor);
}

/** @throws {AppError} not-found. */
export async function listMembers(
  actor: Actor,
  seminarId: string,
  query: PageQuery,
): Promise<Page<MemberView>> {
  authorize(actor, "member.list", { seminarId }, "seminar");
  await requireSeminar(seminarId);
  const after = startOf("members", query)?.[0] ?? null;
  const rows = await listMemberRows(db(), seminarId, after, query.limit + 1);
  return pageOf(
    "members",
    query,
    rows,
    (row) => [row.personId],
    (row) => presentMember(row, actor),
  );
}

/** One member. @throws {AppError} not-found, gone (removed). */
export async function getMember(
  actor: Actor,
  seminarId: string,
  personId: string,
): Promise<MemberView> {
  authorize(actor, "member.list", { seminarId }, "seminar");
  const row = await findMemberRow(db(), seminarId, personId);
  if (!row) throw notFound("member");
  if (row.removedAt)
    throw new AppError("gone", "This person has left the seminar. Invite them again.");
  return presentMember(row, actor);
}

/** Invitations that were not revoked, newest first. @throws {AppError} forbidden. */
export async function listInvitations(
  actor: Actor,
  seminarId: string,
  query: PageQuery,
  origin = "",
): Promise<Page<InvitationView>> {
  authorize(actor, "invitation.list", { seminarId }, "seminar");
  const before = startOf("invitations", query)?.[0] ?? null;
  const rows = await listInvitationRows(db(), seminarId, before, query.limit + 1);
  return pageOf(
    "invitations",
    query,
    rows,
    (row) => [row.id],
    (row) => presentInvitation(row, actor, origin),
  );
}

/** @throws {AppError} not-found, gone (revoked). */
export async function getInvitation(
  actor: Actor,
  id: string,
  origin: string,
): Promise<InvitationView> {
  const row = await findInvitationRow(db(), id);
  authorize(actor, "invitation.read", { seminarId: row?.seminarId }, "invitation");
  if (!row) throw notFound("invitation");
  if (row.revokedAt) throw new AppError("gone", "This invitation was revoked. Make a new one.");
  return presentInvitation(row, actor, origin);
}

/** What a code leads to, for whoever holds it; null where it does not work (any more). */
export async function findInvitationPreview(
  typed: string,
  now = new Date(),
): Promise<InvitationPreview | null> {
  const row = await findInvitationByCode(db(), readCode(typed).slice(0, 40));
  if (!row || row.revokedAt || row.seminar.deletedAt) return null;
  if (row.expiresAt && row.expiresAt <= now) return null;
  if (row.uses !== null && row.usedCount >= row.uses) return null;
  const names = await findPersonNames([row.createdById]);
  return {
    code: showCode(row.code),
    seminarName: row.seminar.name,
    role: row.role,
    invitedBy: names.get(row.createdById) ?? "",
  };
}

/** Those among `personIds` who belong to the seminar; for the event stream. */
export async function findMembers(
  actor: Actor,
  seminarId: string,
  personIds: string[],
): Promise<MemberView[]> {
  if (personIds.length === 0 || !can(actor, "member.list", { seminarId })) return [];
  const rows = await findMemberRows(db(), seminarId, personIds);
  return rows.map((row) => presentMember(row, actor));
}
