/**
 * What tabs of one browser say to each other over the channel of a person and a seminar. A tab of
 * an older build may speak otherwise: what is not understood is passed over. Pure.
 */
import { isEventData, isEventName, type LiveEvent, type LiveStatus } from "./live-event";

export type TabMessage =
  /** The holder received this. */
  | { kind: "event"; event: LiveEvent }
  /** The holder's stream stands so, at this cursor. */
  | { kind: "status"; status: LiveStatus; cursor?: string }
  /** A new tab asks how the stream stands. */
  | { kind: "hello" }
  /** The lease has changed: look at it now rather than at the next tick. */
  | { kind: "look" };

const statuses: readonly LiveStatus[] = ["connecting", "live", "offline", "closed"];

/** The message in what another tab posted; null where it is none. */
export function readTabMessage(raw: unknown): TabMessage | null {
  if (typeof raw !== "object" || raw === null || !("kind" in raw)) return null;
  if (raw.kind === "hello" || raw.kind === "look") return { kind: raw.kind };
  if (raw.kind === "status" && "status" in raw) {
    const status = statuses.find((known) => known === raw.status);
    const cursor = "cursor" in raw && typeof raw.cursor === "string" ? raw.cursor : undefined;
    return status === undefined ? null : { kind: "status", status, cursor };
  }
  if (raw.kind === "event" && "event" in raw) {
    const event = readEvent(raw.event);
    return event === null ? null : { kind: "event", event };
  }
  return null;
}

function readEvent(raw: unknown): LiveEvent | null {
  if (typeof raw !== "object" || raw === null) return null;
  if (!("name" in raw) || !("cursor" in raw) || !("data" in raw)) return null;
  const { name, cursor, data } = raw;
  if (typeof name !== "string" || !isEventName(name) || typeof cursor !== "string") return null;
  return isEventData(data) ? { name, cursor, data } : null;
}
