/**
 * What others do, as it arrives, put into the store. Nothing moves under the reader: entries come
 * and go, the text stays. What somebody else brings is unread until it is opened.
 */
import type { LiveEvent } from "@/components/live/live-event";
import type { HighlightView } from "@/lib/highlights/model";
import type { ThemeView } from "@/lib/themes/model";
import type { HighlightStore } from "./highlight-store";

export interface LiveSurroundings {
  store: HighlightStore;
  documentId: string;
  myId: string;
  take: (view: HighlightView) => void;
  /** The view of a highlight is old now. */
  isStale: (id: string) => void;
  allStale: () => void;
  onRevision: () => void;
  onDocumentRemoved: () => void;
  onHighlightRemoved: (id: string) => void;
}

/** Applies one event; events of other documents are passed over. */
export function applyLiveEvent(event: LiveEvent, at: LiveSurroundings): void {
  const { data, name } = event;
  const [kind, verb] = name.split(".");
  if (kind === "theme") {
    applyTheme(data.id, verb === "removed" ? null : data.thing, at.store);
  } else if (data.documentId === at.documentId) {
    if (kind === "highlight") applyHighlight(event, verb === "removed", at);
    else if (kind === "comment") applyComment(event, verb === "created", at);
    else if (name === "revision.published") at.onRevision();
    else if (name === "document.removed") at.onDocumentRemoved();
  }
}

function applyHighlight({ data }: LiveEvent, isRemoved: boolean, at: LiveSurroundings): void {
  if (isRemoved) {
    const wasHere = at.store.remove(data.id) !== undefined;
    // whoever deleted it here was told already, with the way back
    if (wasHere && data.actor?.id !== at.myId) at.onHighlightRemoved(data.id);
  } else if (isHighlight(data.thing)) {
    const isNew = at.store.get(data.id) === undefined;
    at.take(data.thing);
    if (isNew && data.actor?.id !== at.myId) at.store.patch(data.id, { unread: true });
  }
}

function applyComment({ data }: LiveEvent, isNew: boolean, at: LiveSurroundings): void {
  const highlightId = highlightOf(data.thing);
  if (highlightId === null) {
    at.allStale();
    return;
  }
  if (isNew) at.store.patch(highlightId, commented(data.actor?.id !== at.myId));
  at.isStale(highlightId);
}

function commented(isOthers: boolean) {
  return isOthers ? { hasComments: true, unread: true } : { hasComments: true };
}

function applyTheme(id: string, thing: unknown, store: HighlightStore): void {
  const others = store.themes.filter((theme) => theme.id !== id);
  if (thing === null) store.setThemes(others);
  else if (isTheme(thing)) {
    store.setThemes([...others, thing].sort((a, b) => a.position - b.position));
  }
}

function isHighlight(thing: unknown): thing is HighlightView {
  return typeof thing === "object" && thing !== null && "passages" in thing && "themeIds" in thing;
}

function isTheme(thing: unknown): thing is ThemeView {
  return typeof thing === "object" && thing !== null && "color" in thing && "position" in thing;
}

function highlightOf(thing: unknown): string | null {
  if (typeof thing !== "object" || thing === null || !("highlightId" in thing)) return null;
  return typeof thing.highlightId === "string" ? thing.highlightId : null;
}
