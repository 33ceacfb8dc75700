/**
 * Two texts in rows, by what is known of which blocks say the same. Pure indexes. Every piece of
 * either text stands in exactly one row, in the order of its text; what crosses is put into one row
 * rather than out of order. A row with one side empty says that nothing stands there.
 */

/** Which blocks say the same: ids of one text, ids of the other; either may be empty. */
export type Alignment = readonly (readonly [readonly string[], readonly string[]])[];

/** Pieces of the texts as half-open ranges of indexes. */
export interface PairRow {
  left: [number, number];
  right: [number, number];
  /** The sides are known to say the same; otherwise they only stand between the same neighbours. */
  isAligned: boolean;
}

interface Piece {
  ids: readonly string[];
  /** The type of its first block. */
  kind?: string;
}

/** Of these a document has one stretch in a place: the same in the other text stands level with it. */
const landmarks = new Set(["letterhead", "stamp", "signature", "distribution", "footnote"]);

/** The rows of two texts. Ids that no piece has are passed over. */
export function pairRows(
  left: readonly Piece[],
  right: readonly Piece[],
  alignment: Alignment,
): PairRow[] {
  const [places, others] = [placesOf(left), placesOf(right)];
  const anchors = joinCrossing(
    alignment.flatMap(([ids, otherIds]): PairRow[] => {
      const [one, other] = [spanOf(ids, places), spanOf(otherIds, others)];
      return one && other ? [{ left: one, right: other, isAligned: true }] : [];
    }),
  );
  const lonely = new Set(
    alignment.flatMap(([ids, otherIds]) =>
      ids.length > 0 && otherIds.length > 0 ? [] : [...ids, ...otherIds],
    ),
  );
  const rows: PairRow[] = [];
  let [l, r] = [0, 0];
  const end: PairRow = {
    left: [left.length, left.length],
    right: [right.length, right.length],
    isAligned: true,
  };
  for (const anchor of [...anchors, end]) {
    const isLonely = (piece: Piece) =>
      piece.ids.length > 0 && piece.ids.every((id) => lonely.has(id));
    rows.push(
      ...between([l, anchor.left[0]], [r, anchor.right[0]], left, right, isLonely),
      ...(anchor === end ? [] : [anchor]),
    );
    [l, r] = [anchor.left[1], anchor.right[1]];
  }
  return rows;
}

/** What stands between two rows that are known: in one row, but what is known to stand alone. */
function between(
  [l, lEnd]: [number, number],
  [r, rEnd]: [number, number],
  left: readonly Piece[],
  right: readonly Piece[],
  isLonely: (piece: Piece) => boolean,
): PairRow[] {
  const rows: PairRow[] = [];
  const alone = (pieces: readonly Piece[], at: number) => {
    const piece = pieces[at];
    return piece !== undefined && isLonely(piece);
  };
  while (l < lEnd || r < rEnd) {
    const from: [number, number] = [l, r];
    if (l < lEnd && alone(left, l)) {
      while (l < lEnd && alone(left, l)) l += 1;
    } else if (r < rEnd && alone(right, r)) {
      while (r < rEnd && alone(right, r)) r += 1;
    } else {
      while (l < lEnd && !alone(left, l)) l += 1;
      while (r < rEnd && !alone(right, r)) r += 1;
      rows.push(...byLandmarks([from[0], l], [from[1], r], left, right));
      continue;
    }
    rows.push({ left: [from[0], l], right: [from[1], r], isAligned: false });
  }
  return rows;
}

/** A stretch of both texts divided where both have a landmark of the same kind. */
function byLandmarks(
  [l, lEnd]: [number, number],
  [r, rEnd]: [number, number],
  left: readonly Piece[],
  right: readonly Piece[],
): PairRow[] {
  const rows: PairRow[] = [];
  const missing = new Set<string>();
  let [before, other] = [l, r];
  const put = (lTo: number, rTo: number) => {
    if (lTo > before || rTo > other) {
      rows.push({ left: [before, lTo], right: [other, rTo], isAligned: false });
    }
    [before, other] = [lTo, rTo];
  };
  for (let at = l; at < lEnd; at += 1) {
    const kind = left[at]?.kind ?? "";
    if (!landmarks.has(kind) || missing.has(kind)) continue;
    let there = other;
    while (there < rEnd && right[there]?.kind !== kind) there += 1;
    if (there === rEnd) {
      missing.add(kind);
      continue;
    }
    put(at, there);
    let to = there;
    while (at + 1 < lEnd && left[at + 1]?.kind === kind) at += 1;
    while (to < rEnd && right[to]?.kind === kind) to += 1;
    put(at + 1, to);
  }
  put(lEnd, rEnd);
  return rows;
}

function placesOf(pieces: readonly Piece[]): Map<string, number> {
  return new Map(pieces.flatMap(({ ids }, at) => ids.map((id) => [id, at] as const)));
}

function spanOf(ids: readonly string[], places: Map<string, number>): [number, number] | null {
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const id of ids) {
    const at = places.get(id);
    if (at === undefined) continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return last < 0 ? null : [first, last + 1];
}

/** Rows that share a piece, or stand the other way round on the other side, become one. */
function joinCrossing(pairs: PairRow[]): PairRow[] {
  const rows: PairRow[] = [];
  for (const pair of pairs.sort((a, b) => a.left[0] - b.left[0] || a.right[0] - b.right[0])) {
    let row = pair;
    for (let last = rows.at(-1); last; last = rows.at(-1)) {
      if (last.left[1] <= row.left[0] && last.right[1] <= row.right[0]) break;
      rows.pop();
      row = {
        left: union(last.left, row.left),
        right: union(last.right, row.right),
        isAligned: true,
      };
    }
    rows.push(row);
  }
  return rows;
}

function union(a: [number, number], b: [number, number]): [number, number] {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
