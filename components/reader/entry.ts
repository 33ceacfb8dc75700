/**
 * A highlight as the reading page knows it: where it stands in the text on the page, whose it is,
 * how it is drawn, and whether the server has it. Made from positions (few facts, many at once),
 * from a whole view, or by this reader a moment ago. Offsets are UTF-16 units of the page's text.
 */
import type { TextRange } from "@/lib/doc-model/types";
import type { HighlightView, PositionsView } from "@/lib/highlights/model";
import type { Visibility } from "@/lib/seminars/model";
import type { ThemeView } from "@/lib/themes/model";

export interface Entry {
  readonly id: string;
  readonly author: { readonly id: string; readonly name: string };
  /** 1 to 12, the colour of its first theme; 0 without a theme. */
  readonly color: number;
  readonly themeIds: readonly string[];
  readonly visibility: Visibility;
  readonly mine: boolean;
  readonly hasComments: boolean;
  /** Its places in this text, in reading order. */
  readonly passages: readonly TextRange[];
  /** How many of its passages have no place in this text that could be trusted. */
  readonly unplaced: number;
  readonly saving: "saved" | "sending" | "failed";
  /** Why it could not be saved: a sentence for its author. */
  readonly failure: string | null;
  /** Came while the page was open, and was not opened yet. */
  readonly unread: boolean;
  readonly view: HighlightView | null;
  /** The words, of one that this reader marked and the server does not have yet. */
  readonly words?: string;
}

/** A text that the page shows. Of two side by side the second begins where the first has ended. */
export interface TextOnPage {
  readonly witnessId: string;
  readonly revision: number;
  /** The page's offset at which it begins; 0 but for the second of two. */
  readonly base: number;
}

/** Flags of a position; the numbers of `positionFlags`, which would bring zod into the browser. */
const flagged = { mine: 1, comments: 2, private: 4, instructors: 8 };

/** One entry a highlight, of the passages that stand on the text. */
export function entriesOfPositions(
  positions: PositionsView,
  { witnessId, base }: Pick<TextOnPage, "witnessId" | "base">,
): Entry[] {
  const witness = positions.witnesses.indexOf(witnessId);
  const found = new Map<string, { entry: Entry; passages: TextRange[] }>();
  positions.items.forEach(([id, onWitness, start, end, color, author, flags], at) => {
    if (onWitness !== witness) return;
    const known = found.get(id);
    const passages = known?.passages ?? [];
    const placed = start !== null && end !== null && start < end;
    if (placed) passages.push({ start: base + start, end: base + end });
    const entry: Entry = known?.entry ?? {
      id,
      author: positions.authors[author] ?? { id: "", name: "" },
      color,
      themeIds: (positions.themesOf[at] ?? []).map((index) => positions.themes[index] ?? ""),
      visibility: visibilityOf(flags),
      mine: (flags & flagged.mine) !== 0,
      hasComments: (flags & flagged.comments) !== 0,
      passages,
      unplaced: 0,
      saving: "saved",
      failure: null,
      unread: false,
      view: null,
    };
    found.set(id, { entry: placed ? entry : { ...entry, unplaced: entry.unplaced + 1 }, passages });
  });
  return [...found.values()].map(({ entry, passages }) => ({
    ...entry,
    passages: inOrder(passages),
  }));
}

function visibilityOf(flags: number): Visibility {
  if ((flags & flagged.private) !== 0) return "private";
  return (flags & flagged.instructors) !== 0 ? "instructors" : "seminar";
}

/** Entries of the same highlight on two texts become one. */
export function joinEntries(lists: readonly (readonly Entry[])[]): Entry[] {
  const joined = new Map<string, Entry>();
  for (const entry of lists.flat()) {
    const known = joined.get(entry.id);
    const passages = inOrder([...(known?.passages ?? []), ...entry.passages]);
    const unplaced = (known?.unplaced ?? 0) + entry.unplaced;
    joined.set(entry.id, { ...entry, passages, unplaced });
  }
  return [...joined.values()];
}

/** The entry of a whole view; null where it has nothing to do with the texts on the page. */
export function entryOfView(
  view: HighlightView,
  texts: readonly TextOnPage[],
  themes: readonly ThemeView[],
  myId: string,
): Entry | null {
  const isOnPage = (witnessId: string) => texts.some((text) => text.witnessId === witnessId);
  const here = view.passages.filter((passage) => isOnPage(passage.witnessId));
  if (here.length === 0 && !isOnPage(view.witnessId)) return null;
  const passages: TextRange[] = [];
  for (const { start, end, ...at } of here) {
    const text = textOf(texts, at);
    if (text && start !== undefined && end !== undefined && start < end) {
      passages.push({ start: text.base + start, end: text.base + end });
    }
  }
  return {
    id: view.id,
    author: view.author,
    color: colorOf(view.themeIds, themes),
    themeIds: view.themeIds,
    visibility: view.visibility,
    mine: view.author.id === myId,
    hasComments: view.commentCount > 0,
    passages: inOrder(passages),
    unplaced: here.length - passages.length,
    saving: "saved",
    failure: null,
    unread: false,
    view,
  };
}

/** The text on the page that is this revision of this witness. */
export function textOf<Text extends TextOnPage>(
  texts: readonly Text[],
  at: { witnessId: string; revision: number },
): Text | undefined {
  return texts.find((text) => text.witnessId === at.witnessId && text.revision === at.revision);
}

/** A place in one of the texts on the page. */
export interface PlaceInText<Text extends TextOnPage> {
  text: Text;
  range: TextRange;
}

/** The text that a place of the page belongs to, and the place in that text's own offsets. */
export function placeInText<Text extends TextOnPage>(
  texts: readonly Text[],
  { start, end }: TextRange,
): PlaceInText<Text> | null {
  const text = texts.findLast((one) => one.base <= start);
  return text ? { text, range: { start: start - text.base, end: end - text.base } } : null;
}

/** The colour of the first of these themes that is known; 0 without one. */
export function colorOf(themeIds: readonly string[], themes: readonly ThemeView[]): number {
  for (const id of themeIds) {
    const theme = themes.find((one) => one.id === id);
    if (theme) return theme.color;
  }
  return 0;
}

/** Where the entry begins in the text; null where it has no place. */
export function startOf(entry: Entry): number | null {
  return entry.passages[0]?.start ?? null;
}

function inOrder(passages: TextRange[]): TextRange[] {
  return passages.sort((a, b) => a.start - b.start || a.end - b.end);
}
