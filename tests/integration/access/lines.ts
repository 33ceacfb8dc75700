/** The access table: every command and query with the whole cast. */
import { v7 } from "uuid";
import * as documentCommands from "@/lib/documents/commands";
import * as documentQueries from "@/lib/documents/queries";
import * as eventQueries from "@/lib/events/queries";
import * as highlightCommands from "@/lib/highlights/commands";
import * as highlightQueries from "@/lib/highlights/queries";
import * as passageQueries from "@/lib/passages/queries";
import * as peopleCommands from "@/lib/people/commands";
import * as peopleQueries from "@/lib/people/queries";
import * as tokens from "@/lib/people/tokens";
import type { Actor } from "@/lib/policy/actor";
import * as seminarCommands from "@/lib/seminars/commands";
import * as invitations from "@/lib/seminars/invitations";
import * as seminarQueries from "@/lib/seminars/queries";
import * as themeCommands from "@/lib/themes/commands";
import * as themeQueries from "@/lib/themes/queries";
import * as threadCommands from "@/lib/threads/commands";
import * as threadQueries from "@/lib/threads/queries";
import { type Makers, next, seminarDefaults, type World } from "@/tests/support/cast";
import { all, type Line, members, only, onlySeenBy, owners, signedIn } from "./line";

export const modules = {
  "people/commands": peopleCommands,
  "people/queries": peopleQueries,
  "people/tokens": tokens,
  "seminars/commands": seminarCommands,
  "seminars/invitations": invitations,
  "seminars/queries": seminarQueries,
  "themes/commands": themeCommands,
  "themes/queries": themeQueries,
  "documents/commands": documentCommands,
  "documents/queries": documentQueries,
  "highlights/commands": highlightCommands,
  "highlights/queries": highlightQueries,
  "threads/commands": threadCommands,
  "threads/queries": threadQueries,
  "passages/queries": passageQueries,
  "events/queries": eventQueries,
};

const page = { limit: 10 };
const origin = "http://localhost";
const guest = { email: "", name: "Guest", isOwner: false };
const highlight = (_world: World, make: Makers) => make.highlight();
const privateHighlight = (_world: World, make: Makers) => make.highlight("private");
const staffHighlight = (_world: World, make: Makers) => make.highlight("instructors");
const comment = async (_world: World, make: Makers) => make.comment(await make.highlight());
const privateComment = async (_world: World, make: Makers) =>
  make.comment(await make.highlight("private"));
const theme = (_world: World, make: Makers) => make.theme();
const invitation = (_world: World, make: Makers) => make.invitation();
const document = (_world: World, make: Makers) => make.document();
const person = (_world: World, make: Makers) => make.person("member");
const seminar = async ({ cast }: World) => {
  const id = v7();
  await seminarCommands.createSeminar(cast.instructor, id, { name: "Another", ...seminarDefaults });
  return id;
};
const passages = [{ start: 0, end: 6 }];
const newHighlight = (world: World) => ({
  witnessId: world.witnessId,
  revision: 1,
  passages,
  themeIds: [],
  visibility: "seminar" as const,
});

/** A query that is given a seminar's id and a page. */
const ofSeminar = (
  run: (actor: Actor, id: string, query: typeof page) => Promise<unknown>,
): Line => ({
  act: (actor, _subject, world) => run(actor, world.seminarId, page),
  outcomes: members(),
});
/** A query that is given the document's id. */
const ofDocument = (run: (actor: Actor, id: string) => Promise<unknown>): Line => ({
  act: (actor, _subject, world) => run(actor, world.documentId),
  outcomes: members(),
});
const drain = async (list: AsyncIterable<unknown>): Promise<void> => {
  for await (const _item of list);
};

