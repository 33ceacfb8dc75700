/**
 * Changing accounts: one-time links, entering, passwords, owners. A link is spent once and by a
 * POST only; a new password ends every other session of its person at once.
 */
import "server-only";
import { v7 } from "uuid";
import { announcePerson } from "@/lib/changes/wake";
import { requireVersion } from "@/lib/contract/same-request";
import { type Db, db, inTransaction, onCommit } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize } from "@/lib/policy/authorize";
import type {
  ChangePasswordInput,
  MeView,
  PersonView,
  SettingsView,
  SpendLinkInput,
  SpentLinkView,
  UpdateMeInput,
  UpdatePersonInput,
} from "./model";
import { presentPerson } from "./present";
import { getMe } from "./queries";
import { hashPassword, hashSecret, isPassword, makeSecret } from "./secrets";
import {
  countOwners,
  expireLinks,
  findLinkRow,
  findPerson,
  findPersonByEmail,
  insertLink,
  insertPerson,
  lockOwners,
  revokeSessionsOf,
  saveSetting,
  spendLinkRow,
  updatePersonRow,
} from "./store";
import { countFailure, requireNotThrottled } from "./throttle";

const linkDays = 7;

/** A one-time link's secret and when it stops working; the caller makes the address. */
export interface MadeLink {
  token: string;
  expiresAt: Date;
}

async function makeLink(
  tx: Db,
  purpose: "owner" | "password",
  personId: string | null,
  createdById: string | null,
  now: Date,
): Promise<MadeLink> {
  const token = makeSecret();
  const expiresAt = new Date(now.getTime() + linkDays * 86_400_000);
  await expireLinks(tx, purpose, personId, now);
  await insertLink(tx, {
    id: v7(),
    purpose,
    tokenHash: hashSecret(token),
    personId,
    createdById,
    expiresAt,
  });
  return { token, expiresAt };
}

/** For the launcher: the link that makes the first visitor the owner; null once there is one. */
export async function createOwnerLink(now = new Date()): Promise<MadeLink | null> {
  return inTransaction(async (tx) => {
    await lockOwners(tx);
    if ((await countOwners(tx)) > 0) return null;
    return makeLink(tx, "owner", null, null, now);
  });
}

/**
 * A link by which a person sets a new password; earlier ones stop working.
 * @throws {AppError} forbidden for who is no owner, not-found.
 */
export async function createPasswordLink(
  actor: Actor,
  personId: string,
  now = new Date(),
): Promise<MadeLink> {
  authorize(actor, "person.reset", {}, "person");
  return inTransaction(async (tx) => {
    if (!(await findPerson(tx, personId))) throw notFound("person");
    return makeLink(tx, "password", personId, actor.personId, now);
  });
}

/** Adds a person who has no password yet, and gives the link to set one by. */
export async function addPerson(
  actor: Actor,
  input: { email: string; name: string; isOwner: boolean },
  now = new Date(),
): Promise<{ person: PersonView; link: MadeLink }> {
  authorize(actor, "person.add", {}, "person");
  return inTransaction(async (tx) => {
    const id = v7();
    const added = await insertPerson(tx, { id, ...input, passwordHash: null });
    if (!added) throw emailTaken(input.email);
    const row = await findPerson(tx, id);
    if (!row) throw notFound("person");
    return {
      person: presentPerson(row, actor),
      link: await makeLink(tx, "password", id, actor.personId, now),
    };
  });
}

/** Makes an account for somebody who joins; the invitation is checked by the seminars' command. */
export async function insertNewPerson(
  tx: Db,
  input: { email: string; name: string; password: string },
): Promise<string> {
  const id = v7();
  const passwordHash = await hashPassword(input.password);
  const { email, name } = input;
  if (!(await insertPerson(tx, { id, email, name, passwordHash, isOwner: false }))) {
    throw emailTaken(email);
  }
  return id;
}

function emailTaken(email: string): AppError {
  return new AppError(
    "conflict",
    `There is already an account with the address ${email}. Sign in with it instead; if the password is forgotten, an owner can make you a one-time link.`,
    { errors: [{ path: "email", detail: "already in use" }] },
  );
}

/**
 * Spends a one-time link: makes the owner, or sets a password. Ends the person's other sessions.
 * @throws {AppError} gone (unknown, spent or expired), invalid-input, conflict (e-mail in use), rate-limited.
 */
