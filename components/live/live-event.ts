/**
 * What the live parts hand on: one event of a seminar's stream, and how the stream stands.
 * Pure types and their one check of what came over the wire or from another tab.
 */
import type { EventName, SeminarEvent } from "@/lib/events/model";

export interface LiveEvent {
  name: EventName;
  /** Opaque; the stream can be taken up again after it. */
  cursor: string;
  data: SeminarEvent["data"];
}

/**
 * `live`: events arrive; `connecting`: the first try; `offline`: trying again by itself;
 * `closed`: the server said that this reader has no business here any more, nothing is tried.
 */
export type LiveStatus = "connecting" | "live" | "offline" | "closed";

/** Is this an event's data, as far as everything that handles it relies on? */
export function isEventData(value: unknown): value is SeminarEvent["data"] {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "seminarId" in value &&
    typeof value.seminarId === "string" &&
    "thing" in value
  );
}

/** Is this the name of an event that this product knows? Later names are passed over. */
export function isEventName(name: string): name is EventName {
  return (
    name === "revision.published" ||
    /^(highlight|comment|theme|document|member|seminar)\.(created|updated|removed)$/.test(name)
  );
}
