"use client";
/**
 * The strokes beside the lines, as readers in archives drew them: from the first line of a passage
 * to its last, the theme's mark on top. Not a control: the passage and its card are.
 */
import { memo, useEffect, useRef, useState } from "react";
import { useAttention, useReader, useStageView } from "./reader-context";
import { strokeLanes } from "./stroke-lanes";
import { useSwappedColumns } from "./swap-columns";
import { useMedia } from "./use-media";
import { useScrollWindow } from "./use-scroll-window";

/** Below this width there is room for two lanes only. */
const narrowGutter = 30;
/** Where two texts stand one above the other, block by block; as in reader-both.css. */
const stacked = "(max-width: 699px)";

interface GutterProps {
  /** Stands between two texts side by side and has the strokes of the left one. */
  middle?: boolean;
}

export const Gutter = memo(function Gutter({ middle = false }: GutterProps) {
  const { stage } = useReader();
  const view = useStageView();
  const openId = useAttention("openId");
  const hoverId = useAttention("hoverId");
  const shown = useScrollWindow(stage);
  const root = useRef<HTMLDivElement>(null);
  const [isNarrow, setIsNarrow] = useState(false);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setIsNarrow(element.clientWidth < narrowGutter));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  const isStacked = useMedia(stacked);
  const isSwapped = useSwappedColumns();
  const ownSide = middle === isSwapped ? 1 : 0;
  const marks =
    !stage?.text.hasTwo || (isStacked && !middle)
      ? view.marks
      : view.marks.filter(({ mark }) => {
          return !isStacked && stage.text.sideOf(stage.text.blockAt(mark.start)) === ownSide;
        });
  const lanes = strokeLanes(marks, isNarrow ? 2 : 3);
  return (
    <div
      className={middle ? "reader-gutter reader-gutter-middle" : "reader-gutter"}
      aria-hidden
      ref={root}
    >
      {marks.map(({ mark, top, bottom }, at) => {
        if (bottom < shown.top || top > shown.bottom) return null;
        const lane = lanes[at] ?? 0;
        const { id, color } = mark.entry;
        return (
          <i
            key={mark.key}
            className="stroke"
            data-t={color}
            data-on={id === openId || undefined}
            data-hover={id === hoverId || undefined}
            style={{
              left: `${isNarrow ? 7 + lane * 6 : 9 + lane * 8}px`,
              top: `${top + 13}px`,
              height: `${Math.max(6, bottom - top - 17)}px`,
            }}
          />
        );
      })}
    </div>
  );
});
