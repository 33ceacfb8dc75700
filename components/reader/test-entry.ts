/** Builds entries for the tests of this folder: only what a test is about is said. */
import type { Entry } from "./entry";

interface EntryWords extends Partial<Entry> {
  id: string;
  /** One place, `[start, end]`. */
  at?: [number, number];
}

export function entry({ at = [0, 10], ...rest }: EntryWords): Entry {
  return {
    author: { id: "ada", name: "Ada" },
    color: 1,
    themeIds: ["t1"],
    visibility: "seminar",
    mine: false,
    hasComments: false,
    passages: [{ start: at[0], end: at[1] }],
    unplaced: 0,
    saving: "saved",
    failure: null,
    unread: false,
    view: null,
    ...rest,
  };
}
