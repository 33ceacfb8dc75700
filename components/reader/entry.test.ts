import { expect, it } from "vitest";
import type { HighlightView, PassageView } from "@/lib/highlights/model";
import type { ThemeView } from "@/lib/themes/model";
import { entriesOfPositions, entryOfView } from "./entry";
import { everything, filterOfQuery, queryOfFilter } from "./entry-filter";

const thing = { version: 1, createdAt: "", updatedAt: "", abilities: [] };
const theme = (id: string, color: number): ThemeView => ({
  ...thing,
  id,
  seminarId: "s",
  name: id,
  scopeNote: null,
  color,
  parentId: null,
  position: 0,
  state: "agreed",
});
const themes = [theme("split", 1), theme("prestige", 3), theme("honour", 3)];

const passage = (part: Partial<PassageView>): PassageView => ({
  witnessId: "en",
  revision: 2,
  start: 4,
  end: 9,
  exact: "",
  prefix: "",
  suffix: "",
  status: "exact",
  score: 1,
  ...part,
});
const view = (part: Partial<HighlightView>): HighlightView => ({
  ...thing,
  id: "h",
  seminarId: "s",
  documentId: "d",
  witnessId: "en",
  revision: 2,
  author: { id: "ada", name: "Ada" },
  visibility: "seminar",
  assignmentId: null,
  themeIds: ["prestige", "split"],
  passages: [passage({})],
  commentCount: 1,
  firstComment: null,
  withdrawnAt: null,
  ...part,
});
const page = { witnessId: "en", revision: 2, base: 0 };

it("gathers the positions of a highlight on the witness, in reading order", () => {
  const entries = entriesOfPositions(
    {
      witnesses: ["ru", "en"],
      authors: [{ id: "ada", name: "Ada" }],
      items: [
        ["h", 1, 50, 60, 1, 0, 1 | 2 | 4],
        ["h", 1, 10, 20, 1, 0, 1 | 2 | 4],
        ["h", 1, null, null, 1, 0, 1 | 2 | 4],
        ["other", 0, 0, 5, 0, 0, 0],
      ],
      themes: ["split", "prestige"],
      themesOf: [[0, 1], [0, 1], [0, 1], []],
    },
    { witnessId: "en", base: 0 },
  );
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    id: "h",
    themeIds: ["split", "prestige"],
    passages: [
      { start: 10, end: 20 },
      { start: 50, end: 60 },
    ],
    unplaced: 1,
    mine: true,
    hasComments: true,
    visibility: "private",
  });
});

it("makes an entry of a view: the colour of its first theme, places of this revision only", () => {
  const entry = entryOfView(
    view({
      passages: [
        passage({}),
        passage({ revision: 1 }),
        passage({ start: undefined, end: undefined }),
      ],
    }),
    [page],
    themes,
    "ada",
  );
  expect(entry).toMatchObject({
    color: 3,
    mine: true,
    unplaced: 2,
    passages: [{ start: 4, end: 9 }],
  });
});

it("has nothing to say of a highlight on another witness", () => {
  const elsewhere = view({ witnessId: "ru", passages: [passage({ witnessId: "ru" })] });
  expect(entryOfView(elsewhere, [page], themes, "ada")).toBeNull();
});

it("writes the filter into the address and reads it back", () => {
  const filter = { ...everything, hiddenThemes: new Set(["split", "none"]), whose: "mine" };
  const query = queryOfFilter(filter, new URLSearchParams("witness=en"));
  expect(query.toString()).toBe("witness=en&hide=split%2Cnone&whose=mine");
  expect(filterOfQuery(query)).toEqual(filter);
  expect(queryOfFilter(filterOfQuery(new URLSearchParams()), query).toString()).toBe("witness=en");
});
