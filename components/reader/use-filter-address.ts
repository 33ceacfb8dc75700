"use client";
/** Keeps the filter in the address, so that it can be sent and survives a reload. */
import { useEffect } from "react";
import { everything, filterOfQuery, isFiltering, queryOfFilter } from "./entry-filter";
import type { HighlightStore } from "./highlight-store";

/** Reads the filter once, then writes it; reads the comfort setting for others' highlights too. */
export function useFilterAddress(store: HighlightStore): void {
  useEffect(() => {
    const asked = filterOfQuery(new URLSearchParams(window.location.search));
    const filter = { ...asked, others: othersOfComfort() };
    if (isFiltering(filter) || filter.others !== everything.others) store.setFilter(filter);
    const stop = store.subscribe((change) => {
      if (change !== "all") return;
      const query = queryOfFilter(store.filter, new URLSearchParams(window.location.search));
      const next = query.size > 0 ? `?${query}` : "";
      if (next === window.location.search) return;
      const { pathname, hash } = window.location;
      window.history.replaceState(window.history.state, "", `${pathname}${next}${hash}`);
    });
    const comfort = new MutationObserver(() => {
      const others = othersOfComfort();
      if (others !== store.filter.others) store.setFilter({ ...store.filter, others });
    });
    comfort.observe(document.documentElement, { attributeFilter: ["data-others"] });
    return () => {
      stop();
      comfort.disconnect();
    };
  }, [store]);
}

function othersOfComfort(): "shown" | "strokes" | "hidden" {
  const { others } = document.documentElement.dataset;
  return others === "strokes" || others === "hidden" ? others : "shown";
}
