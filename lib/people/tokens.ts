/** Personal tokens for scripts: shown once when made, stored as a hash, revoked at once. */
import "server-only";
import { v7 } from "uuid";
import { announcePerson } from "@/lib/changes/wake";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize } from "@/lib/policy/authorize";
import type { CreatedTokenView, CreateTokenInput } from "./model";
import { presentToken } from "./present";
import { hashSecret, makeSecret, tokenPrefix } from "./secrets";
import { findToken, insertToken, revokeToken } from "./store";

/** Makes a token of one's own. @throws {AppError} invalid-input where it would have expired already. */
export async function createToken(
  actor: Actor,
  input: CreateTokenInput,
  now = new Date(),
): Promise<CreatedTokenView> {
  authorize(actor, "token.create", {}, "token");
  const { personId } = actor;
  if (personId === null) throw notFound("person");
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= now) {
    throw new AppError(
      "invalid-input",
      "The token would have expired already. Choose a later time.",
      {
        errors: [{ path: "expiresAt", detail: "is in the past" }],
      },
    );
  }
  const token = `${tokenPrefix}${makeSecret()}`;
  const row = await insertToken(db(), {
    id: v7(),
    personId,
    name: input.name,
    tokenHash: hashSecret(token),
    expiresAt,
  });
  return { ...presentToken(row, actor), token };
}

/** Revokes one of one's own tokens; streams opened with it close. Repeating it changes nothing. */
export async function deleteToken(actor: Actor, id: string, now = new Date()): Promise<void> {
  const row = await findToken(db(), id);
  authorize(actor, "token.own", { personId: row?.personId }, "token");
  await revokeToken(db(), id, now);
  if (row) announcePerson(row.personId);
}
