/** Entering: one-time links, passwords, sessions, invitations and their limits, throttling. */

import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db";
import {
  addPerson,
  changePassword,
  createOwnerLink,
  createPasswordLink,
  signOutEverywhere,
  spendLink,
  updatePerson,
} from "@/lib/people/commands";
import { findLink, findSessionActor, getActorByEmail, getPerson } from "@/lib/people/queries";
import { signIn } from "@/lib/people/sessions";
import { anonymous, installation } from "@/lib/policy/actor";
import { createSeminar, removeMember, updateMember } from "@/lib/seminars/commands";
import {
  createInvitation,
  deleteInvitation,
  redeemInvitation,
  register,
} from "@/lib/seminars/invitations";
import { findInvitationPreview, getMember } from "@/lib/seminars/queries";
import { enter, next, refreshed, seminarDefaults } from "@/tests/support/cast";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
const password = "a long enough password";
const from = (address: string) => ({ address, userAgent: null });
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.NEXTAUTH_SECRET = "a secret of the entering tests";
});
afterAll(async () => {
  await closeDb();
  await database.drop();
});

describe("the first owner", () => {
  it("enters by a link that works once, replaced by every newer one, and never again", async () => {
    const first = await createOwnerLink();
    const second = await createOwnerLink();
    const input = { name: "Olga", email: "olga@example.org", password };
    await expect(
      spendLink({ token: first?.token ?? "", ...input }, "192.0.2.1"),
    ).rejects.toMatchObject({ code: "gone" });
    expect(await findLink(second?.token ?? "")).toMatchObject({ purpose: "owner" });
    const twice = await Promise.allSettled(
      [1, 2].map(() => spendLink({ token: second?.token ?? "", ...input }, "192.0.2.1")),
    );
    expect(twice.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await createOwnerLink()).toBeNull();
    expect((await getActorByEmail("OLGA@example.org")).isOwner).toBe(true);
  });

  it("stays while they are the last", async () => {
    const { personId } = await getActorByEmail("olga@example.org");
    await expect(
      updatePerson(installation, personId ?? "", 1, { isOwner: false }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("is never stored with what they typed: password and links are hashes", async () => {
    const { personId } = await getActorByEmail("olga@example.org");
    const row = await db().person.findUnique({ where: { id: personId ?? "" } });
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/);
    const links = await db().oneTimeLink.findMany();
    expect(links.every((link) => /^[0-9a-f]{64}$/.test(link.tokenHash))).toBe(true);
  });
});

describe("a forgotten password", () => {
  it("is replaced by a link of an owner, and ends every session", async () => {
    const email = `mina-${next()}@example.org`;
    const { person, link } = await addPerson(installation, { email, name: "Mina", isOwner: false });
    await spendLink({ token: link.token, password }, "192.0.2.2");
    const { sessionId } = await signIn({ email, password }, from("192.0.2.2"));
    expect((await findSessionActor(sessionId))?.personId).toBe(person.id);
    const reset = await createPasswordLink(installation, person.id);
    expect(await findLink(reset.token)).toMatchObject({ purpose: "password", email });
    expect(await findSessionActor(sessionId)).not.toBeNull();
    await spendLink({ token: reset.token, password: "another long password" }, "192.0.2.2");
    expect(await findSessionActor(sessionId)).toBeNull();
    await expect(signIn({ email, password }, from("192.0.2.2"))).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await signIn({ email, password: "another long password" }, from("192.0.2.2"));
  });

  it("cannot be replaced by a link that has expired", async () => {
    const { link } = await addPerson(installation, {
      email: `late-${next()}@example.org`,
      name: "Late",
      isOwner: false,
    });
    expect(await findLink(link.token, later(24 * 8))).toBeNull();
    await expect(
      spendLink({ token: link.token, password }, "192.0.2.3", later(24 * 8)),
    ).rejects.toMatchObject({ code: "gone" });
  });
});

describe("sessions", () => {
  it("end by a new password but for this one, and by sign-out everywhere with this one", async () => {
    const email = `nils-${next()}@example.org`;
    const { link } = await addPerson(installation, { email, name: "Nils", isOwner: false });
    await spendLink({ token: link.token, password }, "192.0.2.4");
    const here = await signIn({ email, password }, from("192.0.2.4"));
    const there = await signIn({ email, password }, from("192.0.2.5"));
    const actor = await findSessionActor(here.sessionId);
    if (!actor) throw new Error("not signed in");
    await changePassword(actor, { current: password, password: "yet another password" });
    expect(await findSessionActor(here.sessionId)).not.toBeNull();
    expect(await findSessionActor(there.sessionId)).toBeNull();
    await signOutEverywhere(actor);
    expect(await findSessionActor(here.sessionId)).toBeNull();
  });
});

describe("throttling", () => {
  it("stops guessing at an account, tells how long, and lets thirty people in meanwhile", async () => {
    const email = `vera-${next()}@example.org`;
    const { link } = await addPerson(installation, { email, name: "Vera", isOwner: false });
    await spendLink({ token: link.token, password }, "192.0.2.6");
    const guess = () => signIn({ email, password: "guess" }, from("192.0.2.7"));
    for (let tries = 0; tries < 10; tries += 1) {
      await expect(guess()).rejects.toMatchObject({ code: "unauthenticated" });
    }
    await expect(guess()).rejects.toMatchObject({
      code: "rate-limited",
      details: { retryAfter: expect.any(Number) },
    });
    // the class behind the same address is not held up, and Vera is let in from elsewhere
    for (let person = 0; person < 30; person += 1) {
      const wrong = signIn({ email: `p${person}@example.org`, password: "x" }, from("192.0.2.7"));
      await expect(wrong).rejects.toMatchObject({ code: "unauthenticated" });
    }
    await signIn({ email, password }, from("192.0.2.8"));
    await expect(signIn({ email, password }, from("192.0.2.7"), later(1))).resolves.toMatchObject({
      email,
    });
  });
});

describe("invitations", () => {
  async function room() {
    const instructor = await enter("Ines");
    const seminarId = v7();
    await createSeminar(instructor, seminarId, { name: `Room ${next()}`, ...seminarDefaults });
    return { instructor: await refreshed(instructor), seminarId };
  }
  const origin = "http://seminar.test:3000";

  it("let as many in as they say, count nobody twice, and stop when revoked", async () => {
    const { instructor, seminarId } = await room();
    const invitation = { seminarId, role: "member" as const, uses: 2, expiresAt: null };
    const id = v7();
    const { view } = await createInvitation(instructor, id, invitation, origin);
    expect(view.url).toBe(`${origin}/join/${view.code}`);
    const [first, second, third] = [await enter("A"), await enter("B"), await enter("C")];
    const typed = ` ${view.code.toLowerCase().replace("-", " ")} `;
    await redeemInvitation(first, { code: typed }, "192.0.2.9");
    await redeemInvitation(await refreshed(first), { code: view.code }, "192.0.2.9");
    await redeemInvitation(second, { code: view.url }, "192.0.2.9");
    await expect(redeemInvitation(third, { code: view.code }, "192.0.2.9")).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await findInvitationPreview(view.code)).toBeNull();
    const open = { ...invitation, uses: null };
    const other = await createInvitation(instructor, v7(), open, origin);
    expect(await findInvitationPreview(other.view.code)).toMatchObject({ role: "member" });
    await deleteInvitation(instructor, other.view.id);
    expect(await findInvitationPreview(other.view.code)).toBeNull();
  });

  it("never let in more than their uses, also all at once", async () => {
    const { instructor, seminarId } = await room();
    const invitation = { seminarId, role: "member" as const, uses: 3, expiresAt: null };
    const { view } = await createInvitation(instructor, v7(), invitation, origin);
    const people = await Promise.all(Array.from({ length: 8 }, () => enter("Crowd")));
    const results = await Promise.allSettled(
      people.map((person) => redeemInvitation(person, { code: view.code }, "192.0.2.10")),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(3);
  });

  it("expire, and make an account for who has none", async () => {
    const { instructor, seminarId } = await room();
    const expiresAt = later(1).toISOString();
    const invitation = { seminarId, role: "observer" as const, uses: null, expiresAt };
    const { view } = await createInvitation(instructor, v7(), invitation, origin);
    const email = `new-${next()}@example.org`;
    const input = { code: view.code, name: "New", email, password };
    const member = await register(input, "192.0.2.11", anonymous);
    expect(member.role).toBe("observer");
    await expect(register(input, "192.0.2.11", anonymous)).rejects.toMatchObject({
      code: "conflict",
    });
    const late = { ...input, email: `late-${next()}@example.org` };
    await expect(register(late, "192.0.2.11", anonymous, later(2))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(getActorByEmail(late.email)).rejects.toMatchObject({ code: "not-found" });
  });

  it("leave a seminar with at least one instructor", async () => {
    const { instructor, seminarId } = await room();
    const { personId } = instructor;
    const me = await getMember(instructor, seminarId, personId ?? "");
    await expect(
      updateMember(instructor, seminarId, me.personId, me.version, { role: "member" }),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(removeMember(instructor, seminarId, me.personId)).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await getPerson(installation, me.personId)).name).toBe("Ines");
  });
});
