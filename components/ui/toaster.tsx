"use client";
/**
 * Draws the waiting messages and speaks them politely. A message stays while the pointer or the
 * focus is on it; one with an act (Undo) stays longer than one without.
 */
import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { messages } from "@/lib/messages";
import { IconButton } from "./icon-button";
import {
  currentToasts,
  dismissToast,
  showToast,
  subscribeToToasts,
  type Toast,
  type ToastInput,
} from "./toast-store";

const none: readonly Toast[] = [];

/** Milliseconds: long enough to read a sentence, and to reach Undo by keyboard. */
const lifetimes = { plain: 6_000, withAction: 14_000 };

/** Gives the function that shows a message; it stays the same for ever. */
export function useToast(): (input: ToastInput) => void {
  return showToast;
}

/** The place where messages appear; once a page, in the layout. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, () => none);
  return (
    <div className="toasts" role="status" aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <ToastLine key={toast.key} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const { key, action } = toast;
  useEffect(() => {
    if (held) return;
    const life = action ? lifetimes.withAction : lifetimes.plain;
    const timer = setTimeout(() => dismissToast(key), life);
    return () => clearTimeout(timer);
  }, [held, key, action]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding a message under the pointer is no control
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {action ? (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            dismissToast(key);
            action.onAction();
          }}
        >
          {action.label}
        </button>
      ) : null}
      <IconButton
        label={messages.shell.dismiss}
        className="toast-close"
        onClick={() => dismissToast(key)}
      >
        <X size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </div>
  );
}
