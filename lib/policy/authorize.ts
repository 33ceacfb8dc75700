/**
 * Asking the table. `can` answers, `authorize` refuses: nobody signed in is `unauthenticated`,
 * what the actor may not see is `not-found` (and sounds like what never existed), what may be seen
 * but not done is `forbidden`.
 */
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { type Permission, type Subject, table } from "@/lib/policy/table";

/** Whether the table gives `permission` on `subject` to `actor`. */
export function can(actor: Actor, permission: Permission, subject: Subject = {}): boolean {
  const rule = table[permission];
  return rule.see(actor, subject) && rule.allow(actor, subject);
}

/** Whether the subject of `permission` exists for `actor` at all. */
export function canSee(actor: Actor, permission: Permission, subject: Subject = {}): boolean {
  return table[permission].see(actor, subject);
}

/**
 * Refuses what the table does not give. `what` names the subject in the sentence.
 * @throws {AppError} unauthenticated, not-found or forbidden.
 */
export function authorize(
  actor: Actor,
  permission: Permission,
  subject: Subject,
  what: string,
): void {
  const rule = table[permission];
  if (rule.see(actor, subject) && rule.allow(actor, subject)) return;
  if (actor.kind === "anonymous") {
    throw new AppError(
      "unauthenticated",
      "You are not signed in, or your session has ended. Sign in and try again; nothing was changed.",
    );
  }
  if (!rule.see(actor, subject)) throw notFound(what);
  throw new AppError(
    "forbidden",
    `Your role does not allow this (${permission.replace(".", " ")}). Nothing was changed. Ask an instructor of the seminar.`,
  );
}

/** The verbs of `permissions` that the actor may use on a thing, as sent with it. */
export function abilitiesOf(
  actor: Actor,
  subject: Subject,
  permissions: Partial<Record<string, Permission>>,
): string[] {
  return Object.entries(permissions).flatMap(([verb, permission]) =>
    permission !== undefined && can(actor, permission, subject) ? [verb] : [],
  );
}
