/** The access table's lines of people. Keys are `module.export`, with a word after a space for a further line. */
import * as peopleCommands from "@/lib/people/commands";
import * as peopleQueries from "@/lib/people/queries";
import * as tokens from "@/lib/people/tokens";
import { next } from "@/tests/support/cast";
import { all, type Line, onlySeenBy, owners, signedIn } from "./line";
import { guest, page, person } from "./line-makers";

export const peopleLines: Record<string, Line> = {
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
};
