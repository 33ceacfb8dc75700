/** The address of the passages page, read as the API reads it; what is malformed is left out. */
import type { ChosenFilters } from "@/components/passages/passage-filters";
import { type PassagesQuery, passagesQuery } from "@/lib/passages/model";

const shownAtOnce = 50;

/** The query for the list, what the form shows as chosen, and the filters as an address. */
export function readFilters(params: Record<string, string | string[] | undefined>): {
  query: Omit<PassagesQuery, "format">;
  chosen: ChosenFilters;
  search: URLSearchParams;
} {
  const given = Object.fromEntries(
    (["theme", "person", "document", "q", "cursor"] as const).flatMap((name) => {
      const value = params[name];
      // a form sends its empty fields too
      const filled = Array.isArray(value) ? value.filter((part) => part !== "") : value;
      return filled === undefined || filled.length === 0 ? [] : [[name, filled]];
    }),
  );
  const parsed = passagesQuery.safeParse({ ...given, limit: shownAtOnce });
  const query = parsed.success ? parsed.data : passagesQuery.parse({ limit: shownAtOnce });
  const search = new URLSearchParams();
  for (const name of ["theme", "person", "document"] as const) {
    for (const id of query[name] ?? []) search.append(name, id);
  }
  if (query.q) search.set("q", query.q);
  return {
    query,
    chosen: {
      theme: query.theme ?? [],
      person: query.person?.[0] ?? "",
      document: query.document?.[0] ?? "",
      q: query.q ?? "",
    },
    search,
  };
}
