/** What the lines of the access table share: fresh subjects, and queries that only need an id. */
import { v7 } from "uuid";
import type { Actor } from "@/lib/policy/actor";
import * as seminarCommands from "@/lib/seminars/commands";
import { type Makers, seminarDefaults, type World } from "@/tests/support/cast";
import { type Line, members } from "./line";

export const page = { limit: 10 };
export const origin = "http://localhost";
export const guest = { email: "", name: "Guest", isOwner: false };
export const highlight = (_world: World, make: Makers) => make.highlight();
export const privateHighlight = (_world: World, make: Makers) => make.highlight("private");
export const staffHighlight = (_world: World, make: Makers) => make.highlight("instructors");
export const comment = async (_world: World, make: Makers) => make.comment(await make.highlight());
export const privateComment = async (_world: World, make: Makers) =>
  make.comment(await make.highlight("private"));
export const theme = (_world: World, make: Makers) => make.theme();
export const invitation = (_world: World, make: Makers) => make.invitation();
export const document = (_world: World, make: Makers) => make.document();
/** An import of the instructor's. */
export const waiting = (_world: World, make: Makers) => make.import();
export const person = (_world: World, make: Makers) => make.person("member");
export const seminar = async ({ cast }: World) => {
  const id = v7();
  await seminarCommands.createSeminar(cast.instructor, id, { name: "Another", ...seminarDefaults });
  return id;
};
export const passages = [{ start: 0, end: 6 }];
export const newHighlight = (world: World) => ({
  witnessId: world.witnessId,
  revision: 1,
  passages,
  themeIds: [],
  visibility: "seminar" as const,
});

/** A query that is given a seminar's id and a page. */
export const ofSeminar = (
  run: (actor: Actor, id: string, query: typeof page) => Promise<unknown>,
): Line => ({
  act: (actor, _subject, world) => run(actor, world.seminarId, page),
  outcomes: members(),
});
/** A query that is given the document's id. */
export const ofDocument = (run: (actor: Actor, id: string) => Promise<unknown>): Line => ({
  act: (actor, _subject, world) => run(actor, world.documentId),
  outcomes: members(),
});
export const drain = async (list: AsyncIterable<unknown>): Promise<void> => {
  for await (const _item of list);
};

/** A seminar made for one act is in nobody's snapshot yet: only its founder's is brought up to date. */
export function withRoleIn(actor: Actor, seminarId: string): Actor {
  const isFounder = [...actor.memberships.values()].includes("instructor");
  return isFounder ? seminarCommands.withRole(actor, seminarId, "instructor") : actor;
}

export function withFormerRoleIn(actor: Actor, seminarId: string): Actor {
  const isFounder = [...actor.memberships.values()].includes("instructor");
  return isFounder ? { ...actor, formerMemberships: new Map([[seminarId, "instructor"]]) } : actor;
}
