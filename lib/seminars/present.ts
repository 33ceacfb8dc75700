/** Rows of seminars, members and invitations as the contract shows them to one actor. */
import type { Actor } from "@/lib/policy/actor";
import { abilitiesOf, can } from "@/lib/policy/authorize";
import type { InvitationView, MemberView, SeminarView } from "./model";
import { showCode } from "./rules";
import type { InvitationRow, MemberRow, SeminarRow } from "./store";

export function presentSeminar(row: SeminarRow, actor: Actor): SeminarView {
  const role = actor.memberships.get(row.id) ?? actor.formerMemberships.get(row.id) ?? "observer";
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    name: row.name,
    term: row.term,
    timeZone: row.timeZone,
    defaultVisibility: row.defaultVisibility,
    themeCreation: row.themeCreation,
    role,
    abilities: abilitiesOf(
      actor,
      { seminarId: row.id, themeCreation: row.themeCreation },
      {
        update: "seminar.update",
        delete: "seminar.delete",
        invite: "invitation.create",
        manageMembers: "member.update",
        createDocument: "document.create",
        createTheme: "theme.create",
        createHighlight: "highlight.create",
      },
    ),
  };
}

export function presentMember(row: MemberRow, actor: Actor): MemberView {
  const subject = { seminarId: row.seminarId, personId: row.personId };
  return {
    id: row.personId,
    personId: row.personId,
    seminarId: row.seminarId,
    name: row.person.name,
    ...(can(actor, "member.readEmail", subject) ? { email: row.person.email } : {}),
    role: row.role,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    abilities: abilitiesOf(actor, subject, { update: "member.update", delete: "member.remove" }),
  };
}

/** `origin` is the scheme and host that the caller asked, such as `http://seminar.test:3000`. */
export function presentInvitation(
  row: InvitationRow,
  actor: Actor,
  origin: string,
): InvitationView {
  const code = showCode(row.code);
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    seminarId: row.seminarId,
    role: row.role,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    uses: row.uses,
    usedCount: row.usedCount,
    code,
    url: `${origin}/join/${code}`,
    abilities: abilitiesOf(
      actor,
      { seminarId: row.seminarId },
      { update: "invitation.update", delete: "invitation.delete" },
    ),
  };
}
