/**
 * Finding themes by what is typed. Case and accents do not count, matches inside a word do
 * (`lat` finds `Translation`). Owns the order of the list and when a new theme is offered: never
 * where one of the same name stands, since a codebook with doubles counts nothing. Pure.
 */
import type { ThemeView } from "@/lib/themes/model";

export interface ThemeMatch {
  theme: ThemeView;
  /** What of the name matched: UTF-16 units, half-open; empty for an empty query. */
  start: number;
  end: number;
}

/** A theme that stands, or the name of one to be made. */
export type ThemeChoice = { id: string } | { newName: string };

/** A theme's name as names are compared: without case, accents, or doubled spaces. */
export function foldName(name: string): string {
  return [...fold(name.trim().replace(/\s+/g, " "))].map((unit) => unit.folded).join("");
}

/**
 * The themes whose name has `query` in it: names that begin with it first, then words that begin
 * with it, then the rest; each by use, then by name. Retired themes are offered to nobody.
 */
export function matchThemes(
  themes: readonly ThemeView[],
  query: string,
  counts: Readonly<Record<string, number>> = {},
): ThemeMatch[] {
  const wanted = foldName(query);
  return themes
    .filter((theme) => theme.state !== "retired")
    .flatMap((theme) => {
      const found = find(theme.name, wanted);
      return found === null ? [] : [{ theme, ...found }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (counts[b.theme.id] ?? 0) - (counts[a.theme.id] ?? 0) ||
        a.theme.name.localeCompare(b.theme.name),
    )
    .map(({ theme, start, end }) => ({ theme, start, end }));
}

/** The standing theme of the same name, whatever its case and spacing. */
export function sameNamed(themes: readonly ThemeView[], name: string): ThemeView | undefined {
  const wanted = foldName(name);
  return themes.find((theme) => theme.state !== "retired" && foldName(theme.name) === wanted);
}

/** What a typed name chooses: the theme that has it already, else a new one. */
export function chooseByName(themes: readonly ThemeView[], name: string): ThemeChoice {
  const standing = sameNamed(themes, name);
  return standing ? { id: standing.id } : { newName: name.trim().replace(/\s+/g, " ") };
}

function find(name: string, wanted: string) {
  if (wanted === "") return { rank: 0, start: 0, end: 0 };
  const units = fold(name);
  const folded = units.map((unit) => unit.folded).join("");
  let best: { rank: number; start: number; end: number } | null = null;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const first = units[at];
    const last = units[at + wanted.length - 1];
    if (first === undefined || last === undefined) continue;
    const before = folded[at - 1];
    let rank = 3;
    if (folded === wanted) rank = 0;
    else if (before === undefined) rank = 1;
    else if (!/[\p{L}\p{N}]/u.test(before)) rank = 2;
    if (best === null || rank < best.rank) best = { rank, start: first.start, end: last.end };
  }
  return best;
}

/** The folded form unit by unit, each with the range of the name that it comes from. */
function fold(name: string): { folded: string; start: number; end: number }[] {
  const units: { folded: string; start: number; end: number }[] = [];
  let start = 0;
  for (const character of name) {
    const end = start + character.length;
    const folded = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const last = units.at(-1);
    // an accent that stands by itself belongs to the letter before it
    if (folded === "" && last !== undefined) last.end = end;
    for (const unit of folded.split("")) units.push({ folded: unit, start, end });
    start = end;
  }
  return units;
}
