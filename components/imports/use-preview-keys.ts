"use client";
/** Keys that work wherever the focus is, unless something is being written there. */
import { useEffect } from "react";
import type { PreviewActs } from "./preview-context";

export function usePreviewKeys(acts: PreviewActs): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isBusy(event.target)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (isCommand && !event.shiftKey && !event.altKey && key === "z") acts.undo();
      else if (isCommand || event.altKey) return;
      else if (key === "n") acts.goToDoubt(1);
      else if (key === "p") acts.goToDoubt(-1);
      else if (event.key === "?") acts.showKeys();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [acts]);
}

/** Something is written, or a menu or dialog is open, whose keys they are. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])"))
  );
}
