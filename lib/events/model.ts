/**
 * Events: what a reader of a seminar's stream receives. Shapes of the HTTP contract; safe for the
 * browser. `thing` is what GET answers to this reader; for `….removed` only the id is sent.
 */
import type { ChangeKind, ChangeVerb } from "@/lib/changes/model";

/** Revisions are only ever published. */
export type EventName = `${Exclude<ChangeKind, "revision">}.${ChangeVerb}` | "revision.published";

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
