/**
 * The lanes of the strokes in the gutter: the first free one, nearest the text first. Pixels.
 */

/** The mark of a theme stands above its stroke and needs this much. */
const markHeight = 16;

/** Gives each stroke, sorted by `top`, a lane from 0 to `lanes` - 1; the last lane takes the rest. */
export function strokeLanes(
  strokes: readonly { top: number; bottom: number }[],
  lanes: number,
): number[] {
  const taken: number[] = [];
  return strokes.map((stroke) => {
    let lane = 0;
    while (
      lane < lanes - 1 &&
      (taken[lane] ?? Number.NEGATIVE_INFINITY) > stroke.top - markHeight
    ) {
      lane += 1;
    }
    taken[lane] = Math.max(taken[lane] ?? 0, stroke.bottom);
    return lane;
  });
}
