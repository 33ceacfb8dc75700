/** The access table's lines of annotations. Keys are `module.export`, with a word after a space for a further line. */
import { v7 } from "uuid";
import * as eventQueries from "@/lib/events/queries";
import * as highlightCommands from "@/lib/highlights/commands";
import * as highlightCreate from "@/lib/highlights/create";
import * as highlightQueries from "@/lib/highlights/queries";
import * as passageQueries from "@/lib/passages/queries";
import * as themeCommands from "@/lib/themes/commands";
import * as themeQueries from "@/lib/themes/queries";
import * as threadCommands from "@/lib/threads/commands";
import * as threadQueries from "@/lib/threads/queries";
import { next } from "@/tests/support/cast";
import { type Line, members, only, onlySeenBy } from "./line";
import {
  comment,
  drain,
  highlight,
  newHighlight,
  ofDocument,
  ofSeminar,
  page,
  privateComment,
  privateHighlight,
  staffHighlight,
  theme,
} from "./line-makers";

export const annotationsLines: Record<string, Line> = {
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
  "highlights/create.createHighlight": {
    act: (actor, _subject, world) =>
      highlightCreate.createHighlight(actor, v7(), newHighlight(world)),
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
