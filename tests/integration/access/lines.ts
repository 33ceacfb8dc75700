/** The access table: every command and query with the whole cast, domain by domain. */
import * as anchorCommands from "@/lib/anchors/commands";
import * as documentCommands from "@/lib/documents/commands";
import * as documentImporting from "@/lib/documents/importing";
import * as documentQueries from "@/lib/documents/queries";
import * as eventQueries from "@/lib/events/queries";
import * as highlightCommands from "@/lib/highlights/commands";
import * as highlightCreate from "@/lib/highlights/create";
import * as highlightQueries from "@/lib/highlights/queries";
import * as highlightReread from "@/lib/highlights/reread";
import * as importCommands from "@/lib/imports/commands";
import * as importQueries from "@/lib/imports/queries";
import * as passageQueries from "@/lib/passages/queries";
import * as peopleCommands from "@/lib/people/commands";
import * as peopleQueries from "@/lib/people/queries";
import * as tokens from "@/lib/people/tokens";
import * as revisionCommands from "@/lib/revisions/commands";
import * as revisionQueries from "@/lib/revisions/queries";
import * as seminarCommands from "@/lib/seminars/commands";
import * as invitations from "@/lib/seminars/invitations";
import * as seminarQueries from "@/lib/seminars/queries";
import * as themeCommands from "@/lib/themes/commands";
import * as themeQueries from "@/lib/themes/queries";
import * as threadCommands from "@/lib/threads/commands";
import * as threadQueries from "@/lib/threads/queries";
import type { Line } from "./line";
import { annotationsLines } from "./lines-annotations";
import { documentsLines } from "./lines-documents";
import { importsLines } from "./lines-imports";
import { peopleLines } from "./lines-people";
import { seminarsLines } from "./lines-seminars";

export const modules = {
  "people/commands": peopleCommands,
  "people/queries": peopleQueries,
  "people/tokens": tokens,
  "seminars/commands": seminarCommands,
  "seminars/invitations": invitations,
  "seminars/queries": seminarQueries,
  "themes/commands": themeCommands,
  "themes/queries": themeQueries,
  "imports/commands": importCommands,
  "imports/queries": importQueries,
  "documents/commands": documentCommands,
  "documents/importing": documentImporting,
  "documents/queries": documentQueries,
  "highlights/commands": highlightCommands,
  "revisions/commands": revisionCommands,
  "revisions/queries": revisionQueries,
  "anchors/commands": anchorCommands,
  "highlights/create": highlightCreate,
  "highlights/reread": highlightReread,
  "highlights/queries": highlightQueries,
  "threads/commands": threadCommands,
  "threads/queries": threadQueries,
  "passages/queries": passageQueries,
  "events/queries": eventQueries,
};

/** Keys are `module.export`, with a word after a space where an export has several lines. */
export const lines: Record<string, Line> = {
  ...peopleLines,
  ...seminarsLines,
  ...documentsLines,
  ...importsLines,
  ...annotationsLines,
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
  "imports/commands.takeImport": "inside a command that has authorized; it asks once more",
  "imports/commands.recordImport": "inside a command that has authorized",
  "imports/queries.importGone": "pure",
  "imports/queries.findRecord": "inside a command that has authorized",
  "revisions/commands.publishReading": "inside a command that has authorized",
  "revisions/commands.holdRevisions": "inside a command that has authorized",
  "revisions/queries.loadTraced": "inside a command that has authorized",
  "revisions/queries.listRevisionsById": "for the event stream; scoped per reader",
  "anchors/commands.listStandingAnchors": "inside a command that has authorized",
  "anchors/commands.isUnmarked": "inside a command that has authorized",
  "anchors/commands.carryToPublished": "inside a command that has authorized",
  "anchors/commands.carryLate": "inside a command that has authorized",
  "documents/commands.withoutNulls": "pure",
  "imports/queries.notReady": "pure",
  "documents/commands.documentChange": "pure",
  "documents/importing.descriptionOf": "pure",
  "documents/queries.listDocumentSummaries": "for the event stream; scoped per reader",
  "highlights/create.describePassages": "inside a command that has authorized",
  "highlights/queries.loadHighlightRows": "for the event stream, which presents per reader",
  "highlights/queries.presentIfReadable": "asks the table itself; the privacy contract covers it",
  "threads/queries.loadCommentRows": "for the event stream, which presents per reader",
  "threads/queries.presentCommentIfReadable":
    "asks the table itself; the privacy contract covers it",
  "events/queries.cursorAt": "pure",
  "events/queries.readEvents": "a stream that findStart let in; the privacy contract covers it",
};