export async function spendLink(
  input: SpendLinkInput,
  address: string,
  now = new Date(),
): Promise<SpentLinkView> {
  const guess = { purpose: "link" as const, address };
  await requireNotThrottled(guess, now);
  if (!(await findLinkRow(db(), hashSecret(input.token)))) {
    await countFailure(guess, now);
    throw linkSpent();
  }
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    const link = await findLinkRow(tx, hashSecret(input.token));
    if (!link || !(await spendLinkRow(tx, link.id, now))) throw linkSpent();
    if (link.purpose === "owner") return enterAsOwner(tx, input, passwordHash);
    if (!link.person) throw linkSpent();
    const person = await updatePersonRow(tx, link.person.id, { passwordHash });
    await revokeSessionsOf(tx, person.id, now, null);
    onCommit(tx, () => announcePerson(person.id));
    return { email: person.email, name: person.name };
  });
}

function linkSpent(): AppError {
  return new AppError(
    "gone",
    "This one-time link was used already, has expired, or was replaced by a newer one. Ask an owner for a new one; whoever runs this Colloquy gets one by restarting it or with `user reset`.",
  );
}

async function enterAsOwner(
  tx: Db,
  input: SpendLinkInput,
  passwordHash: string,
): Promise<SpentLinkView> {
  const { email, name } = input;
  if (email === undefined || name === undefined) {
    throw new AppError("invalid-input", "The first owner needs a name and an e-mail address.", {
      errors: [
        ...(name === undefined ? [{ path: "name", detail: "The name is missing." }] : []),
        ...(email === undefined
          ? [{ path: "email", detail: "The e-mail address is missing." }]
          : []),
      ],
    });
  }
  await lockOwners(tx);
  if ((await countOwners(tx)) > 0) throw linkSpent();
  const added = await insertPerson(tx, { id: v7(), email, name, passwordHash, isOwner: true });
  if (!added) throw emailTaken(email);
  return { email, name };
}

/** Changes one's own name. @throws {AppError} conflict where the account changed in between. */
export async function updateMe(
  actor: Actor,
  version: number,
  input: UpdateMeInput,
): Promise<MeView> {
  authorize(actor, "me.update", {}, "account");
  const me = await getMe(actor);
  requireVersion(me, version, "account", () => me);
  await updatePersonRow(db(), me.id, { name: input.name });
  return getMe(actor);
}

/** Sets a new password of one's own and ends all other sessions. @throws {AppError} invalid-input. */
export async function changePassword(
  actor: Actor,
  input: ChangePasswordInput,
  now = new Date(),
): Promise<void> {
  authorize(actor, "me.update", {}, "account");
  const person = actor.personId === null ? null : await findPerson(db(), actor.personId);
  if (!person) throw notFound("account");
  if (!(await isPassword(person.passwordHash, input.current))) {
    throw new AppError("invalid-input", "The present password does not fit. Nothing was changed.", {
      errors: [{ path: "current", detail: "does not fit" }],
    });
  }
  const passwordHash = await hashPassword(input.password);
  await inTransaction(async (tx) => {
    await updatePersonRow(tx, person.id, { passwordHash });
    await revokeSessionsOf(tx, person.id, now, actor.sessionId);
    onCommit(tx, () => announcePerson(person.id));
  });
}

/** Ends every session of one's own, this one too. */
export async function signOutEverywhere(actor: Actor, now = new Date()): Promise<void> {
  authorize(actor, "me.update", {}, "account");
  const { personId } = actor;
  if (personId === null) return;
  await inTransaction(async (tx) => {
    await revokeSessionsOf(tx, personId, now, null);
    onCommit(tx, () => announcePerson(personId));
  });
}

/** Makes somebody an owner, or no longer one; the last owner stays. */
export async function updatePerson(
  actor: Actor,
  id: string,
  version: number,
  input: UpdatePersonInput,
): Promise<PersonView> {
  authorize(actor, "person.update", {}, "person");
  return inTransaction(async (tx) => {
    await lockOwners(tx);
    const row = await findPerson(tx, id);
    if (!row) throw notFound("person");
    requireVersion(row, version, "person", () => presentPerson(row, actor));
    if (row.isOwner && !input.isOwner && (await countOwners(tx)) === 1) {
      throw new AppError("conflict", "This is the last owner. Make somebody else an owner first.", {
        current: presentPerson(row, actor),
      });
    }
    return presentPerson(await updatePersonRow(tx, id, { isOwner: input.isOwner }), actor);
  });
}

/** Changes the owners' settings. */
export async function updateSettings(actor: Actor, input: SettingsView): Promise<SettingsView> {
  authorize(actor, "settings.update", {}, "settings");
  await saveSetting(db(), "seminarCreation", input.seminarCreation);
  return input;
}

/** For `user reset` and sign-in: who has this address. */
export async function findPersonIdByEmail(email: string): Promise<string | null> {
  return (await findPersonByEmail(db(), email.trim().toLowerCase()))?.id ?? null;
}
