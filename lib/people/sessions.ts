/**
 * Sessions: one row a signed-in browser. next-auth's cookie names the row; without a live row the
 * cookie is worth nothing, so that signing out everywhere acts at once.
 */
import "server-only";
import { v7 } from "uuid";
import { announcePerson } from "@/lib/changes/wake";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { isPassword } from "./secrets";
import { findPersonByEmail, findSession, insertSession, revokeSession } from "./store";
import { countFailure, forgetFailures, requireNotThrottled } from "./throttle";

/** How long a browser stays signed in. */
export const sessionDays = 30;

/**
 * Checks e-mail and password and opens a session.
 * @throws {AppError} unauthenticated (either does not fit; which one is not said), rate-limited.
 */
export async function signIn(
  credentials: { email: string; password: string },
  from: { address: string; userAgent: string | null },
  now = new Date(),
): Promise<{ sessionId: string; personId: string; name: string; email: string }> {
  const account = credentials.email.trim().toLowerCase();
  const guess = { purpose: "sign-in" as const, address: from.address, account };
  await requireNotThrottled(guess, now);
  const person = account.includes("\0") ? null : await findPersonByEmail(db(), account);
  if (!(await isPassword(person?.passwordHash ?? null, credentials.password)) || !person) {
    await countFailure(guess, now);
    throw new AppError(
      "unauthenticated",
      "The e-mail address or the password does not fit. Try again, or ask an owner for a one-time link.",
    );
  }
  await forgetFailures(guess);
  const sessionId = v7();
  await insertSession(db(), {
    id: sessionId,
    personId: person.id,
    userAgent: from.userAgent?.slice(0, 300) ?? null,
    expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
  });
  return { sessionId, personId: person.id, name: person.name, email: person.email };
}

/** Ends one session; its open streams close at once. */
export async function endSession(sessionId: string, now = new Date()): Promise<void> {
  const session = await findSession(db(), sessionId);
  if (!session) return;
  await revokeSession(db(), sessionId, now);
  announcePerson(session.personId);
}
