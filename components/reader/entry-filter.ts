/**
 * Which highlights the reader wants to see, and how that stands in the address. What could not be
 * saved is always shown: nobody's words may hide behind a filter before the server has them.
 */
import type { Entry } from "./entry";

/** Stands for 'without a theme' among the ids of themes. */
export const noTheme = "none";

export interface EntryFilter {
  /** Ids of themes that are switched off; `noTheme` among them. */
  readonly hiddenThemes: ReadonlySet<string>;
  /** `everyone`, `mine`, `unread`, or the id of a person. */
  readonly whose: string;
  /** The reader's comfort: whether others' highlights are painted, only stroked, or not shown. */
  readonly others: "shown" | "strokes" | "hidden";
}

export const everything: EntryFilter = {
  hiddenThemes: new Set(),
  whose: "everyone",
  others: "shown",
};

/** Whether the entry is of those whose highlights are wanted. */
export function isOfWanted(entry: Entry, filter: EntryFilter): boolean {
  if (filter.whose === "everyone") return true;
  if (filter.whose === "mine") return entry.mine;
  if (filter.whose === "unread") return entry.unread;
  return entry.author.id === filter.whose;
}

/** Whether one of the entry's themes is on. */
export function hasWantedTheme(entry: Entry, filter: EntryFilter): boolean {
  if (filter.hiddenThemes.size === 0) return true;
  if (entry.themeIds.length === 0) return !filter.hiddenThemes.has(noTheme);
  return entry.themeIds.some((id) => !filter.hiddenThemes.has(id));
}

/** Whether the entry is painted and has a card. */
export function isShown(entry: Entry, filter: EntryFilter): boolean {
  if (entry.saving === "failed") return true;
  if (filter.others === "hidden" && !entry.mine) return false;
  return isOfWanted(entry, filter) && hasWantedTheme(entry, filter);
}

/** Whether anything at all is filtered. */
export function isFiltering(filter: EntryFilter): boolean {
  return filter.hiddenThemes.size > 0 || filter.whose !== "everyone";
}

/** The filter with one theme switched. */
export function withThemeSwitched(filter: EntryFilter, themeId: string): EntryFilter {
  const hiddenThemes = new Set(filter.hiddenThemes);
  if (!hiddenThemes.delete(themeId)) hiddenThemes.add(themeId);
  return { ...filter, hiddenThemes };
}

/** Reads a filter from an address's query; what is not said is shown. */
export function filterOfQuery(query: URLSearchParams): EntryFilter {
  const hidden = query.get("hide");
  return {
    ...everything,
    hiddenThemes: new Set(hidden ? hidden.split(",").filter(Boolean) : []),
    whose: query.get("whose") || "everyone",
  };
}

/** The query with the filter written into it; other parts stay. */
export function queryOfFilter(filter: EntryFilter, query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  if (filter.hiddenThemes.size > 0) next.set("hide", [...filter.hiddenThemes].join(","));
  else next.delete("hide");
  if (filter.whose !== "everyone") next.set("whose", filter.whose);
  else next.delete("whose");
  return next;
}

export interface EntryCounts {
  /** By theme's id, `noTheme` for those without one; of those whose highlights are wanted. */
  readonly themes: ReadonlyMap<string, number>;
  /** By author, of the wanted themes; those with most first. */
  readonly authors: readonly { id: string; name: string; count: number }[];
  readonly everyone: number;
  readonly mine: number;
  readonly unread: number;
  readonly shown: number;
}

/** Counts for the legend: each list counts what choosing in it would show. */
export function countEntries(entries: Iterable<Entry>, filter: EntryFilter): EntryCounts {
  const themes = new Map<string, number>();
  const authors = new Map<string, { id: string; name: string; count: number }>();
  const sums = { everyone: 0, mine: 0, unread: 0, shown: 0 };
  for (const entry of entries) {
    if (isOfWanted(entry, filter)) {
      const ids = entry.themeIds;
      for (const id of ids) themes.set(id, (themes.get(id) ?? 0) + 1);
      if (ids.length === 0) themes.set(noTheme, (themes.get(noTheme) ?? 0) + 1);
    }
    if (hasWantedTheme(entry, filter)) {
      sums.everyone += 1;
      if (entry.mine) sums.mine += 1;
      if (entry.unread) sums.unread += 1;
      const author = authors.get(entry.author.id);
      if (author) author.count += 1;
      else authors.set(entry.author.id, { ...entry.author, count: 1 });
    }
    if (isShown(entry, filter)) sums.shown += 1;
  }
  return {
    themes,
    authors: [...authors.values()].sort((a, b) => b.count - a.count),
    ...sums,
  };
}
