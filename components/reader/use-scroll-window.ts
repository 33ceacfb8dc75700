"use client";
/**
 * The part of the column that is worth drawing: the window and half of it above and below, in pixels
 * from the column's top. Changes in steps, and waits while the reader rushes through the text, so
 * that cards are never made only to be thrown away.
 */
import { useEffect, useState } from "react";
import type { Stage } from "./stage";

export interface ScrollWindow {
  top: number;
  bottom: number;
}

/** Milliseconds without a scroll after which a rush has ended. */
const quiet = 90;
/** Pixels a frame that are a rush: nobody reads at three lines a frame. */
const rush = 90;

export function useScrollWindow(stage: Stage | null): ScrollWindow {
  const [shown, setShown] = useState<ScrollWindow>({ top: 0, bottom: 0 });
  useEffect(() => {
    if (!stage) return;
    let frame = 0;
    let timer = 0;
    let last = window.scrollY;
    const read = () => {
      const top = -stage.column.getBoundingClientRect().top;
      const height = window.innerHeight;
      setShown((before) => {
        const isInside =
          before.top <= Math.max(0, top - height * 0.2) && before.bottom >= top + height * 1.2;
        return isInside ? before : { top: top - height * 0.6, bottom: top + height * 1.6 };
      });
    };
    const onScroll = () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const moved = Math.abs(window.scrollY - last);
        last = window.scrollY;
        clearTimeout(timer);
        if (moved < rush) read();
        else timer = window.setTimeout(read, quiet);
      });
    };
    read();
    window.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("resize", onScroll);
    return () => {
      window.removeEventListener("scroll", onScroll);
      window.removeEventListener("resize", onScroll);
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [stage]);
  return shown;
}
