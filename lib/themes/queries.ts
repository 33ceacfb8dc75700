/** Reading the codebook, scoped by the actor. */
import "server-only";
import { pageOf, startOf } from "@/lib/contract/list";
import type { Page, PageQuery } from "@/lib/contract/primitives";
import { type Db, db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize, can } from "@/lib/policy/authorize";
import { requireSeminar } from "@/lib/seminars/queries";
import type { ThemeView } from "./model";
import { presentTheme } from "./present";
import {
  findStandingThemeIds,
  findThemeRow,
  findThemeRows,
  listThemeRows,
  type ThemeRow,
} from "./store";

/** The seminar's themes in the codebook's order. @throws {AppError} not-found. */
export async function listThemes(
  actor: Actor,
  seminarId: string,
  query: PageQuery,
): Promise<Page<ThemeView>> {
  authorize(actor, "theme.read", { seminarId }, "seminar");
  await requireSeminar(seminarId);
  const after = startOf("themes", query);
  const rows = await listThemeRows(
    db(),
    seminarId,
    after ? { position: Number(after[0]), id: after[1] ?? "" } : null,
    query.limit + 1,
  );
  return pageOf(
    "themes",
    query,
    rows,
    (row) => [String(row.position), row.id],
    (row) => presentTheme(row, actor),
  );
}

/** @throws {AppError} not-found, gone. */
export async function getTheme(actor: Actor, id: string): Promise<ThemeView> {
  const row = await findThemeRow(db(), id);
  authorize(actor, "theme.read", { seminarId: row?.seminarId }, "theme");
  if (!row) throw notFound("theme");
  if (row.deletedAt) throw new AppError("gone", "This theme was deleted. It can be restored.");
  return presentTheme(row, actor);
}

/**
 * The ids without doubles, in the codebook's order, if each names a standing theme of the seminar.
 * @throws {AppError} invalid-input with the path of each wrong id.
 */
export async function requireThemes(db: Db, seminarId: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const standing = await findStandingThemeIds(db, seminarId, ids);
  const errors = ids.flatMap((id, index) =>
    standing.includes(id)
      ? []
      : [{ path: `themeIds.${index}`, detail: "no such theme in this seminar" }],
  );
  if (errors.length > 0) {
    throw new AppError(
      "invalid-input",
      "A theme that you named is not in this seminar's codebook, or was deleted. Choose another; nothing was saved.",
      { errors },
    );
  }
  return standing;
}

export type { ThemeRow };

/** Those among `ids` that stand, for nobody in particular: the event stream presents them per reader. */
export function loadThemeRows(ids: string[]): Promise<ThemeRow[]> {
  return findThemeRows(db(), ids);
}

/** The theme as this actor sees it, or null where they may not. */
export function presentThemeIfReadable(row: ThemeRow, actor: Actor): ThemeView | null {
  return can(actor, "theme.read", { seminarId: row.seminarId }) ? presentTheme(row, actor) : null;
}
