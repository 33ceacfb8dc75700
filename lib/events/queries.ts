/**
 * Reading a seminar's events as one reader: the log from a place on, each change with the thing as
 * GET answers to this reader now. Things are loaded once per batch, not once per reader and change.
 */
import "server-only";
import type { ChangeVerb } from "@/lib/changes/model";
import { openCursor, sealCursor } from "@/lib/contract/cursor";
import { db } from "@/lib/db";
import { listDocumentSummaries } from "@/lib/documents/queries";
import { presentIfReadable } from "@/lib/highlights/queries";
import type { Actor } from "@/lib/policy/actor";
import { authorize } from "@/lib/policy/authorize";
import { listRevisionsById } from "@/lib/revisions/queries";
import { findMembers, getSeminar } from "@/lib/seminars/queries";
import { presentThemeIfReadable } from "@/lib/themes/queries";
import { presentCommentIfReadable } from "@/lib/threads/queries";
import type { SeminarEvent } from "./model";
import { eventName, verbFor } from "./present";
import { readShared, type SharedBatch } from "./shared-batch";
import { beginningOfLog, type ChangeRow, findEndOfLog, type LogPlace } from "./store";

/** Where a stream begins: after a cursor, at the beginning (`0`), or now. @throws {AppError} */
export async function findStart(
  actor: Actor,
  seminarId: string,
  after: string | null,
): Promise<LogPlace> {
  authorize(actor, "event.read", { seminarId }, "seminar");
  await getSeminar(actor, seminarId);
  if (after === null) return findEndOfLog(db());
  if (after === "0") return beginningOfLog;
  const [xid = "0", id = "0"] = openCursor("events", after);
  // without the padding, which PostgreSQL would read as octal
  return { xid: BigInt(xid).toString(), id: BigInt(id).toString() };
}

/** A cursor for `place`; sealed, so that it says nothing of what happened in between. */
export function cursorAt(place: LogPlace): string {
  // padded, so that the length tells nothing either
  return sealCursor("events", [place.xid.padStart(20, "0"), place.id.padStart(20, "0")]);
}

/** A cursor for 'now', for a page that is being rendered and will open a stream. */
export async function getCursorOfNow(actor: Actor, seminarId: string): Promise<string> {
  return cursorAt(await findStart(actor, seminarId, null));
}

export interface EventBatch {
  events: SeminarEvent[];
  /** Where the next batch begins; it moves on over what this reader may not see. */
  place: LogPlace;
  hasMore: boolean;
  /** Something was committed that may only be read once an older transaction has ended. */
  isPending: boolean;
}

/** The next events after `place`, for this reader. */
export async function readEvents(
  actor: Actor,
  seminarId: string,
  place: LogPlace,
): Promise<EventBatch> {
  const batch = await readShared(seminarId, place);
  const { changes, hasMore, isPending } = batch;
  const seen = changes.flatMap((change) => {
    const verb = verbFor(actor, change);
    return verb === null ? [] : [{ change, verb }];
  });
  const things = await presentThings(actor, seminarId, batch, seen);
  const events = seen.map(({ change, verb }) => presentEvent(change, verb, things));
  return { events, place: changes[changes.length - 1] ?? place, hasMore, isPending };
}

type Things = Map<string, unknown>;
const keyOf = (change: Pick<ChangeRow, "kind" | "thingId">) => `${change.kind}:${change.thingId}`;

async function presentThings(
  actor: Actor,
  seminarId: string,
  batch: SharedBatch,
  seen: { change: ChangeRow; verb: ChangeVerb }[],
): Promise<Things> {
  const idsOf = (kind: ChangeRow["kind"]) => [
    ...new Set(
      seen.flatMap(({ change, verb }) =>
        change.kind === kind && verb !== "removed" ? [change.thingId] : [],
      ),
    ),
  ];
  const things: Things = new Map();
  const keep = (kind: ChangeRow["kind"], id: string, thing: unknown) =>
    things.set(keyOf({ kind, thingId: id }), thing);
  for (const row of batch.highlights) {
    const thing = presentIfReadable(row, actor);
    if (thing) keep("highlight", row.id, thing);
  }
  for (const row of batch.comments) {
    const thing = presentCommentIfReadable(row, actor);
    if (thing) keep("comment", row.id, thing);
  }
  for (const row of batch.themes) {
    const thing = presentThemeIfReadable(row, actor);
    if (thing) keep("theme", row.id, thing);
  }
  for (const document of await listDocumentSummaries(actor, idsOf("document"))) {
    keep("document", document.id, document);
  }
  for (const revision of await listRevisionsById(actor, idsOf("revision"))) {
    keep("revision", revision.id, revision);
  }
  for (const member of await findMembers(actor, seminarId, idsOf("member"))) {
    keep("member", member.personId, member);
  }
  if (idsOf("seminar").length > 0 && actor.memberships.has(seminarId)) {
    keep("seminar", seminarId, await getSeminar(actor, seminarId));
  }
  return things;
}

/** What was created or updated and is gone by now is sent as removed; its removal follows anyway. */
function presentEvent(change: ChangeRow, verb: ChangeVerb, things: Things): SeminarEvent {
  const thing = verb === "removed" ? undefined : things.get(keyOf(change));
  const sent = thing === undefined ? "removed" : verb;
  return {
    cursor: cursorAt(change),
    name: eventName(change, sent),
    data: {
      id: change.thingId,
      seminarId: change.seminarId,
      ...(change.documentId === null ? {} : { documentId: change.documentId }),
      at: change.at.toISOString(),
      actor: change.actorId === null ? null : { id: change.actorId, name: change.actorName ?? "" },
      thing: thing ?? { id: change.thingId },
    },
  };
}
