/**
 * What a key means while words of the document are selected: H, C and Y act at once, any other
 * letter begins a theme's name, the arrow down goes to the themes. Pure.
 */

export type SelectionKey =
  | { act: "highlight" | "comment" | "copyCitation" | "close" | "themes" | "enter" }
  | { act: "type"; letter: string };

interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Null where the key is none of the menu's, as every combination with Ctrl, Alt or Meta. */
export function readSelectionKey(event: PressedKey): SelectionKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (!event.shiftKey) {
    if (event.key === "h") return { act: "highlight" };
    if (event.key === "c") return { act: "comment" };
    if (event.key === "y") return { act: "copyCitation" };
    // with Shift the arrows change the selection, which stays the document's business
    if (event.key === "ArrowDown") return { act: "themes" };
    if (event.key === "Tab") return { act: "enter" };
  }
  if (event.key === "Escape") return { act: "close" };
  if (/^[\p{L}\p{N}]$/u.test(event.key)) return { act: "type", letter: event.key };
  return null;
}
