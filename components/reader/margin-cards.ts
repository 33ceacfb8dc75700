/**
 * The cards of what is near the viewport, laid out: one for each highlight at its first place, in
 * section after section, with room made for the open one. Pure.
 */
import type { Entry } from "./entry";
import { type CardWish, layOutSection, makeRoom, type PlacedCard } from "./margin-layout";
import type { StageView } from "./stage";

/** A collapsed card before it was measured: two lines and its padding. */
const expectedHeight = 52;
/** An open thread before it was measured. */
const expectedOpenHeight = 320;
/** A card's first line and the passage's stand on one line. */
const closedOffset = -1;
const openOffset = -10;

export interface LaidCard extends PlacedCard {
  readonly entry: Entry;
}

/** Under which the height of an entry's open thread is known, besides that of its card. */
export function openKey(id: string): string {
  return `open ${id}`;
}

/** Lays out the cards. `heights` are measured pixels by highlight; */
export function layOutMargin(
  view: StageView,
  heights: ReadonlyMap<string, number>,
  openId: string | null,
): LaidCard[] {
  const entries = new Map<string, Entry>();
  const cards: PlacedCard[] = [];
  let open: PlacedCard | null = null;
  for (const section of view.sections) {
    const wishes: CardWish[] = [];
    for (const { mark, top, section: index } of view.marks) {
      const { entry } = mark;
      if (index !== section.index || entries.has(entry.id)) continue;
      if (entry.passages[0]?.start !== mark.start) continue;
      entries.set(entry.id, entry);
      const want = top + closedOffset;
      if (entry.id === openId) {
        const height = heights.get(openKey(entry.id)) ?? expectedOpenHeight;
        open = { ids: [entry.id], want, top: top + openOffset, height, folded: false };
      }
      wishes.push({
        id: entry.id,
        want,
        height: heights.get(entry.id) ?? expectedHeight,
        matters: entry.hasComments || entry.unread || entry.saving === "failed",
      });
    }
    const isLast = section.index === view.sectionCount - 1;
    const bottom = isLast ? Number.POSITIVE_INFINITY : section.bottom;
    cards.push(...layOutSection(wishes, section.index === 0 ? 0 : section.top, bottom));
  }
  const placed = open ? makeRoom(cards, open, 0) : cards;
  return placed.flatMap((card) => {
    const entry = entries.get(card.ids[0] ?? "");
    return entry ? [{ ...card, entry }] : [];
  });
}
