/**
 * A change of the log as one reader may know of it: what becomes visible arrives like a creation,
 * what becomes hidden like a removal, and what the reader could see neither before nor after
 * leaves no trace at all.
 */

import type { ChangeVerb } from "@/lib/changes/model";
import type { Actor } from "@/lib/policy/actor";
import { highlightScope, isInScope } from "@/lib/policy/scopes";
import type { EventName } from "./model";
import type { ChangeRow } from "./store";

/** The verb that this reader receives, or null where the change is none of theirs. */
export function verbFor(actor: Actor, change: ChangeRow): ChangeVerb | null {
  if (change.kind !== "highlight" && change.kind !== "comment") return change.verb;
  const scope = highlightScope(actor, change.seminarId);
  const sawBefore = change.before !== null && isInScope(scope, change.before);
  const seesAfter = change.after !== null && isInScope(scope, change.after);
  if (sawBefore && seesAfter) return "updated";
  if (seesAfter) return "created";
  if (sawBefore) return "removed";
  return null;
}

export function eventName(change: ChangeRow, verb: ChangeVerb): EventName {
  return change.kind === "revision" ? "revision.published" : `${change.kind}.${verb}`;
}
