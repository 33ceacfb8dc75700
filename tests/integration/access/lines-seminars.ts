/** The access table's lines of seminars. Keys are `module.export`, with a word after a space for a further line. */
import { v7 } from "uuid";
import * as seminarCommands from "@/lib/seminars/commands";
import * as invitations from "@/lib/seminars/invitations";
import * as seminarQueries from "@/lib/seminars/queries";
import { seminarDefaults } from "@/tests/support/cast";
import { all, type Line, members, only, onlySeenBy } from "./line";
import {
  invitation,
  ofSeminar,
  origin,
  page,
  person,
  seminar,
  withFormerRoleIn,
  withRoleIn,
} from "./line-makers";

export const seminarsLines: Record<string, Line> = {
  "seminars/commands.createSeminar": {
    act: (actor) => seminarCommands.createSeminar(actor, v7(), { name: "New", ...seminarDefaults }),
    outcomes: all("ok", { nobody: "unauthenticated" }),
  },
  "seminars/commands.updateSeminar": {
    act: async (actor, _subject, { seminarId, cast }) => {
      const { version } = await seminarQueries.getSeminar(cast.instructor, seminarId);
      return seminarCommands.updateSeminar(actor, seminarId, version, { term: "Autumn" });
    },
    outcomes: only("instructor"),
  },
  "seminars/commands.deleteSeminar": {
    arrange: seminar,
    act: (actor, id) => seminarCommands.deleteSeminar(withRoleIn(actor, id), id),
    outcomes: { ...onlySeenBy("instructor"), installation: "forbidden" },
  },
  "seminars/commands.restoreSeminar": {
    arrange: async (world) => {
      const id = await seminar(world);
      await seminarCommands.deleteSeminar(withRoleIn(world.cast.instructor, id), id);
      return id;
    },
    act: (actor, id) => seminarCommands.restoreSeminar(withFormerRoleIn(actor, id), id),
    outcomes: { ...onlySeenBy("instructor"), installation: "forbidden" },
  },
  "seminars/commands.addMember": {
    arrange: (_world, make) => make.person(),
    act: (actor, id, { seminarId }) => seminarCommands.addMember(actor, seminarId, id, "member"),
    outcomes: only("instructor", "installation"),
  },
  "seminars/commands.updateMember": {
    arrange: person,
    act: (actor, id, { seminarId }) =>
      seminarCommands.updateMember(actor, seminarId, id, 1, { role: "assistant" }),
    outcomes: only("instructor", "installation"),
  },
  "seminars/commands.removeMember": {
    arrange: person,
    act: (actor, id, { seminarId }) => seminarCommands.removeMember(actor, seminarId, id),
    outcomes: only("instructor", "installation"),
  },
  "seminars/invitations.createInvitation": {
    act: (actor, _subject, { seminarId }) =>
      invitations.createInvitation(
        actor,
        v7(),
        { seminarId, role: "member", expiresAt: null, uses: null },
        origin,
      ),
    outcomes: only("instructor"),
  },
  "seminars/invitations.updateInvitation": {
    arrange: invitation,
    act: (actor, id) => invitations.updateInvitation(actor, id, 1, { uses: 3 }, origin),
    outcomes: onlySeenBy("instructor"),
  },
  "seminars/invitations.deleteInvitation": {
    arrange: invitation,
    act: (actor, id) => invitations.deleteInvitation(actor, id),
    outcomes: onlySeenBy("instructor"),
  },
  "seminars/invitations.restoreInvitation": {
    arrange: invitation,
    act: (actor, id) => invitations.restoreInvitation(actor, id, origin),
    outcomes: onlySeenBy("instructor"),
  },
  "seminars/invitations.redeemInvitation": {
    arrange: async (world, make) => {
      const id = await make.invitation();
      return (await seminarQueries.getInvitation(world.cast.instructor, id, origin)).code;
    },
    // the outsider and the owner would join: a guest stands in for them elsewhere
    act: (actor, code) => invitations.redeemInvitation(actor, { code }, "192.0.2.1"),
    outcomes: all("ok", { nobody: "unauthenticated", installation: "forbidden" }),
  },
  "seminars/queries.listSeminars": {
    act: (actor) => seminarQueries.listSeminars(actor, page),
    outcomes: all("ok", { nobody: "unauthenticated" }),
  },
  "seminars/queries.getSeminar": ofSeminar((actor, id) => seminarQueries.getSeminar(actor, id)),
  "seminars/queries.findSeminarByIdOrName": ofSeminar((actor, id) =>
    seminarQueries.findSeminarByIdOrName(actor, id),
  ),
  "seminars/queries.listMembers": ofSeminar(seminarQueries.listMembers),
  "seminars/queries.getMember": {
    arrange: person,
    act: (actor, id, { seminarId }) => seminarQueries.getMember(actor, seminarId, id),
    outcomes: members(),
  },
  "seminars/queries.listInvitations": {
    act: (actor, _subject, { seminarId }) => seminarQueries.listInvitations(actor, seminarId, page),
    outcomes: only("instructor"),
  },
  "seminars/queries.getInvitation": {
    arrange: invitation,
    act: (actor, id) => seminarQueries.getInvitation(actor, id, origin),
    outcomes: onlySeenBy("instructor"),
  },
};