/** Keys are `module.export`, with a word after a space where an export has several lines. */
export const lines: Record<string, Line> = {
  "people/commands.createPasswordLink": {
    arrange: person,
    act: (actor, id) => peopleCommands.createPasswordLink(actor, id),
    outcomes: owners(),
  },
  "people/commands.addPerson": {
    act: (actor) => peopleCommands.addPerson(actor, { ...guest, email: `g${next()}@example.org` }),
    outcomes: owners(),
  },
  "people/commands.updateMe": {
    act: async (actor) => {
      const version = actor.personId ? (await peopleQueries.getMe(actor)).version : 1;
      return peopleCommands.updateMe(actor, version, { name: "Renamed" });
    },
    outcomes: signedIn(),
  },
  "people/commands.changePassword": {
    act: (actor) =>
      peopleCommands.changePassword(actor, { current: "x", password: "long enough 1" }),
    // the cast has no passwords, so that whoever is let in is told that the present one does not fit
    outcomes: all("invalid-input", { nobody: "unauthenticated", installation: "forbidden" }),
  },
  "people/commands.signOutEverywhere": {
    act: (actor) => peopleCommands.signOutEverywhere(actor),
    outcomes: signedIn(),
  },
  "people/commands.updatePerson": {
    arrange: person,
    act: (actor, id) => peopleCommands.updatePerson(actor, id, 1, { isOwner: true }),
    outcomes: owners(),
  },
  "people/commands.updateSettings": {
    act: (actor) => peopleCommands.updateSettings(actor, { seminarCreation: "everyone" }),
    outcomes: owners(),
  },
  "people/queries.getMe": { act: (actor) => peopleQueries.getMe(actor), outcomes: signedIn() },
  "people/queries.listPeople": {
    act: (actor) => peopleQueries.listPeople(actor, page),
    outcomes: owners(),
  },
  "people/queries.getPerson": {
    arrange: person,
    act: (actor, id) => peopleQueries.getPerson(actor, id),
    outcomes: owners(),
  },
  "people/queries.listTokens": {
    act: (actor) => peopleQueries.listTokens(actor, page),
    outcomes: signedIn(),
  },
  "people/queries.getToken": {
    arrange: async ({ cast }) => (await tokens.createToken(cast.member, { name: "mine" })).id,
    act: (actor, id) => peopleQueries.getToken(actor, id),
    outcomes: onlySeenBy("member"),
  },
  "people/queries.getSettings": {
    act: (actor) => peopleQueries.getSettings(actor),
    outcomes: all("ok", { nobody: "unauthenticated" }),
  },
  "people/tokens.createToken": {
    act: (actor) => tokens.createToken(actor, { name: "for a script" }),
    // a token is somebody's, and the command line itself is nobody
    outcomes: signedIn({ installation: "not-found" }),
  },
  "people/tokens.deleteToken": {
    arrange: async ({ cast }) => (await tokens.createToken(cast.member, { name: "mine" })).id,
    act: (actor, id) => tokens.deleteToken(actor, id),
    outcomes: onlySeenBy("member"),
  },
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
  "themes/commands.createTheme": {
    act: (actor, _subject, { seminarId }) =>
      themeCommands.createTheme(actor, v7(), { seminarId, name: `Made ${next()}` }),
    outcomes: only("member", "classmate", "assistant", "instructor"),
  },
  "themes/commands.updateTheme": {
    arrange: theme,
    act: (actor, id) => themeCommands.updateTheme(actor, id, 1, { color: 7 }),
    outcomes: only("assistant", "instructor"),
  },
  "themes/commands.deleteTheme": {
    arrange: theme,
    act: (actor, id) => themeCommands.deleteTheme(actor, id),
    outcomes: only("assistant", "instructor"),
  },
  "themes/commands.restoreTheme": {
    arrange: theme,
    act: (actor, id) => themeCommands.restoreTheme(actor, id),
    outcomes: only("assistant", "instructor"),
  },
  "themes/queries.listThemes": ofSeminar(themeQueries.listThemes),
  "themes/queries.getTheme": {
    arrange: theme,
    act: (actor, id) => themeQueries.getTheme(actor, id),
    outcomes: members(),
  },
  "documents/commands.importDocument": {
    act: (actor, _subject, { seminarId }) =>
      documentCommands.importDocument(actor, v7(), {
        seminarId,
        name: "page.txt",
        bytes: new TextEncoder().encode(`A page, the ${next()}th.`),
      }),
    outcomes: only("assistant", "instructor", "installation"),
  },
  "documents/commands.createDocument": {
    act: (actor, _subject, { seminarId }) =>
      documentCommands.createDocument(actor, v7(), {
        seminarId,
        text: "A page.",
        format: "plain-text",
      }),
    outcomes: only("assistant", "instructor", "installation"),
  },
  "documents/commands.updateDocument": {
    arrange: document,
    act: (actor, id) => documentCommands.updateDocument(actor, id, 1, { place: "Skerry" }),
    outcomes: only("assistant", "instructor"),
  },
  "documents/commands.deleteDocument": {
    arrange: document,
    act: (actor, id) => documentCommands.deleteDocument(actor, id),
    outcomes: only("assistant", "instructor"),
  },
  "documents/commands.restoreDocument": {
    arrange: document,
    act: (actor, id) => documentCommands.restoreDocument(actor, id),
    outcomes: only("assistant", "instructor"),
  },
  "documents/queries.listDocuments": ofSeminar(documentQueries.listDocuments),
  "documents/queries.requireDocument": ofDocument(documentQueries.requireDocument),
  "documents/queries.getDocument": ofDocument(documentQueries.getDocument),
  "documents/queries.getDocumentSummary": ofDocument(documentQueries.getDocumentSummary),
  "documents/queries.getOriginal": ofDocument(documentQueries.getOriginal),
  "documents/queries.getReadingPage": ofDocument((actor, id) =>
    documentQueries.getReadingPage(actor, id),
  ),
  "documents/queries.requireWitness": {
    act: (actor, _subject, { witnessId }) => documentQueries.requireWitness(actor, witnessId),
    outcomes: members(),
  },
  "documents/queries.listRevisions": {
    act: (actor, _subject, { witnessId }) => documentQueries.listRevisions(actor, witnessId, page),
    outcomes: members(),
  },
  "documents/queries.getRevision": {
    act: (actor, _subject, { witnessId }) => documentQueries.getRevision(actor, witnessId, 1),
    outcomes: members(),
  },
  "documents/queries.getRevisionHtml": {
    act: (actor, _subject, { witnessId }) => documentQueries.getRevisionHtml(actor, witnessId, 1),
    outcomes: members(),
  },
  "highlights/commands.createHighlight": {
    act: (actor, _subject, world) =>
      highlightCommands.createHighlight(actor, v7(), newHighlight(world)),
    outcomes: only("member", "classmate", "assistant", "instructor"),
  },
  "highlights/commands.updateHighlight": {
    arrange: highlight,
    act: (actor, id) =>
      highlightCommands.updateHighlight(actor, id, 1, { visibility: "instructors" }),
    outcomes: only("member"),
  },
  "highlights/commands.updateHighlight private": {
    arrange: privateHighlight,
    act: (actor, id) => highlightCommands.updateHighlight(actor, id, 1, { visibility: "seminar" }),
    outcomes: onlySeenBy("member"),
  },
  "highlights/commands.deleteHighlight": {
    arrange: highlight,
    act: (actor, id) => highlightCommands.deleteHighlight(actor, id),
    outcomes: only("member"),
  },
  "highlights/commands.deleteHighlight private": {
    arrange: privateHighlight,
    act: (actor, id) => highlightCommands.deleteHighlight(actor, id),
    outcomes: onlySeenBy("member"),
  },
  "highlights/commands.restoreHighlight": {
    arrange: highlight,
    act: (actor, id) => highlightCommands.restoreHighlight(actor, id),
    outcomes: only("member"),
  },
  "highlights/queries.requireHighlight": {
    arrange: highlight,
    act: (actor, id) => highlightQueries.requireHighlight(actor, id),
    outcomes: members(),
  },
  "highlights/queries.getHighlight": {
    arrange: highlight,
    act: (actor, id) => highlightQueries.getHighlight(actor, id),
    outcomes: members(),
  },
  "highlights/queries.getHighlight private": {
    arrange: privateHighlight,
    act: (actor, id) => highlightQueries.getHighlight(actor, id),
    outcomes: onlySeenBy("member"),
  },
  "highlights/queries.getHighlight instructors": {
    arrange: staffHighlight,
    act: (actor, id) => highlightQueries.getHighlight(actor, id),
    outcomes: onlySeenBy("member", "assistant", "instructor"),
  },
  "highlights/queries.listHighlights": ofDocument((actor, id) =>
    highlightQueries.listHighlights(actor, id, page),
  ),
  "highlights/queries.listPositions": ofDocument((actor, id) =>
    highlightQueries.listPositions(actor, id, {}),
  ),
  "threads/commands.createComment": {
    arrange: highlight,
    act: (actor, highlightId) =>
      threadCommands.createComment(actor, v7(), { highlightId, body: "A word." }),
    outcomes: only("member", "classmate", "assistant", "instructor"),
  },
  "threads/commands.createComment private": {
    arrange: privateHighlight,
    act: (actor, highlightId) =>
      threadCommands.createComment(actor, v7(), { highlightId, body: "A word." }),
    outcomes: onlySeenBy("member"),
  },
  "threads/commands.updateComment": {
    arrange: comment,
    act: (actor, id) => threadCommands.updateComment(actor, id, 1, { body: "Another." }),
    outcomes: only("member"),
  },
  "threads/commands.deleteComment": {
    arrange: comment,
    act: (actor, id) => threadCommands.deleteComment(actor, id),
    outcomes: only("member"),
  },
  "threads/commands.restoreComment": {
    arrange: comment,
    act: (actor, id) => threadCommands.restoreComment(actor, id),
    outcomes: only("member"),
  },
  "threads/queries.listComments": {
    arrange: highlight,
    act: (actor, id) => threadQueries.listComments(actor, id, page),
    outcomes: members(),
  },
  "threads/queries.listComments private": {
    arrange: privateHighlight,
    act: (actor, id) => threadQueries.listComments(actor, id, page),
    outcomes: onlySeenBy("member"),
  },
  "threads/queries.getComment": {
    arrange: comment,
    act: (actor, id) => threadQueries.getComment(actor, id),
    outcomes: members(),
  },
  "threads/queries.getComment private": {
    arrange: privateComment,
    act: (actor, id) => threadQueries.getComment(actor, id),
    outcomes: onlySeenBy("member"),
  },
  "threads/queries.listCommentEdits": {
    arrange: comment,
    act: (actor, id) => threadQueries.listCommentEdits(actor, id, page),
    outcomes: members(),
  },
  "passages/queries.listPassages": ofSeminar(passageQueries.listPassages),
  "passages/queries.streamPassages": ofSeminar((actor, id) =>
    drain(passageQueries.streamPassages(actor, id, {})),
  ),
  "passages/queries.listPassagesOfDocument": ofDocument((actor, id) =>
    passageQueries.listPassagesOfDocument(actor, id, 10),
  ),
  "events/queries.findStart": {
    act: (actor, _subject, { seminarId }) => eventQueries.findStart(actor, seminarId, null),
    outcomes: members({ installation: "not-found" }),
  },
  "events/queries.getCursorOfNow": {
    act: (actor, _subject, { seminarId }) => eventQueries.getCursorOfNow(actor, seminarId),
    outcomes: members({ installation: "not-found" }),
  },
};

