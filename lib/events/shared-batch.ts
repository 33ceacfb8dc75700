/**
 * One read of the log for all readers that stand at the same place: a class of thirty is woken by
 * every mark, and all but the first find the batch being read already. What the batch holds is
 * for nobody in particular; presenting it to one reader is `queries.ts`.
 */
import "server-only";
import { db } from "@/lib/db";
import { type HighlightRow, loadHighlightRows } from "@/lib/highlights/queries";
import { loadThemeRows, type ThemeRow } from "@/lib/themes/queries";
import { type CommentRow, loadCommentRows } from "@/lib/threads/queries";
import { hub } from "./hub";
import { type ChangeRow, type LogPlace, readLog } from "./store";

const changesPerBatch = 200;
const keptMs = 1_000;

export interface SharedBatch {
  changes: ChangeRow[];
  hasMore: boolean;
  isPending: boolean;
  highlights: HighlightRow[];
  comments: CommentRow[];
  themes: ThemeRow[];
}

const batches = new Map<string, Promise<SharedBatch>>();

/** The changes after `place` with the rows that they name, read at or after the last wake-up. */
export function readShared(seminarId: string, place: LogPlace): Promise<SharedBatch> {
  const key = [seminarId, hub().generationOf(seminarId), place.xid, place.id].join("|");
  const known = batches.get(key);
  if (known) return known;
  const batch = readBatch(seminarId, place);
  batches.set(key, batch);
  const forget = () => batches.delete(key);
  // one that fails or must be looked at again is not kept
  batch.then((read) => (read.isPending ? forget() : setTimeout(forget, keptMs).unref()), forget);
  return batch;
}

async function readBatch(seminarId: string, place: LogPlace): Promise<SharedBatch> {
  const { changes, isPending } = await readLog(db(), seminarId, place, changesPerBatch);
  const named = (kind: ChangeRow["kind"]) => [
    ...new Set(changes.filter((change) => change.kind === kind).map((change) => change.thingId)),
  ];
  const [highlights, comments, themes] = await Promise.all([
    loadHighlightRows(named("highlight")),
    loadCommentRows(named("comment")),
    loadThemeRows(named("theme")),
  ]);
  const hasMore = changes.length === changesPerBatch;
  return { changes, hasMore, isPending, highlights, comments, themes };
}
