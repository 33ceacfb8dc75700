"use client";
/**
 * The part of the column that is worth drawing: the window and half of it above and below, in
 * pixels from the column's top. Changes in steps, and waits while the reader rushes through the
 * text, so that cards are never made only to be thrown away.
 */
import { useEffect, useState } from "react";
import { onPacedScroll } from "./scroll-pace";
import type { Stage } from "./stage";

export interface ScrollWindow {
  top: number;
  bottom: number;
}

export function useScrollWindow(stage: Stage | null): ScrollWindow {
  const [shown, setShown] = useState<ScrollWindow>({ top: 0, bottom: 0 });
  useEffect(() => {
    if (!stage) return;
    const read = () => {
      const top = -stage.column.getBoundingClientRect().top;
      const height = window.innerHeight;
      setShown((before) => {
        const isInside =
          before.top <= Math.max(0, top - height * 0.2) && before.bottom >= top + height * 1.2;
        return isInside ? before : { top: top - height * 0.6, bottom: top + height * 1.6 };
      });
    };
    read();
    const stop = onPacedScroll(read);
    window.addEventListener("resize", read);
    return () => {
      stop();
      window.removeEventListener("resize", read);
    };
  }, [stage]);
  return shown;
}
