/**
 * Who may: ONE table, permission by permission. `see` decides whether the subject exists for the
 * actor (else 404), `allow` whether the thing may be done (else 403). What is not listed is denied.
 * Predicates are pure over (actor, subject).
 */
import type { Actor } from "@/lib/policy/actor";
import type { Role, ThemeCreation, Visibility } from "@/lib/seminars/model";

/** What a permission is asked about; each permission names the fields that it needs. */
export interface Subject {
  seminarId?: string;
  /** Whose thing it is; of a comment, whose highlight it stands on. */
  authorId?: string | null;
  /** Who wrote a comment. */
  writtenById?: string;
  visibility?: Visibility;
  themeCreation?: ThemeCreation;
  themeState?: "proposed" | "agreed" | "retired";
  seminarCreation?: "everyone" | "owners";
  /** The person whom a membership, token or account is about. */
  personId?: string;
}

type Predicate = (actor: Actor, subject: Subject) => boolean;

const roleIn = (actor: Actor, subject: Subject): Role | undefined =>
  subject.seminarId === undefined ? undefined : actor.memberships.get(subject.seminarId);

const anyone: Predicate = () => true;
const nobody: Predicate = () => false;
const signedIn: Predicate = (actor) => actor.kind === "person";
const owner: Predicate = (actor) => actor.isOwner;
const forInstallation: Predicate = (actor) => actor.kind === "installation";
const isMember: Predicate = (actor, subject) => roleIn(actor, subject) !== undefined;
const hasRole =
  (...wanted: Role[]): Predicate =>
  (actor, subject) => {
    const role = roleIn(actor, subject);
    return role !== undefined && wanted.includes(role);
  };
const isInstructor = hasRole("instructor");
const isStaff = hasRole("instructor", "assistant");
const isWriter = hasRole("instructor", "assistant", "member");
const isAuthor: Predicate = (actor, subject) =>
  actor.personId !== null && subject.authorId === actor.personId;
const isCommentAuthor: Predicate = (actor, subject) =>
  actor.personId !== null && subject.writtenById === actor.personId;
const isSelf: Predicate = (actor, subject) =>
  actor.personId !== null && subject.personId === actor.personId;
const wasInstructor: Predicate = (actor, subject) =>
  subject.seminarId !== undefined &&
  actor.formerMemberships.get(subject.seminarId) === "instructor";
const wasMember: Predicate = (actor, subject) =>
  subject.seminarId !== undefined && actor.formerMemberships.has(subject.seminarId);

const either =
  (...predicates: Predicate[]): Predicate =>
  (actor, subject) =>
    predicates.some((predicate) => predicate(actor, subject));
const both =
  (...predicates: Predicate[]): Predicate =>
  (actor, subject) =>
    predicates.every((predicate) => predicate(actor, subject));

const isForStaff: Predicate = (_actor, subject) => subject.visibility === "instructors";
const isForAll: Predicate = (_actor, subject) => subject.visibility === "seminar";

/** A highlight and its thread: `private` is the author's alone, instructors included in 'alone'. */
const seesHighlight = either(
  both(isMember, isAuthor),
  both(isStaff, isForStaff),
  both(either(isMember, forInstallation), isForAll),
);

const mayCreateTheme: Predicate = (actor, subject) =>
  isStaff(actor, subject) || (isWriter(actor, subject) && subject.themeCreation !== "instructors");
const isOpenProposal: Predicate = (_actor, subject) => subject.themeState === "proposed";
const seesSeminar = either(isMember, forInstallation);
/** A draft of somebody's work: nobody else's, another instructor's no more than a private highlight. */
const madeImport = either(
  both(isStaff, isAuthor),
  both(forInstallation, (_actor, subject) => subject.authorId === null),
);

interface Rule {
  see: Predicate;
  allow: Predicate;
}

