"use client";
/** Keys that work wherever the focus is, unless something is being written there. */
import { useEffect, useRef } from "react";
import { showKeyboardHelp } from "./keyboard-help";
import { closeHighlight } from "./open-highlight";
import { useReader } from "./reader-context";

export function useRoomKeys(): void {
  const reader = useReader();
  const latest = useRef(reader);
  useEffect(() => {
    latest.current = reader;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event.target)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z") {
        event.preventDefault();
        void latest.current.requests.undo();
      } else if (event.key === "?" && !isCommand && !event.altKey) {
        event.preventDefault();
        showKeyboardHelp();
      } else if (event.key === "Escape" && latest.current.attention.now.openId !== null) {
        if (document.querySelector('[role="dialog"], [role="menu"]')) return;
        closeHighlight(latest.current);
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(target.type)
  );
}
