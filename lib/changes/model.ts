/**
 * What the change log holds: which thing of which seminar was created, updated or removed, by whom,
 * and who could see it before and after. Types only.
 */
import type { Visibility } from "@/lib/seminars/model";

export const changeKinds = [
  "highlight",
  "comment",
  "theme",
  "document",
  "revision",
  "member",
  "seminar",
] as const;
export type ChangeKind = (typeof changeKinds)[number];
export type ChangeVerb = "created" | "updated" | "removed";

/** Who could see a highlight or comment: null where it did not exist or was deleted. */
export interface Audience {
  visibility: Visibility;
  authorId: string;
}

export interface NewChange {
  seminarId: string;
  kind: ChangeKind;
  verb: ChangeVerb;
  thingId: string;
  documentId?: string | null;
  actorId: string | null;
  /** Only for things with an audience narrower than the seminar. */
  before?: Audience | null;
  after?: Audience | null;
}
