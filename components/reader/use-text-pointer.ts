"use client";
/** The pointer on the text: lights up the highlight under it, and a click opens its thread. */
import { useEffect, useRef } from "react";
import { openHighlight } from "./open-highlight";
import { warmThread } from "./open-thread";
import { type Reader, useReader } from "./reader-context";
import type { Stage } from "./stage";

export function useTextPointer(): void {
  const reader = useReader();
  const latest = useRef(reader);
  useEffect(() => {
    latest.current = reader;
  });
  const { stage, attention } = reader;
  useEffect(() => {
    if (!stage) return;
    const root = stage.text.root;
    let frame = 0;
    let at = { x: 0, y: 0 };
    const point = () => {
      frame = 0;
      const hoverId = stage.marksAt(at.x, at.y)[0]?.entry.id ?? null;
      root.toggleAttribute("data-over", hoverId !== null);
      attention.set({ hoverId });
      if (hoverId !== null) warmThread();
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === "touch" || event.buttons !== 0) return;
      at = { x: event.clientX, y: event.clientY };
      if (frame === 0) frame = requestAnimationFrame(point);
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      root.removeAttribute("data-over");
      attention.set({ hoverId: null });
    };
    const onClick = (event: MouseEvent) => click(event, stage, latest.current);
    root.addEventListener("pointermove", onMove, { passive: true });
    root.addEventListener("pointerleave", onLeave);
    root.addEventListener("click", onClick);
    return () => {
      onLeave();
      root.removeEventListener("pointermove", onMove);
      root.removeEventListener("pointerleave", onLeave);
      root.removeEventListener("click", onClick);
    };
  }, [stage, attention]);
}

/** Opens the shortest highlight under the pointer; another click there the next one. */
function click(event: MouseEvent, stage: Stage, reader: Reader): void {
  if (event.button !== 0 || event.defaultPrevented) return;
  if (event.target instanceof Element && event.target.closest("a")) return;
  if (document.getSelection()?.isCollapsed === false) return;
  const ids = stage.marksAt(event.clientX, event.clientY).map((mark) => mark.entry.id);
  const standing = ids.indexOf(reader.attention.now.openId ?? "");
  const id = ids[(standing + 1) % Math.max(1, ids.length)];
  if (id) openHighlight(reader, id);
}
