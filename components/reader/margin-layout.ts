/**
 * Where the cards of the margin stand. Pure numbers, in pixels from the top of the margin. Cards stand
 * at the first line of their passage as nearly as they can, never over one another; where far more
 * passages than cards fit, those that would stand too far off are folded into a row that counts
 * them. A section of the text is laid out for itself, so that nothing moves as the reader scrolls.
 */

/** A card that wants to stand at `want` and is `height` high. */
export interface CardWish {
  id: string;
  want: number;
  height: number;
  /** Cards that matter more are folded later: a thread, something unread, one's own. */
  matters: boolean;
}

/** A card, or a row for several folded ones; `ids` has one or many. */
export interface PlacedCard {
  ids: string[];
  want: number;
  top: number;
  height: number;
  folded: boolean;
}

export const cardGap = 6;
/** A row that says `5 more passages`. */
export const foldHeight = 28;
/** A card further below its line than this no longer reads as standing beside it: two cards. */
const maxDrift = 116;

/** Lays out one section's cards, sorted by `want`, between `top` and `bottom`. */
export function layOutSection(
  wishes: readonly CardWish[],
  top: number,
  bottom: number,
): PlacedCard[] {
  const kept: PlacedCard[] = [];
  let cursor = top;
  for (const wish of wishes) {
    const at = Math.max(wish.want, cursor);
    const drift = at - wish.want;
    const fits = Math.min(at, bottom - wish.height) >= cursor;
    if (fits && drift <= (wish.matters ? 2 * maxDrift : maxDrift)) {
      kept.push({ ids: [wish.id], want: wish.want, top: at, height: wish.height, folded: false });
      cursor = at + wish.height + cardGap;
      continue;
    }
    const last = kept.at(-1);
    if (last?.folded) {
      last.ids.push(wish.id);
    } else if (last && cursor + foldHeight > bottom) {
      // no room for a row of its own: the last card gives its place to the row
      cursor += foldHeight - last.height;
      Object.assign(last, { ids: [...last.ids, wish.id], height: foldHeight, folded: true });
    } else {
      kept.push({ ids: [wish.id], want: wish.want, top: cursor, height: foldHeight, folded: true });
      cursor += foldHeight + cardGap;
    }
  }
  return settle(kept, top, bottom);
}

interface Cluster {
  first: number;
  /** Mean of where its first card would have to stand for each card to stand where it wants. */
  sum: number;
  count: number;
  height: number;
}

/** Least movement without overlap: neighbours that touch move as one, to the mean of their wishes. */
function settle(cards: PlacedCard[], top: number, bottom: number): PlacedCard[] {
  const clusters: Cluster[] = [];
  const topOf = (one: Cluster) =>
    Math.max(top, Math.min(one.sum / one.count, bottom - one.height + cardGap));
  cards.forEach((card, at) => {
    let cluster: Cluster = { first: at, sum: card.want, count: 1, height: card.height + cardGap };
    for (let before = clusters.at(-1); before; before = clusters.at(-1)) {
      if (topOf(before) + before.height <= topOf(cluster)) break;
      clusters.pop();
      cluster = {
        first: before.first,
        sum: before.sum + cluster.sum - cluster.count * before.height,
        count: before.count + cluster.count,
        height: before.height + cluster.height,
      };
    }
    clusters.push(cluster);
  });
  clusters.forEach((cluster, nth) => {
    let y = topOf(cluster);
    const end = clusters[nth + 1]?.first ?? cards.length;
    for (const card of cards.slice(cluster.first, end)) {
      card.top = y;
      y += card.height + cardGap;
    }
  });
  return cards;
}

/**
 * Makes room for the open card: it stands exactly at its passage, those above give way upwards,
 * those below downwards. Where there is no room above `ceiling`, everything moves down.
 */
export function makeRoom(
  cards: readonly PlacedCard[],
  open: PlacedCard,
  ceiling: number,
): PlacedCard[] {
  const others = cards
    .map((card) => ({ ...card, ids: card.ids.filter((id) => !open.ids.includes(id)) }))
    .filter((card) => card.ids.length > 0);
  const above = others.filter((card) => card.want <= open.want);
  const below = others.filter((card) => card.want > open.want);
  let edge = open.top - 12;
  for (const card of above.toReversed()) {
    card.top = Math.min(card.top, edge - card.height);
    edge = card.top - cardGap;
  }
  const missing = Math.max(0, ceiling - (above[0]?.top ?? open.top));
  for (const card of above) card.top += missing;
  const placed = { ...open, top: open.top + missing };
  edge = placed.top + placed.height + 14;
  for (const card of below) {
    card.top = Math.max(card.top, edge);
    edge = card.top + card.height + cardGap;
  }
  return [...above, placed, ...below];
}
