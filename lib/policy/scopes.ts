/**
 * The table's answers as scopes of a query: which rows a reader may see, without asking row by
 * row. A test proves scope and table equal over the whole cast.
 */
import type { Actor } from "@/lib/policy/actor";
import type { Visibility } from "@/lib/seminars/model";

/** A row is readable if its author is `authorId`, or its visibility is one of `visibilities`. */
export interface HighlightScope {
  authorId: string | null;
  visibilities: Visibility[];
}

/** What the actor may read of a seminar's highlights and threads; null: nothing at all. */
export function highlightScope(actor: Actor, seminarId: string): HighlightScope | null {
  if (actor.kind === "installation") return { authorId: null, visibilities: ["seminar"] };
  const role = actor.memberships.get(seminarId);
  if (role === undefined) return null;
  const isStaff = role === "instructor" || role === "assistant";
  return {
    authorId: actor.personId,
    visibilities: isStaff ? ["seminar", "instructors"] : ["seminar"],
  };
}

/** Whether a row falls under a scope; the same rule as the stores' SQL. */
export function isInScope(
  scope: HighlightScope | null,
  row: { authorId: string; visibility: Visibility },
): boolean {
  if (scope === null) return false;
  return row.authorId === scope.authorId || scope.visibilities.includes(row.visibility);
}
