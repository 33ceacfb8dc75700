/**
 * Opening and closing threads, and going through the shown passages in reading order.
 */
import type { Reader } from "./reader-context";
import { isInView, reveal } from "./reveal";

interface OpenOptions {
  focus?: "reply" | "close";
  /** Scrolls to the passage where it is not in view; `always` puts it in its place anyway. */
  scroll?: "if-needed" | "always" | "no";
}

/** Opens a highlight's thread; what was unread is read. */
export function openHighlight(reader: Reader, id: string, options: OpenOptions = {}): void {
  const { store, attention, stage } = reader;
  const entry = store.get(id);
  if (!entry) return;
  if (entry.unread) store.patch(id, { unread: false });
  attention.set({ openId: id, openFocus: options.focus });
  const start = entry.passages[0]?.start;
  if (!stage || start === undefined || options.scroll === "no") return;
  const covered = sheetHeight();
  if (options.scroll === "always" || !isInView(stage, start, covered)) {
    reveal(stage, start, covered);
  }
}

export function closeHighlight(reader: Reader): void {
  reader.attention.set({ openId: null, openFocus: undefined });
}

/** Ids of the shown highlights by their first place in the text. */
export function idsInOrder(reader: Reader): string[] {
  const ids = new Set<string>();
  for (const mark of reader.store.marks()) ids.add(mark.entry.id);
  return [...ids];
}

/** Pixels that the sheet covers, or will: it is at most this share of the window. */
function sheetHeight(): number {
  const sheet = document.querySelector(".reader-sheet");
  if (sheet) return sheet.getBoundingClientRect().height;
  return window.matchMedia(narrow).matches ? window.innerHeight * 0.5 : 0;
}

/** Below this width the margin is a sheet. */
export const narrow = "(max-width: 1060px)";
