/**
 * Cutting a list into pages: one row more than asked is fetched, and the cursor names the last
 * row that was sent.
 */
import "server-only";
import { openCursor, sealCursor } from "@/lib/contract/cursor";
import type { Page, PageQuery } from "@/lib/contract/primitives";

/** The sort key that the page begins after, or null for the first page. */
export function startOf(kind: string, query: PageQuery): string[] | null {
  return query.cursor === undefined ? null : openCursor(kind, query.cursor);
}

/** `rows` holds up to `limit + 1` rows; `keyOf` gives the sort key of a row. */
export function pageOf<Row, View>(
  kind: string,
  query: PageQuery,
  rows: Row[],
  keyOf: (row: Row) => string[],
  present: (row: Row) => View,
): Page<View> {
  const shown = rows.slice(0, query.limit);
  const last = shown[shown.length - 1];
  const hasMore = rows.length > query.limit && last !== undefined;
  return { items: shown.map(present), next: hasMore ? sealCursor(kind, keyOf(last)) : null };
}
