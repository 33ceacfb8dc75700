"use client";
/**
 * What a mouse, a finger or the browser's own keys select in the text, as offsets. A mouse has
 * selected when its button comes up; fingers and keys when the selection has rested for a moment.
 */
import { useEffect } from "react";
import type { TextRange } from "@/lib/doc-model/types";
import type { Stage } from "./stage";
import { trimRange } from "./trim-range";

export interface SelectedPassage extends TextRange {
  by: "pointer" | "touch" | "keys";
}

/** Milliseconds a selection rests before it counts; a finger moves its handles in leaps. */
const rest = 280;

/** Calls with the passage that is selected, and with null when the selection goes. */
export function useNativeSelection(
  stage: Stage | null,
  onSelect: (passage: SelectedPassage | null) => void,
): void {
  useEffect(() => {
    if (!stage) return;
    let isMouseDown = false;
    let pointer: "pointer" | "touch" = "pointer";
    let timer = 0;
    const read = () => {
      const passage = readSelection(stage);
      if (passage !== undefined) onSelect(passage && { ...passage, by: pointer });
    };
    const onChange = () => {
      clearTimeout(timer);
      if (!isMouseDown) timer = window.setTimeout(read, rest);
    };
    const onDown = (event: PointerEvent) => {
      pointer = event.pointerType === "touch" ? "touch" : "pointer";
      isMouseDown = event.pointerType !== "touch" && event.button === 0;
      // what is selected in one of two texts leaves out the other
      const begins = event.target instanceof Node ? stage.text.sideAt(event.target) : null;
      if (begins !== null) stage.text.root.dataset.selecting = String(begins);
    };
    const onUp = () => {
      if (!isMouseDown) return;
      isMouseDown = false;
      // the browser changes the selection after this event
      clearTimeout(timer);
      timer = window.setTimeout(read);
    };
    document.addEventListener("selectionchange", onChange);
    document.addEventListener("pointerdown", onDown, true);
    document.addEventListener("pointerup", onUp, true);
    document.addEventListener("pointercancel", onUp, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", onChange);
      document.removeEventListener("pointerdown", onDown, true);
      document.removeEventListener("pointerup", onUp, true);
      document.removeEventListener("pointercancel", onUp, true);
    };
  }, [stage, onSelect]);
}

/** Null where nothing is selected, undefined where something is that is not ours. */
function readSelection({ text }: Stage): TextRange | null | undefined {
  if (document.activeElement?.closest(".selection-menu")) return undefined;
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text.root)) return undefined;
  // of two texts the one in which the selection was begun
  const begun = selection.anchorNode;
  const side = (begun && text.sideAt(begun)) ?? (text.hasTwo ? 0 : undefined);
  const start = text.offset(range.startContainer, range.startOffset, "start", side);
  const end = text.offset(range.endContainer, range.endOffset, "end", side);
  if (end <= start) return null;
  return trimRange({ start, end }, text.length, (from, to) => text.slice(from, to));
}
