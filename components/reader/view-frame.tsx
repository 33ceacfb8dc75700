"use client";
/**
 * The frame in the overview for what is in the window, by offsets: the sections near it say where
 * they stand. Drawn on a canvas: a style changed with every frame of a scroll would make the browser
 * check and paint all highlights anew each time.
 */
import { useEffect, useRef } from "react";
import { useStageView } from "./reader-context";
import { sizedContext } from "./sized-context";
import type { Stage, StageView } from "./stage";

/** Pixels. */
const frame = { least: 8, line: 1.5, corner: 3 };

export function ViewFrame({ stage }: { stage: Stage | null }) {
  const view = useStageView();
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef({ view, redraw: (): void => undefined });
  useEffect(() => {
    latest.current.view = view;
    latest.current.redraw();
  }, [view]);
  useEffect(() => {
    const element = canvas.current;
    if (!stage || !element) return;
    let context: CanvasRenderingContext2D | null = null;
    let color = "";
    const draw = () => {
      if (!context) return;
      const { clientWidth: width, clientHeight: height } = element;
      const [from, to] = shareInView(stage, latest.current.view);
      const tall = Math.max(frame.least, (to - from) * height);
      const top = Math.min(from * height, height - tall);
      context.clearRect(0, 0, width, height);
      context.strokeStyle = color;
      context.lineWidth = frame.line;
      context.beginPath();
      context.roundRect(1, top + 1, width - 2, tall - 2, frame.corner);
      context.stroke();
    };
    const prepare = () => {
      context = sizedContext(element);
      color = getComputedStyle(element).color;
      draw();
    };
    latest.current.redraw = draw;
    let waiting = 0;
    const onScroll = () => {
      if (waiting !== 0) return;
      waiting = requestAnimationFrame(() => {
        waiting = 0;
        draw();
      });
    };
    const sizes = new ResizeObserver(prepare);
    sizes.observe(element);
    const papers = new MutationObserver(prepare);
    papers.observe(document.documentElement, { attributeFilter: ["data-paper"] });
    window.addEventListener("scroll", onScroll, { passive: true });
    prepare();
    return () => {
      sizes.disconnect();
      papers.disconnect();
      window.removeEventListener("scroll", onScroll);
      cancelAnimationFrame(waiting);
    };
  }, [stage]);
  return <canvas className="reader-view" ref={canvas} />;
}

/** From where to where in the text the window shows it, as shares of the whole. */
function shareInView(stage: Stage, { sections }: StageView): [number, number] {
  const columnTop = stage.column.getBoundingClientRect().top;
  const shareAt = (y: number): number => {
    const section = sections.find((one) => one.bottom >= y) ?? sections.at(-1);
    if (!section) return 0;
    const within = (y - section.top) / Math.max(1, section.bottom - section.top);
    const clamped = Math.min(1, Math.max(0, within));
    const [from, to] = stage.scale.span(section.parts);
    return from + clamped * (to - from);
  };
  return [shareAt(-columnTop), shareAt(window.innerHeight - columnTop)];
}
