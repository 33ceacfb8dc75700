/**
 * Events: what a reader of a seminar's stream receives. Shapes of the HTTP contract; safe for the
 * browser. `thing` is what GET answers to this reader; for `….removed` only the id is sent.
 */
export const eventKinds = ["highlight", "comment", "theme", "document", "member", "seminar"] as const;
export type EventKind = (typeof eventKinds)[number];
export type EventVerb = "created" | "updated" | "removed";
export type EventName = `${EventKind}.${EventVerb}` | "revision.published";

export interface SeminarEvent {
  /** Opaque cursor: the stream can be taken up again after it. */
  cursor: string;
  name: EventName;
  data: {
    id: string;
    seminarId: string;
    documentId?: string;
    at: string;
    actor: { id: string; name: string } | null;
    thing: unknown;
  };
}
