/** Rows of the codebook as the contract shows them to one actor. */
import type { Actor } from "@/lib/policy/actor";
import { abilitiesOf } from "@/lib/policy/authorize";
import type { ThemeView } from "./model";
import type { ThemeRow } from "./store";

export function presentTheme(row: ThemeRow, actor: Actor): ThemeView {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    seminarId: row.seminarId,
    name: row.name,
    scopeNote: row.scopeNote,
    color: row.color,
    parentId: row.parentId,
    position: row.position,
    state: row.state,
    abilities: abilitiesOf(
      actor,
      { seminarId: row.seminarId, authorId: row.createdById, themeState: row.state },
      { update: "theme.update", delete: "theme.delete" },
    ),
  };
}
