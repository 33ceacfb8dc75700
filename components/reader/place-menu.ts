/**
 * Where the selection's menu stands: under the last selected line, its left edge with that line's;
 * above the first line where there is no room below; never over the selected words while one of the
 * two fits. Pixels of the window.
 */

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface MenuRoom {
  /** The first and the last selected line. */
  first: Box;
  last: Box;
  menu: { width: number; height: number };
  /** What may be covered: between the bar and the foot, from the column's left edge on. */
  room: Box;
}

const gap = 7;

/** The menu's corner; `side` says where it stands, `foot` where neither place has room. */
export function placeMenu({ first, last, menu, room }: MenuRoom): {
  left: number;
  top: number;
  side: "below" | "above" | "foot";
} {
  const inRoom = (left: number) => Math.max(room.left, Math.min(left, room.right - menu.width));
  const left = inRoom(last.left - 12);
  const below = last.bottom + gap;
  if (below >= room.top && below + menu.height <= room.bottom)
    return { left, top: below, side: "below" };
  const above = first.top - gap - menu.height;
  if (above >= room.top && above + menu.height <= room.bottom) {
    return { left: inRoom(first.left - 12), top: above, side: "above" };
  }
  return { left, top: Math.max(room.top, room.bottom - menu.height), side: "foot" };
}
