/** Rows of the codebook. No decisions. */
import "server-only";
import type { Db } from "@/lib/db";
import type { Theme } from "@/lib/generated/prisma/client";

export type ThemeRow = Theme;

/** False where the id, or a standing theme of the same name, exists already. */
export async function insertTheme(
  db: Db,
  theme: Pick<
    ThemeRow,
    | "id"
    | "seminarId"
    | "name"
    | "scopeNote"
    | "color"
    | "parentId"
    | "position"
    | "state"
    | "createdById"
    | "createdWith"
  >,
): Promise<boolean> {
  const { count } = await db.theme.createMany({ data: [theme], skipDuplicates: true });
  return count === 1;
}

export function findThemeRow(db: Db, id: string): Promise<ThemeRow | null> {
  return db.theme.findUnique({ where: { id } });
}

/** A standing theme of this name, whatever its case. */
export async function findThemeByName(
  db: Db,
  seminarId: string,
  name: string,
): Promise<ThemeRow | null> {
  // raw, since Prisma's insensitive `equals` is an ILIKE in which % and _ are wild
  const rows = await db.$queryRaw<ThemeRow[]>`
    SELECT * FROM "Theme" WHERE "seminarId" = ${seminarId}::uuid AND "deletedAt" IS NULL
       AND lower("name") = lower(${name}) LIMIT 1`;
  return rows[0] ?? null;
}

/** In the codebook's order; after (position, id). */
export function listThemeRows(
  db: Db,
  seminarId: string,
  after: { position: number; id: string } | null,
  take: number,
): Promise<ThemeRow[]> {
  return db.theme.findMany({
    where: {
      seminarId,
      deletedAt: null,
      ...(after
        ? {
            OR: [
              { position: { gt: after.position } },
              { position: after.position, id: { gt: after.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take,
  });
}

/** Those of `ids` that stand in the seminar, in the codebook's order. */
export async function findStandingThemeIds(
  db: Db,
  seminarId: string,
  ids: string[],
): Promise<string[]> {
  const rows = await db.theme.findMany({
    where: { seminarId, deletedAt: null, id: { in: ids } },
    select: { id: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => row.id);
}

export async function lastPlace(
  db: Db,
  seminarId: string,
): Promise<{ count: number; position: number }> {
  const { _count, _max } = await db.theme.aggregate({
    where: { seminarId },
    _count: true,
    _max: { position: true },
  });
  return { count: _count, position: _max.position ?? -1 };
}

/** Null where the version is stale. */
export async function updateThemeRow(
  db: Db,
  id: string,
  version: number,
  data: Partial<Pick<ThemeRow, "name" | "scopeNote" | "color" | "parentId" | "position" | "state">>,
): Promise<ThemeRow | null> {
  const { count } = await db.theme.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: new Date() },
  });
  return count === 1 ? findThemeRow(db, id) : null;
}

export async function setThemeDeleted(db: Db, id: string, deletedAt: Date | null): Promise<void> {
  await db.theme.update({
    where: { id },
    data: { deletedAt, version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  });
}

/** Waits for every other transaction that edits this theme. */
export async function lockTheme(db: Db, id: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Theme" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}

/** Those among `ids` that stand. */
export async function findThemeRows(db: Db, ids: string[]): Promise<ThemeRow[]> {
  if (ids.length === 0) return [];
  return db.theme.findMany({ where: { id: { in: ids }, deletedAt: null } });
}
