/**
 * Reading people: the actor behind a request, oneself, the installation's people, one's tokens.
 */
import "server-only";
import { pageOf, startOf } from "@/lib/contract/list";
import type { Page, PageQuery } from "@/lib/contract/primitives";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize, can } from "@/lib/policy/authorize";
import type { MeView, PersonView, SettingsView, TokenView } from "./model";
import { presentPerson, presentToken } from "./present";
import { hashSecret } from "./secrets";
import {
  type ActorRow,
  findActorByPerson,
  findActorBySession,
  findActorByToken,
  findLinkRow,
  findPerson,
  findPersonByEmail,
  findSetting,
  findToken,
  listPersonNames,
  listPersonRows,
  listSeminarNames,
  listTokenRows,
  touchToken,
} from "./store";

/** The person whom a session names, as an actor; null where the session has ended. */
export async function findSessionActor(sessionId: string): Promise<Actor | null> {
  const row = await findActorBySession(db(), sessionId);
  return row ? actorOf(row, { sessionId, tokenId: null }) : null;
}

/** The person whom a bearer token names, as an actor; null where it is unknown or revoked. */
export async function findTokenActor(token: string, now = new Date()): Promise<Actor | null> {
  const row = await findActorByToken(db(), hashSecret(token));
  if (!row) return null;
  await noteUse(row.tokenId, now);
  return actorOf(row, { sessionId: null, tokenId: row.tokenId });
}

const minuteMs = 60_000;
const lastNoted = new Map<string, number>();

/** Notes a token's use at most once a minute, so that a script's thousand requests stay reads. */
async function noteUse(tokenId: string, now: Date): Promise<void> {
  if (now.getTime() - (lastNoted.get(tokenId) ?? 0) < minuteMs) return;
  if (lastNoted.size > 10_000) lastNoted.clear();
  lastNoted.set(tokenId, now.getTime());
  await touchToken(db(), tokenId, now);
}

/** A person as an actor, for the command line's `--as`. @throws {AppError} not-found. */
export async function getActorByEmail(email: string): Promise<Actor> {
  const person = await findPersonByEmail(db(), email.trim().toLowerCase());
  const row = person ? await findActorByPerson(db(), person.id) : null;
  if (!row) {
    throw new AppError(
      "not-found",
      `Nobody here has the e-mail address ${email}. Add them with \`user add\`.`,
    );
  }
  return actorOf(row, { sessionId: null, tokenId: null });
}

function actorOf(
  row: ActorRow,
  means: { sessionId: string | null; tokenId: string | null },
): Actor {
  const memberships = row.memberships ?? [];
  return {
    kind: "person",
    personId: row.personId,
    name: row.name,
    isOwner: row.isOwner,
    ...means,
    memberships: new Map(memberships.filter((m) => !m.d).map((m) => [m.s, m.r])),
    formerMemberships: new Map(memberships.filter((m) => m.d).map((m) => [m.s, m.r])),
  };
}

/** Oneself. @throws {AppError} unauthenticated. */
export async function getMe(actor: Actor): Promise<MeView> {
  authorize(actor, "me.read", {}, "account");
  const person = actor.personId === null ? null : await findPerson(db(), actor.personId);
  if (!person) throw notFound("account");
  const names = await listSeminarNames(db(), [...actor.memberships.keys()]);
  const settings = await readSettings();
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    isOwner: person.isOwner,
    version: person.version,
    memberships: names.map(({ id, name }) => ({
      seminarId: id,
      seminarName: name,
      role: actor.memberships.get(id) ?? "member",
    })),
    abilities: [
      "update",
      ...(can(actor, "seminar.create", settings) ? ["createSeminar"] : []),
      ...(can(actor, "person.list") ? ["listPeople"] : []),
    ],
  };
}

/** Everyone of the installation. @throws {AppError} forbidden for who is no owner. */
export async function listPeople(actor: Actor, query: PageQuery): Promise<Page<PersonView>> {
  authorize(actor, "person.list", {}, "list of people");
  const rows = await listPersonRows(db(), startOf("people", query)?.[0] ?? null, query.limit + 1);
  return pageOf(
    "people",
    query,
    rows,
    (row) => [row.id],
    (row) => presentPerson(row, actor),
  );
}

/** One person of the installation, for owners. */
export async function getPerson(actor: Actor, id: string): Promise<PersonView> {
  authorize(actor, "person.list", {}, "person");
  const row = await findPerson(db(), id);
  if (!row) throw notFound("person");
  return presentPerson(row, actor);
}

/** What a one-time link is for, without spending it; null where it is unknown, spent or expired. */
export async function findLink(
  token: string,
  now = new Date(),
): Promise<{ purpose: "owner" | "password"; email: string | null; name: string | null } | null> {
  const row = await findLinkRow(db(), hashSecret(token));
  if (!row || row.spentAt !== null || row.expiresAt <= now) return null;
  return { purpose: row.purpose, email: row.person?.email ?? null, name: row.person?.name ?? null };
}

/** One's own tokens that still work. */
export async function listTokens(actor: Actor, query: PageQuery): Promise<Page<TokenView>> {
  authorize(actor, "me.read", {}, "list of tokens");
  if (actor.personId === null) throw notFound("list of tokens");
  const after = startOf("tokens", query)?.[0] ?? null;
  const rows = await listTokenRows(db(), actor.personId, after, query.limit + 1);
  return pageOf(
    "tokens",
    query,
    rows,
    (row) => [row.id],
    (row) => presentToken(row, actor),
  );
}

/** One of one's own tokens, without its secret. @throws {AppError} not-found, gone. */
export async function getToken(actor: Actor, id: string): Promise<TokenView> {
  const row = await findToken(db(), id);
  authorize(actor, "token.own", { personId: row?.personId }, "token");
  if (!row) throw notFound("token");
  if (row.revokedAt) throw new AppError("gone", "This token was revoked. Make a new one.");
  return presentToken(row, actor);
}

/** The owners' settings. */
export async function getSettings(actor: Actor): Promise<SettingsView> {
  authorize(actor, "settings.read", {}, "settings");
  return readSettings();
}

/** For other domains' decisions; who asks was checked there. */
export async function readSettings(): Promise<SettingsView> {
  const value = await findSetting(db(), "seminarCreation");
  return { seminarCreation: value === "owners" ? "owners" : "everyone" };
}

/** The names behind ids, for other domains' views. */
export async function findPersonNames(ids: string[]): Promise<Map<string, string>> {
  const rows = await listPersonNames(db(), ids);
  return new Map(rows.map((row) => [row.id, row.name]));
}
