"use client";
/**
 * The whole text as a strip: every shown passage in its theme's colour, a frame for what is in
 * view, a click to go. Drawn on a canvas, since there may be ten thousand. For those who listen
 * the list of passages says the same in words.
 */
import { useEffect, useRef } from "react";
import { messages } from "@/lib/messages";
import type { HighlightStore } from "./highlight-store";
import type { PageScale } from "./page-scale";
import { useReader } from "./reader-context";
import { reveal } from "./reveal";
import { sizedContext } from "./sized-context";
import { ViewFrame } from "./view-frame";

/** Pixels: a lane, the gap between two, the least height of a passage. */
const lane = { width: 4, gap: 2, least: 3 };
/** Milliseconds to gather changes before the strip is drawn anew. */
const patience = 120;

export function Overview() {
  const { stage, store } = useReader();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!stage || !element) return;
    let timer = 0;
    const draw = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => drawTape(element, store, stage.scale), patience);
    };
    const stop = store.subscribe(draw);
    const sizes = new ResizeObserver(draw);
    sizes.observe(element);
    const papers = new MutationObserver(draw);
    papers.observe(document.documentElement, { attributeFilter: ["data-paper"] });
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", draw);
    draw();
    return () => {
      clearTimeout(timer);
      stop();
      sizes.disconnect();
      papers.disconnect();
      dark.removeEventListener("change", draw);
    };
  }, [stage, store]);
  return (
    <div className="reader-strip" aria-hidden title={messages.reader.overviewHint}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of passages is the keyboard's way */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        className="reader-tape"
        onClick={(event) => {
          if (!stage) return;
          const box = event.currentTarget.getBoundingClientRect();
          const share = (event.clientY - box.top) / box.height;
          reveal(stage, stage.scale.offsetAt(Math.min(0.9999, Math.max(0, share))));
        }}
      >
        <canvas ref={canvas} />
        <ViewFrame stage={stage} />
      </div>
    </div>
  );
}

function drawTape(canvas: HTMLCanvasElement, store: HighlightStore, scale: PageScale): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = sizedContext(canvas);
  if (!context) return;
  const style = getComputedStyle(canvas);
  const colors = Array.from({ length: 13 }, (_, n) =>
    style.getPropertyValue(n === 0 ? "--ink-3" : `--t${n}`),
  );
  const lanes = Math.max(1, Math.floor(width / (lane.width + lane.gap)));
  const taken = new Float64Array(lanes);
  const marks = [...store.marks()].map((mark) => ({
    mark,
    top: scale.shareOf(mark.start) * height,
    end: scale.shareOf(mark.end) * height,
  }));
  for (const { mark, top, end } of marks.sort((a, b) => a.top - b.top)) {
    const bottom = Math.max(top + lane.least, end);
    let at = 0;
    while (at < lanes - 1 && (taken[at] ?? 0) > top) at += 1;
    if ((taken[at] ?? 0) > top + lane.least) continue;
    taken[at] = bottom + 1;
    context.fillStyle = colors[mark.entry.color] ?? "";
    context.fillRect(2 + at * (lane.width + lane.gap), top, lane.width, bottom - top);
  }
}
