/**
 * Changing the codebook. Names are unique among standing themes, whatever their case; who may add
 * one is the seminar's setting, and a member's addition under `proposals` is `proposed`.
 */
import "server-only";
import { appendChange } from "@/lib/changes/commands";
import type { ChangeVerb } from "@/lib/changes/model";
import { requestHash, requireSameRequest, requireVersion } from "@/lib/contract/same-request";
import { type Db, db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { authorize, canSee } from "@/lib/policy/authorize";
import type { Created } from "@/lib/seminars/commands";
import { requireSeminar } from "@/lib/seminars/queries";
import { type CreateThemeInput, type ThemeView, themeColors, type UpdateThemeInput } from "./model";
import { presentTheme } from "./present";
import {
  findThemeByName,
  findThemeRow,
  insertTheme,
  lastPlace,
  lockTheme,
  setThemeDeleted,
  type ThemeRow,
  updateThemeRow,
} from "./store";

/** @throws {AppError} not-found, forbidden, conflict (another body, or the name is taken), gone. */
export async function createTheme(
  actor: Actor,
  id: string,
  input: CreateThemeInput,
): Promise<Created<ThemeView>> {
  const { seminarId } = input;
  const existing = await findThemeRow(db(), id);
  const hash = requestHash(actor.personId, input);
  if (existing) return { view: repeated(actor, existing, hash), created: false };
  authorize(actor, "theme.read", { seminarId }, "seminar");
  const { themeCreation } = await requireSeminar(seminarId);
  authorize(actor, "theme.create", { seminarId, themeCreation }, "seminar");
  await requireParent(db(), seminarId, id, input.parentId ?? null);
  const role = actor.memberships.get(seminarId);
  const isProposal = themeCreation === "proposals" && role === "member";
  const created = await inTransaction(async (tx) => {
    const last = await lastPlace(tx, seminarId);
    const isNew = await insertTheme(tx, {
      id,
      seminarId,
      name: input.name,
      scopeNote: input.scopeNote ?? null,
      color: input.color ?? (last.count % themeColors) + 1,
      parentId: input.parentId ?? null,
      position: last.position + 1,
      state: isProposal ? "proposed" : "agreed",
      createdById: actor.personId,
      createdWith: hash,
    });
    if (isNew) await appendChange(tx, themeChange(actor, seminarId, id, "created"));
    return isNew;
  });
  const row = await findThemeRow(db(), id);
  if (!row) throw await nameTaken(actor, seminarId, input.name);
  return { view: created ? presentTheme(row, actor) : repeated(actor, row, hash), created };
}

function repeated(actor: Actor, row: ThemeRow, hash: string): ThemeView {
  const current = presentTheme(row, actor);
  requireSameRequest(
    {
      createdWith: row.createdWith,
      isDeleted: row.deletedAt !== null,
      canSee: canSee(actor, "theme.read", { seminarId: row.seminarId }),
      current,
    },
    hash,
    "theme",
  );
  return current;
}

async function nameTaken(actor: Actor, seminarId: string, name: string): Promise<AppError> {
  const row = await findThemeByName(db(), seminarId, name);
  return new AppError(
    "conflict",
    `There is already a theme called “${name}” in this seminar. Use that one, or choose another name.`,
    {
      ...(row ? { current: presentTheme(row, actor) } : {}),
      errors: [{ path: "name", detail: "taken" }],
    },
  );
}

/** A parent is a standing theme of the same seminar and never a descendant of the theme itself. */
async function requireParent(
  tx: Db,
  seminarId: string,
  id: string,
  parentId: string | null,
): Promise<void> {
  const seen = new Set([id]);
  for (let next = parentId; next !== null; ) {
    const parent: ThemeRow | null = seen.has(next) ? null : await findThemeRow(tx, next);
    if (!parent || parent.seminarId !== seminarId || (next === parentId && parent.deletedAt)) {
      throw new AppError(
        "invalid-input",
        "The parent is not a theme of this seminar above this one.",
        {
          errors: [{ path: "parentId", detail: "not a theme that can be the parent" }],
        },
      );
    }
    seen.add(next);
    next = parent.parentId;
  }
}

function themeChange(actor: Actor, seminarId: string, thingId: string, verb: ChangeVerb) {
  return { seminarId, kind: "theme" as const, verb, thingId, actorId: actor.personId };
}

function subjectOf(row: ThemeRow | null) {
  return { seminarId: row?.seminarId, authorId: row?.createdById, themeState: row?.state };
}

/** @throws {AppError} not-found, forbidden, gone, conflict (stale, or the name is taken). */
export async function updateTheme(
  actor: Actor,
  id: string,
  version: number,
  input: UpdateThemeInput,
): Promise<ThemeView> {
  return inTransaction(async (tx) => {
    await lockTheme(tx, id);
    const before = await findThemeRow(tx, id);
    authorize(actor, "theme.update", subjectOf(before), "theme");
    if (!before) throw notFound("theme");
    if (before.deletedAt) throw new AppError("gone", "This theme was deleted. Restore it first.");
    requireVersion(before, version, "theme", () => presentTheme(before, actor));
    if (input.parentId !== undefined) await requireParent(tx, before.seminarId, id, input.parentId);
    if (input.name !== undefined) {
      const other = await findThemeByName(tx, before.seminarId, input.name);
      if (other && other.id !== id) throw await nameTaken(actor, before.seminarId, input.name);
    }
    if (input.state !== undefined) {
      // a member may reword their own proposal, but not agree to it
      authorize(actor, "theme.update", { ...subjectOf(before), authorId: null }, "theme");
    }
    const row = await updateThemeRow(tx, id, version, input);
    if (!row)
      throw new AppError("conflict", "This theme was changed at the same moment. Try again.");
    await appendChange(tx, themeChange(actor, row.seminarId, id, "updated"));
    return presentTheme(row, actor);
  });
}

/** Puts a theme into a restorable state; highlights lose it until it is restored. */
export async function deleteTheme(actor: Actor, id: string, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    await lockTheme(tx, id);
    const row = await findThemeRow(tx, id);
    authorize(actor, "theme.delete", subjectOf(row), "theme");
    if (!row || row.deletedAt) return;
    await setThemeDeleted(tx, id, now);
    await appendChange(tx, themeChange(actor, row.seminarId, id, "removed"));
  });
}

/** @throws {AppError} not-found, forbidden, conflict (another theme has taken the name). */
export async function restoreTheme(actor: Actor, id: string): Promise<ThemeView> {
  return inTransaction(async (tx) => {
    await lockTheme(tx, id);
    const row = await findThemeRow(tx, id);
    authorize(actor, "theme.delete", subjectOf(row), "theme");
    if (!row) throw notFound("theme");
    if (!row.deletedAt) return presentTheme(row, actor);
    if (await findThemeByName(tx, row.seminarId, row.name)) {
      throw await nameTaken(actor, row.seminarId, row.name);
    }
    await setThemeDeleted(tx, id, null);
    await appendChange(tx, themeChange(actor, row.seminarId, id, "created"));
    const restored = await findThemeRow(tx, id);
    return presentTheme(restored ?? row, actor);
  });
}