export const table = {
  "seminar.create": {
    see: anyone,
    allow: (actor, subject) =>
      forInstallation(actor, subject) ||
      (signedIn(actor, subject) && (subject.seminarCreation !== "owners" || owner(actor, subject))),
  },
  "seminar.list": { see: anyone, allow: either(signedIn, forInstallation) },
  "seminar.read": { see: seesSeminar, allow: seesSeminar },
  "seminar.update": { see: seesSeminar, allow: isInstructor },
  "seminar.delete": {
    see: either(seesSeminar, wasMember),
    allow: either(isInstructor, wasInstructor),
  },
  "member.list": { see: seesSeminar, allow: seesSeminar },
  "member.readEmail": { see: seesSeminar, allow: either(isInstructor, forInstallation) },
  "member.add": { see: seesSeminar, allow: either(isInstructor, forInstallation) },
  "member.update": { see: seesSeminar, allow: either(isInstructor, forInstallation) },
  "member.remove": { see: seesSeminar, allow: either(isInstructor, isSelf, forInstallation) },
  "invitation.read": { see: isInstructor, allow: isInstructor },
  "invitation.list": { see: seesSeminar, allow: isInstructor },
  "invitation.create": { see: seesSeminar, allow: isInstructor },
  "invitation.update": { see: isInstructor, allow: isInstructor },
  "invitation.delete": { see: isInstructor, allow: isInstructor },
  "invitation.redeem": { see: anyone, allow: signedIn },
  "document.read": { see: seesSeminar, allow: seesSeminar },
  "document.create": { see: seesSeminar, allow: either(isStaff, forInstallation) },
  "document.update": { see: seesSeminar, allow: isStaff },
  "document.delete": { see: seesSeminar, allow: isStaff },
  "import.own": { see: madeImport, allow: madeImport },
  "theme.read": { see: seesSeminar, allow: seesSeminar },
  "theme.create": { see: seesSeminar, allow: mayCreateTheme },
  "theme.update": {
    see: seesSeminar,
    allow: either(isStaff, both(isWriter, isAuthor, isOpenProposal)),
  },
  "theme.delete": {
    see: seesSeminar,
    allow: either(isStaff, both(isWriter, isAuthor, isOpenProposal)),
  },
  "highlight.read": { see: seesHighlight, allow: seesHighlight },
  "highlight.create": { see: seesSeminar, allow: isWriter },
  "highlight.update": { see: seesHighlight, allow: both(isWriter, isAuthor) },
  "highlight.delete": { see: seesHighlight, allow: both(isWriter, isAuthor) },
  "highlight.reattach": {
    see: seesHighlight,
    allow: either(both(isWriter, isAuthor), isInstructor),
  },
  "comment.read": { see: seesHighlight, allow: seesHighlight },
  "comment.create": { see: seesHighlight, allow: isWriter },
  "comment.update": { see: seesHighlight, allow: both(isWriter, isCommentAuthor) },
  "comment.delete": { see: seesHighlight, allow: both(isWriter, isCommentAuthor) },
  "passage.list": { see: seesSeminar, allow: seesSeminar },
  "event.read": { see: isMember, allow: isMember },
  "me.read": { see: anyone, allow: signedIn },
  "me.update": { see: anyone, allow: signedIn },
  "token.own": { see: isSelf, allow: isSelf },
  "token.create": { see: anyone, allow: either(signedIn, forInstallation) },
  "person.list": { see: anyone, allow: owner },
  "person.add": { see: anyone, allow: owner },
  "person.update": { see: anyone, allow: owner },
  "person.reset": { see: anyone, allow: owner },
  "settings.read": { see: anyone, allow: either(signedIn, forInstallation) },
  "settings.update": { see: anyone, allow: owner },
  /** Nobody is ever given this; it keeps 'denied unless listed' honest in the tests. */
  "nothing.ever": { see: anyone, allow: nobody },
} satisfies Record<string, Rule>;

export type Permission = keyof typeof table;
