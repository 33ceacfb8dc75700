/**
 * Asking the table. `can` answers, `authorize` refuses: nobody signed in is `unauthenticated`,
 * what the actor may not see is `not-found` (and sounds like what never existed), what may be seen
 * but not done is `forbidden`.
 */
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { type Permission, type Subject, table } from "@/lib/policy/table";

const staffOnly = "Only the seminar's instructors and assistants can do this.";
const instructorsOnly = "Only an instructor of the seminar can do this.";
const ownersOnly = "Only an owner of this Colloquy can do this.";
const ownHighlight = "Only its author can change, delete or restore a highlight.";
const ownComment = "Only its author can change, delete or restore a comment.";
const writersOnly =
  "Observers of a seminar read, but do not write. Ask an instructor for another role.";

/** What a refusal says of who may, for those permissions whose subject can be seen by others. */
const whoMay: Partial<Record<Permission, string>> = {
  "seminar.create": "The owners let nobody but themselves create seminars. Ask one of them.",
  "seminar.update": instructorsOnly,
  "seminar.delete": instructorsOnly,
  "member.add": instructorsOnly,
  "member.update": instructorsOnly,
  "member.remove": "Only an instructor can remove others; everyone can leave by themselves.",
  "invitation.list": instructorsOnly,
  "invitation.create": instructorsOnly,
  "document.create": staffOnly,
  "document.update": staffOnly,
  "document.delete": staffOnly,
  "theme.create": "In this seminar only instructors and assistants add themes. Ask one of them.",
  "theme.update": staffOnly,
  "theme.delete": staffOnly,
  "highlight.create": writersOnly,
  "highlight.update": ownHighlight,
  "highlight.delete": ownHighlight,
  "comment.create": writersOnly,
  "comment.update": ownComment,
  "comment.delete": ownComment,
  "person.list": ownersOnly,
  "person.add": ownersOnly,
  "person.update": ownersOnly,
  "person.reset": ownersOnly,
  "settings.update": ownersOnly,
};

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
    `${whoMay[permission] ?? "Your role does not allow this."} Nothing was changed.`,
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
