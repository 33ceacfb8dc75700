import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderHtml } from "@/lib/doc-model/render-html";
import { doc, footnote, h, note, p, turn } from "@/tests/support/doc-builder";
import { NotesInPlace } from "./notes-in-place";
import { queryOfSpeakers, SpeakerChoice, speakersOfQuery } from "./speaker-choice";
import { TextMap } from "./text-map";
import { TurnFolds } from "./turn-folds";

let root: HTMLElement;
let folds: TurnFolds;
const changed = vi.fn();

beforeEach(() => {
  changed.mockClear();
  const html = renderHtml(
    doc(
      h("Minutes"),
      turn("Lind", "Yes.", "Lind:"),
      turn("Lind", "And more.", null),
      note("A note under it."),
      turn("Vega", "No^1 and no.", "Vega:"),
      p("They wait."),
      turn("Oro", "Well.", "Oro:"),
      turn("Lind", "Done.", "Dr Lind:"),
      footnote(1, "Of the harbour."),
    ),
  );
  document.body.innerHTML = `<div id="text" tabindex="0">${html}</div>`;
  const element = document.querySelector<HTMLElement>("#text");
  if (!element) throw new Error("no root");
  root = element;
  folds = new TurnFolds(new TextMap(root), changed);
});
afterEach(() => folds.stop());

const shown = () =>
  [...root.querySelectorAll<HTMLElement>("[data-block]")]
    .filter((block) => !block.hasAttribute("hidden"))
    .map((block) => block.dataset.block);
const lines = () => [...root.querySelectorAll<HTMLButtonElement>(".turn-fold")];

it("knows who speaks and how often", () => {
  expect(folds.speakers()).toEqual([
    { name: "Lind", turns: 2, side: 0 },
    { name: "Vega", turns: 1, side: 0 },
    { name: "Oro", turns: 1, side: 0 },
  ]);
});

it("folds what others say to a line that counts it, and keeps headings and notes", () => {
  folds.show(new Set(["Lind"]));
  expect(shown()).toEqual(["b1", "b2", "b3", "b4", "b8"]);
  expect(lines().map((line) => line.textContent)).toEqual(["… 2 turns", "… 1 paragraph"]);
  expect(lines()[0]?.title).toBe("Vega, Oro");
  expect(folds.isHidden(4)).toBe(true);
  expect(folds.lineOf(4)).toBe(lines()[0]);
});

it("opens and closes a fold, and everything again", () => {
  folds.show(new Set(["Vega", "Oro"]));
  expect(shown()).toEqual(["b1", "b5", "b7"]);
  lines()[0]?.click();
  expect(shown()).toContain("b2");
  expect(lines()[0]?.getAttribute("aria-expanded")).toBe("true");
  lines()[0]?.click();
  expect(shown()).not.toContain("b2");
  expect(folds.uncover(1)).toBe(true);
  expect(folds.uncover(1)).toBe(false);
  folds.show(new Set());
  expect(lines()).toEqual([]);
  expect(shown()).toHaveLength(9);
  expect(changed).toHaveBeenCalledTimes(5);
});

it("opens what the browser's search finds", () => {
  folds.show(new Set(["Oro"]));
  root
    .querySelector('[data-block="b2"]')
    ?.dispatchEvent(new Event("beforematch", { bubbles: true }));
  expect(shown()).toContain("b2");
});

it("chooses one or several speakers, and writes them into the address", () => {
  const choice = new SpeakerChoice();
  const told = vi.fn();
  choice.subscribe(told);
  choice.only("Lind");
  choice.toggle("Vega");
  expect([...choice.now]).toEqual(["Lind", "Vega"]);
  const query = queryOfSpeakers(choice.now, new URLSearchParams("witness=both"));
  expect(query.toString()).toBe("witness=both&speaker=Lind&speaker=Vega");
  expect(speakersOfQuery(query)).toEqual(["Lind", "Vega"]);
  choice.only("Lind");
  choice.only("Lind");
  expect(choice.now.size).toBe(0);
  choice.set([]);
  expect(told).toHaveBeenCalledTimes(4);
});

it("opens a note's words under its turn, outside the text, and gives the focus back", () => {
  const notes = new NotesInPlace(root, changed);
  const link = root.querySelector<HTMLAnchorElement>(".footnote-mark a");
  link?.focus();
  expect(link?.getAttribute("aria-expanded")).toBe("false");
  link?.click();
  const note = root.querySelector<HTMLElement>(".note-in-place");
  expect(note?.querySelector("p")?.textContent).toBe("Of the harbour.");
  expect(note?.previousElementSibling?.id).toBe("b-b5");
  expect(note?.querySelector("[id], [data-block]")).toBeNull();
  expect(document.activeElement).toBe(note);
  note?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  expect(root.querySelector(".note-in-place")).toBeNull();
  expect(document.activeElement).toBe(link);
  link?.click();
  root.querySelector<HTMLElement>(".note-close")?.click();
  expect(link?.getAttribute("aria-expanded")).toBe("false");
  // an open note stays with its turn when others are folded
  link?.click();
  folds.show(new Set(["Vega"]));
  expect(root.querySelector(".note-in-place")?.hasAttribute("hidden")).toBe(false);
  folds.show(new Set(["Oro"]));
  expect(root.querySelector(".note-in-place")?.hasAttribute("hidden")).toBe(true);
  notes.stop();
  expect(root.querySelector(".note-in-place")).toBeNull();
});
