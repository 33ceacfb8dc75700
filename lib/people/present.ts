/** Rows of people and tokens as the contract shows them. Hashes never leave. */
import type { Actor } from "@/lib/policy/actor";
import { abilitiesOf } from "@/lib/policy/authorize";
import type { PersonView, TokenView } from "./model";
import type { PersonRow, TokenRow } from "./store";

export function presentPerson(row: PersonRow, actor: Actor): PersonView {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    name: row.name,
    email: row.email,
    isOwner: row.isOwner,
    hasPassword: row.passwordHash !== null,
    abilities: abilitiesOf(
      actor,
      { personId: row.id },
      { update: "person.update", reset: "person.reset" },
    ),
  };
}

export function presentToken(row: TokenRow, actor: Actor): TokenView {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.createdAt.toISOString(),
    name: row.name,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    abilities: abilitiesOf(actor, { personId: row.personId }, { delete: "token.own" }),
  };
}
