"use client";
/** Keys that work wherever the focus is, unless something is being written there. */
import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { showKeyboardHelp } from "./keyboard-help";
import { closeHighlight } from "./open-highlight";
import { type Reader, useReader } from "./reader-context";

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
        closeKeepingFocus(latest.current);
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** Closes the open thread; a focus that goes with it comes to the text. */
function closeKeepingFocus(reader: Reader): void {
  const hadFocus = document.activeElement !== document.body;
  flushSync(() => closeHighlight(reader));
  if (!hadFocus || document.activeElement !== document.body) return;
  reader.stage?.text.root.focus({ preventScroll: true });
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(target.type)
  );
}
