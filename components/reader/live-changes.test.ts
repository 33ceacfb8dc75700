import { beforeEach, expect, it, vi } from "vitest";
import type { LiveEvent } from "@/components/live/live-event";
import { HighlightStore } from "./highlight-store";
import { applyLiveEvent, type LiveSurroundings } from "./live-changes";
import { entry } from "./test-entry";

let store: HighlightStore;
let at: LiveSurroundings;

beforeEach(() => {
  store = new HighlightStore([]);
  store.load([entry({ id: "known" })]);
  at = {
    store,
    documentId: "d",
    myId: "ada",
    take: vi.fn((view) => store.put(entry({ id: view.id }))),
    isStale: vi.fn(),
    allStale: vi.fn(),
    onRevision: vi.fn(),
    onDocumentRemoved: vi.fn(),
    onHighlightRemoved: vi.fn(),
  };
});

function event(name: LiveEvent["name"], data: Partial<LiveEvent["data"]>): LiveEvent {
  return {
    name,
    cursor: "c",
    data: {
      id: "x",
      seminarId: "s",
      documentId: "d",
      at: "",
      actor: { id: "ben", name: "Ben" },
      thing: null,
      ...data,
    },
  };
}
const view = { id: "new", passages: [], themeIds: [] };

it("marks what others bring as unread, not what they change or what one makes oneself", () => {
  applyLiveEvent(event("highlight.created", { id: "new", thing: view }), at);
  expect(store.get("new")?.unread).toBe(true);
  applyLiveEvent(event("highlight.updated", { id: "known", thing: { ...view, id: "known" } }), at);
  expect(store.get("known")?.unread).toBe(false);
  const mine = { id: "mine", actor: { id: "ada", name: "Ada" }, thing: { ...view, id: "mine" } };
  applyLiveEvent(event("highlight.created", mine), at);
  expect(store.get("mine")?.unread).toBe(false);
});

it("takes out what was removed and says so, unless one removed it oneself", () => {
  applyLiveEvent(event("highlight.removed", { id: "known" }), at);
  expect(store.get("known")).toBeUndefined();
  expect(at.onHighlightRemoved).toHaveBeenCalledWith("known");
});

it("knows that a comment makes its highlight's card old", () => {
  applyLiveEvent(event("comment.created", { thing: { highlightId: "known" } }), at);
  expect(store.get("known")).toMatchObject({ hasComments: true, unread: true });
  expect(at.isStale).toHaveBeenCalledWith("known");
  applyLiveEvent(event("comment.removed", { thing: null }), at);
  expect(at.allStale).toHaveBeenCalled();
});

it("passes over other documents, takes themes from anywhere", () => {
  applyLiveEvent(event("highlight.removed", { id: "known", documentId: "other" }), at);
  expect(store.get("known")).toBeDefined();
  const theme = { id: "t1", color: 5, position: 0 };
  applyLiveEvent(event("theme.created", { id: "t1", documentId: undefined, thing: theme }), at);
  expect(store.themes.map((one) => one.id)).toEqual(["t1"]);
  expect(store.get("known")?.color).toBe(5);
});

it("hears of revisions and of the document's end", () => {
  applyLiveEvent(event("revision.published", {}), at);
  applyLiveEvent(event("document.removed", {}), at);
  expect(at.onRevision).toHaveBeenCalledOnce();
  expect(at.onDocumentRemoved).toHaveBeenCalledOnce();
});
