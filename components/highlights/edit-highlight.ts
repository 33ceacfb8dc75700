/**
 * Changing a highlight's themes and visibility through the API when others may change it too. A
 * change is said as what to add and take away, so that it can be applied once more to the current
 * thing after a 409; what is refused for its own sake is not tried again.
 */
import { ApiProblem, api, makeId } from "@/lib/api-client";
import type { HighlightView } from "@/lib/highlights/model";
import type { Visibility } from "@/lib/seminars/model";
import type { ThemeView } from "@/lib/themes/model";
import { sameNamed, type ThemeChoice } from "./theme-matches";

export interface HighlightChange {
  addThemes?: readonly string[];
  removeThemes?: readonly string[];
  visibility?: Visibility;
}

/**
 * The highlight as changed. After a 409 with a newer thing the change is applied to that, once.
 * @throws {ApiProblem} where it is refused, or was changed again meanwhile.
 */
export async function editHighlight(
  highlight: HighlightView,
  change: HighlightChange,
): Promise<HighlightView> {
  try {
    return await patch(highlight, change);
  } catch (problem) {
    const current = newerHighlight(problem, highlight);
    if (current === null) throw problem;
    return await patch(current, change);
  }
}

/** The themes that `themeIds` become by the change, in order, each once. */
export function changedThemes(themeIds: readonly string[], change: HighlightChange): string[] {
  const removed = new Set(change.removeThemes ?? []);
  return [...new Set([...themeIds, ...(change.addThemes ?? [])])].filter((id) => !removed.has(id));
}

/**
 * The theme that was chosen by name, made where none has it. Two who make the same at once get one.
 * @throws {ApiProblem} where making themes is not open to this person.
 */
export async function findOrCreateTheme(
  seminarId: string,
  themes: readonly ThemeView[],
  choice: ThemeChoice,
): Promise<ThemeView> {
  if ("id" in choice) {
    const standing = themes.find((theme) => theme.id === choice.id);
    return standing ?? (await api<ThemeView>("GET", `/themes/${choice.id}`));
  }
  const standing = sameNamed(themes, choice.newName);
  if (standing) return standing;
  try {
    const body = { seminarId, name: choice.newName };
    return await api<ThemeView>("PUT", `/themes/${makeId()}`, { body });
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.code === "conflict" && isTheme(problem.current)) {
      return problem.current;
    }
    throw problem;
  }
}

function patch(highlight: HighlightView, change: HighlightChange): Promise<HighlightView> {
  const body = {
    ...(change.addThemes || change.removeThemes
      ? { themeIds: changedThemes(highlight.themeIds, change) }
      : {}),
    ...(change.visibility ? { visibility: change.visibility } : {}),
  };
  return api<HighlightView>("PATCH", `/highlights/${highlight.id}`, {
    body,
    version: highlight.version,
  });
}

function newerHighlight(problem: unknown, than: HighlightView): HighlightView | null {
  if (!(problem instanceof ApiProblem) || problem.code !== "conflict") return null;
  const current = problem.current;
  return isHighlight(current) && current.version > than.version ? current : null;
}

function isHighlight(thing: unknown): thing is HighlightView {
  return typeof thing === "object" && thing !== null && "themeIds" in thing && "version" in thing;
}

function isTheme(thing: unknown): thing is ThemeView {
  return typeof thing === "object" && thing !== null && "name" in thing && "color" in thing;
}
