/** Operations on seminars, their members, invitations and events. */
import { z } from "zod";
import { operation } from "@/lib/contract/operation";
import { anyId, page, pageQuery } from "@/lib/contract/primitives";
import {
  createInvitationInput,
  createSeminarInput,
  invitationView,
  memberView,
  redeemInput,
  seminarView,
  updateInvitationInput,
  updateMemberInput,
  updateSeminarInput,
} from "@/lib/seminars/model";
import { toFind, toMake } from "./shared";

const member = z.object({ id: anyId, personId: anyId });

export const seminars = {
  createSeminar: operation("PUT /api/v1/seminars/{id}", "seminar", "Create a seminar", {
    params: toMake,
    body: createSeminarInput,
    response: seminarView,
  }),
  listSeminars: operation("GET /api/v1/seminars", "list of seminars", "One's seminars", {
    query: pageQuery,
    response: page(seminarView),
  }),
  getSeminar: operation("GET /api/v1/seminars/{id}", "seminar", "One seminar", {
    params: toFind,
    response: seminarView,
  }),
  updateSeminar: operation("PATCH /api/v1/seminars/{id}", "seminar", "Change a seminar", {
    params: toFind,
    body: updateSeminarInput,
    response: seminarView,
  }),
  deleteSeminar: operation("DELETE /api/v1/seminars/{id}", "seminar", "Delete a seminar", {
    params: toFind,
  }),
  restoreSeminar: operation(
    "POST /api/v1/seminars/{id}/restore",
    "seminar",
    "Take a deletion back",
    { params: toFind, response: seminarView },
  ),
  listMembers: operation("GET /api/v1/seminars/{id}/members", "seminar", "Who belongs to it", {
    params: toFind,
    query: pageQuery,
    response: page(memberView),
  }),
  getMember: operation("GET /api/v1/seminars/{id}/members/{personId}", "member", "One member", {
    params: member,
    response: memberView,
  }),
  updateMember: operation(
    "PATCH /api/v1/seminars/{id}/members/{personId}",
    "member",
    "Give a member another role",
    { params: member, body: updateMemberInput, response: memberView },
  ),
  removeMember: operation(
    "DELETE /api/v1/seminars/{id}/members/{personId}",
    "member",
    "Remove a member, or leave",
    { params: member },
  ),
  listInvitations: operation(
    "GET /api/v1/seminars/{id}/invitations",
    "seminar",
    "Invitations that work",
    { params: toFind, query: pageQuery, response: page(invitationView) },
  ),
  createInvitation: operation("PUT /api/v1/invitations/{id}", "invitation", "Invite", {
    params: toMake,
    body: createInvitationInput,
    response: invitationView,
  }),
  getInvitation: operation("GET /api/v1/invitations/{id}", "invitation", "One invitation", {
    params: toFind,
    response: invitationView,
  }),
  updateInvitation: operation(
    "PATCH /api/v1/invitations/{id}",
    "invitation",
    "Change an invitation",
    { params: toFind, body: updateInvitationInput, response: invitationView },
  ),
  deleteInvitation: operation(
    "DELETE /api/v1/invitations/{id}",
    "invitation",
    "Revoke an invitation",
    { params: toFind },
  ),
  restoreInvitation: operation(
    "POST /api/v1/invitations/{id}/restore",
    "invitation",
    "Take a revocation back",
    { params: toFind, response: invitationView },
  ),
  redeemInvitation: operation(
    "POST /api/v1/invitations/redeem",
    "invitation",
    "Join by an invitation's code",
    { body: redeemInput, response: memberView },
  ),
  streamEvents: operation(
    "GET /api/v1/seminars/{id}/events",
    "seminar",
    "What changes, as server-sent events",
    {
      params: toFind,
      query: z.object({ after: z.string().max(400).optional() }),
      mediaType: "text/event-stream",
    },
  ),
};