/** Exports that decide nothing about who may, each with the reason. */
export const withoutActor: Record<string, string> = {
  "people/commands.createOwnerLink": "for the launcher, before there is anybody",
  "people/commands.insertNewPerson": "the invitation that allows it is checked by register",
  "people/commands.spendLink": "whoever holds the link; integration/entering covers it",
  "people/commands.findPersonIdByEmail": "for the command line, which is the operator's",
  "people/queries.findSessionActor": "makes the actor",
  "people/queries.findTokenActor": "makes the actor",
  "people/queries.getActorByEmail": "makes the actor, for the command line",
  "people/queries.findLink": "whoever holds the link",
  "people/queries.readSettings": "for other domains' decisions",
  "people/queries.findPersonNames": "names for other domains' views",
  "seminars/commands.withRole": "pure",
  "seminars/commands.joinAs": "inside a command that has authorized",
  "seminars/invitations.register": "whoever holds the code; integration/entering covers it",
  "seminars/queries.seminarGone": "pure",
  "seminars/queries.requireSeminar": "for other domains' decisions",
  "seminars/queries.findInvitationPreview": "whoever holds the code",
  "seminars/queries.findMembers": "for the event stream; scoped, covered by the privacy contract",
  "themes/queries.requireThemes": "inside a command that has authorized",
  "themes/queries.loadThemeRows": "for the event stream, which presents per reader",
  "themes/queries.presentThemeIfReadable": "asks the table itself; the privacy contract covers it",
  "documents/commands.fileTooLarge": "pure",
  "documents/queries.listDocumentSummaries": "for the event stream; scoped per reader",
  "highlights/commands.describePassages": "inside a command that has authorized",
  "highlights/queries.loadHighlightRows": "for the event stream, which presents per reader",
  "highlights/queries.presentIfReadable": "asks the table itself; the privacy contract covers it",
  "threads/queries.loadCommentRows": "for the event stream, which presents per reader",
  "threads/queries.presentCommentIfReadable":
    "asks the table itself; the privacy contract covers it",
  "events/queries.cursorAt": "pure",
  "events/queries.readEvents": "a stream that findStart let in; the privacy contract covers it",
};

/** A seminar made for one act is in nobody's snapshot yet: only its founder's is brought up to date. */
function withRoleIn(actor: Actor, seminarId: string): Actor {
  const isFounder = [...actor.memberships.values()].includes("instructor");
  return isFounder ? seminarCommands.withRole(actor, seminarId, "instructor") : actor;
}

function withFormerRoleIn(actor: Actor, seminarId: string): Actor {
  const isFounder = [...actor.memberships.values()].includes("instructor");
  return isFounder ? { ...actor, formerMemberships: new Map([[seminarId, "instructor"]]) } : actor;
}
