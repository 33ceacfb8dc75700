/**
 * The whole cast of the access tests, and a small seminar for them to act in. Built through the
 * product's own commands, with counters instead of random data.
 */
import { v7 } from "uuid";
import { createDocument } from "@/lib/documents/importing";
import { createHighlight } from "@/lib/highlights/create";
import { createImport, deleteImport } from "@/lib/imports/commands";
import { addPerson } from "@/lib/people/commands";
import { getActorByEmail } from "@/lib/people/queries";
import { type Actor, anonymous, installation } from "@/lib/policy/actor";
import { waitForReading } from "@/lib/readings/running";
import { addMember, createSeminar } from "@/lib/seminars/commands";
import { createInvitation } from "@/lib/seminars/invitations";
import type { Role, Visibility } from "@/lib/seminars/model";
import { createTheme } from "@/lib/themes/commands";
import { createComment } from "@/lib/threads/commands";

export const castNames = [
  "nobody",
  "outsider",
  "observer",
  "member",
  "classmate",
  "assistant",
  "instructor",
  "owner",
  "installation",
] as const;
export type CastName = (typeof castNames)[number];
export type Cast = Record<CastName, Actor>;

const roleOf: Partial<Record<CastName, Role>> = {
  observer: "observer",
  member: "member",
  classmate: "member",
  assistant: "assistant",
  instructor: "instructor",
};

export const seminarDefaults = {
  term: null,
  timeZone: "UTC",
  defaultVisibility: "seminar",
  themeCreation: "members",
} as const;

/** A seminar with one document, whose text is the words below, and everyone in their role. */
export interface World {
  cast: Cast;
  seminarId: string;
  documentId: string;
  witnessId: string;
  text: string;
}

export const worldText =
  "Keeper: the lamp was lit before dusk, as the rule demands.\n\nVisitor: the rule says nothing of fog.\n\nKeeper: then let the fog speak for itself. 𝔉og has no rule.";

let count = 0;
export const next = (): number => ++count;

/** Adds a person and gives them as an actor. */
export async function enter(name: string, isOwner = false): Promise<Actor> {
  const email = `${name.toLowerCase().replace(/\W+/g, "-")}-${next()}@example.org`;
  await addPerson(installation, { email, name, isOwner });
  return getActorByEmail(email);
}

export async function buildWorld(): Promise<World> {
  const people = new Map<CastName, Actor>();
  for (const name of castNames) {
    if (name !== "nobody" && name !== "installation") {
      people.set(name, await enter(name, name === "owner"));
    }
  }
  const person = (name: CastName): Actor => people.get(name) ?? anonymous;
  const seminarId = v7();
  await createSeminar(person("instructor"), seminarId, {
    name: "The lighthouse",
    ...seminarDefaults,
  });
  for (const [name, role] of Object.entries(roleOf)) {
    const personId = people.get(castNames.find((cast) => cast === name) ?? "nobody")?.personId;
    if (personId && role) await addMember(installation, seminarId, personId, role);
  }
  const entries = await Promise.all(
    castNames.map(async (name): Promise<[CastName, Actor]> => {
      if (name === "nobody") return [name, anonymous];
      if (name === "installation") return [name, installation];
      return [name, await refreshed(person(name))];
    }),
  );
  const cast = Object.fromEntries(entries) as Cast;
  const documentId = v7();
  const { view } = await createDocument(cast.instructor, documentId, {
    seminarId,
    text: worldText,
    format: "plain-text",
    title: "At the lighthouse",
  });
  const witness = view.witnesses[0];
  if (!witness) throw new Error("the world's document has no witness");
  return { cast, seminarId, documentId, witnessId: witness.id, text: witness.text };
}

/** The actor with their memberships as they are by now. */
export async function refreshed(actor: Actor): Promise<Actor> {
  const { findActorByPerson } = await import("@/lib/people/store");
  const { db } = await import("@/lib/db");
  const row = actor.personId === null ? null : await findActorByPerson(db(), actor.personId);
  const memberships = row?.memberships ?? [];
  return {
    ...actor,
    isOwner: row?.isOwner ?? false,
    memberships: new Map(memberships.filter((m) => !m.d).map((m) => [m.s, m.r])),
    formerMemberships: new Map(memberships.filter((m) => m.d).map((m) => [m.s, m.r])),
  };
}

let lastImport: string | null = null;

/** Fresh things for one act, made by the member unless told. */
export function makers(world: World) {
  const { cast, seminarId, witnessId } = world;
  return {
    async highlight(visibility: Visibility = "seminar", author = cast.member): Promise<string> {
      const id = v7();
      const passages = [{ start: 0, end: 3 + (next() % 20) }];
      await createHighlight(author, id, {
        witnessId,
        revision: 1,
        passages,
        themeIds: [],
        visibility,
      });
      return id;
    },
    async comment(highlightId: string, author = cast.member): Promise<string> {
      const id = v7();
      await createComment(author, id, { highlightId, body: `Words ${next()}` });
      return id;
    },
    async theme(author = cast.member): Promise<string> {
      const id = v7();
      await createTheme(author, id, { seminarId, name: `Theme ${next()}` });
      return id;
    },
    async invitation(): Promise<string> {
      const id = v7();
      const input = { seminarId, role: "member" as const, expiresAt: null, uses: null };
      await createInvitation(cast.instructor, id, input, "http://localhost");
      return id;
    },
    async document(): Promise<string> {
      const id = v7();
      const text = `A page.\n\nNumber ${next()}.`;
      await createDocument(cast.instructor, id, { seminarId, text, format: "plain-text" });
      return id;
    },
    /** A file of somebody's that has been read and waits. */
    async import(author = cast.instructor): Promise<string> {
      const id = v7();
      // only so many may wait: one for every act of the table would be too many
      if (lastImport) await deleteImport(author, lastImport);
      lastImport = id;
      const text = `A page.\n\nThat waits, the ${next()}th.`;
      await createImport(author, id, { seminarId, text, format: "plain-text" });
      await waitForReading(id, 20_000);
      return id;
    },
    /** The file of a fresh document, read again. */
    async rereading(author = cast.instructor): Promise<{ documentId: string; importId: string }> {
      const documentId = await this.document();
      if (lastImport) await deleteImport(author, lastImport);
      const importId = v7();
      lastImport = importId;
      await createImport(author, importId, { documentId });
      await waitForReading(importId, 20_000);
      return { documentId, importId };
    },
    async person(role?: Role): Promise<string> {
      const actor = await enter("guest");
      if (actor.personId === null) throw new Error("a guest without an id");
      if (role) await addMember(installation, seminarId, actor.personId, role);
      return actor.personId;
    },
  };
}
export type Makers = ReturnType<typeof makers>;
