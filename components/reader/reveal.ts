/**
 * Brings a place of the text into view: once as the browser can, then again as sections on the way
 * come to their real height. The passage stands a third down the free part of the window.
 */
import type { Stage } from "./stage";

/** Frames after which a place has settled even where many sections were laid out anew. */
const settling = 6;

/** Scrolls until the offset's line stands clear; `covered` pixels at the foot are not free. */
export function reveal(stage: Stage, offset: number, covered = 0): void {
  const index = stage.text.blockAt(offset);
  stage.folds.uncover(index);
  const block = stage.text.blocks[index];
  block?.scrollIntoView({ block: "start", behavior: "instant" });
  let frames = 0;
  const settle = () => {
    const line = stage.measure.lineAt(offset);
    const bar = barHeight();
    const wanted = bar + (window.innerHeight - bar - covered) * 0.3;
    const off = line.top - wanted;
    if (Math.abs(off) > 2) window.scrollBy({ top: off, behavior: "instant" });
    frames += 1;
    if (frames < settling) requestAnimationFrame(settle);
  };
  requestAnimationFrame(settle);
}

/** Whether the offset's line is to be seen between the bar and the covered foot. */
export function isInView(stage: Stage, offset: number, covered = 0): boolean {
  const line = stage.measure.lineAt(offset);
  return line.top >= barHeight() && line.bottom <= window.innerHeight - covered - 8;
}

/** Pixels at the top that the bar covers. */
export function barHeight(): number {
  return document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
}
