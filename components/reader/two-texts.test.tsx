import { beforeEach, describe, expect, it } from "vitest";
import { renderHtml } from "@/lib/doc-model/render-html";
import { doc, footnote, h, note, p, turn } from "@/tests/support/doc-builder";
import { caretText } from "./caret-text";
import { Echoes } from "./echoes";
import { placeInText, textOf } from "./entry";
import { PageScale } from "./page-scale";
import { lengthOfHtml, textHtml } from "./pairs-html";
import { entry } from "./test-entry";
import { TextMap } from "./text-map";
import { sectionsOf } from "./text-sections";

const witness = (language: string) => ({
  id: language,
  language,
  role: "original" as const,
  revision: 1,
});
/** Ids of the second text differ, as the importers make them. */
const second = (html: string) => html.replace(/"(b-)?b(\d+)"/g, '"$1e$2"');

let map: TextMap;
/** First text: `Eins.` [0,5) `Zwei.` [6,11) `Drei.` [12,17); second: `One.` and `Two. Three.` */
beforeEach(() => {
  const left = renderHtml(doc(p("Eins."), p("Zwei."), p("Drei.")));
  const right = second(renderHtml(doc(p("One."), p("Two. Three."))));
  const html = textHtml(
    [
      { html: left, witness: witness("de") },
      { html: right, witness: witness("en") },
    ],
    [
      [["b1"], ["e1"]],
      [["b2", "b3"], ["e2"]],
    ],
  );
  document.body.innerHTML = `<div id="text">${html}</div>`;
  expect(lengthOfHtml(left)).toBe(17);
  const root = document.querySelector<HTMLElement>("#text");
  if (!root) throw new Error("no root");
  map = new TextMap(root);
});

describe("two texts on a page", () => {
  it("have offsets of their own, the second one after the first", () => {
    expect(map.hasTwo).toBe(true);
    expect(map.slice(6, 17)).toBe("Zwei.\nDrei.");
    expect(map.slice(18, 22)).toBe("One.");
    expect(map.slice(23, 34)).toBe("Two. Three.");
    expect(map.length).toBe(34);
    const there = map.point(28, "start");
    expect(there?.node.textContent?.slice(there.offset)).toBe("Three.");
    expect(there && map.offset(there.node, there.offset, "start")).toBe(28);
  });

  it("keep a selection in the text in which it was begun", () => {
    const number = document.querySelector('[data-row="2"] .pair-number');
    const two = document.querySelector('[data-row="2"] [data-side="1"] [data-block]')?.firstChild;
    if (!number || !two) throw new Error("no row");
    expect(map.sideAt(two)).toBe(1);
    expect(map.sideAt(number)).toBeNull();
    // begun on the left, ended over the right cell of the second row
    expect(map.offset(two, 3, "end", 0)).toBe(17);
    // begun on the right, ended on the row's number
    expect(map.offset(number, 0, "end", 1)).toBe(22);
  });

  it("know their places by text and by page", () => {
    const texts = [
      { witnessId: "de", revision: 1, base: 0 },
      { witnessId: "en", revision: 1, base: 18 },
    ];
    expect(placeInText(texts, { start: 23, end: 27 })).toEqual({
      text: texts[1],
      range: { start: 5, end: 9 },
    });
    expect(placeInText(texts, { start: 6, end: 11 })?.text.witnessId).toBe("de");
    expect(textOf(texts, { witnessId: "en", revision: 2 })).toBeUndefined();
  });

  it("share their rows in the overview", () => {
    const scale = new PageScale(map);
    expect(scale.shareOf(18)).toBe(0);
    expect(scale.shareOf(6)).toBeCloseTo(scale.shareOf(23));
    expect(scale.offsetAt(0)).toBe(0);
    expect(scale.offsetAt(0.9)).toBe(6);
    const [from, to] = scale.span([{ start: 6, end: 17 }]);
    expect([from, to]).toEqual([expect.closeTo(6 / 18), 1]);
  });

  it("make one section of both", () => {
    expect(sectionsOf(map).map(({ parts }) => parts)).toEqual([
      [
        expect.objectContaining({ start: 0, end: 17 }),
        expect.objectContaining({ start: 18, end: 34 }),
      ],
    ]);
  });

  it("are gone through one at a time by the caret", () => {
    const caret = caretText(map, 1, () => false);
    expect(caret.blocks).toHaveLength(2);
    expect(caret.startOf(0)).toBe(18);
    expect(caret.blockAt(30)).toBe(1);
    expect(caretText(map, 0, (block) => block === 1).blocks).toHaveLength(2);
  });
});

describe("echoes", () => {
  const marked = (id: string, start: number, end: number, tone: "rest" | "on" = "rest") => ({
    mark: { key: id, start, end, entry: entry({ id, color: 4 }) },
    tone,
    lane: 0 as const,
  });

  it("are the blocks that say the same, of one mark in each cell", () => {
    const echoes = new Echoes(map);
    expect(echoes.of([marked("a", 13, 15)])).toMatchObject([
      { tone: "echo", mark: { start: 23, end: 34 } },
    ]);
    const both = echoes.of([marked("a", 13, 15), marked("b", 6, 8, "on")]);
    expect(both).toMatchObject([{ tone: "echo-on", mark: { start: 23, entry: { id: "b" } } }]);
    expect(echoes.of([marked("c", 24, 26)])).toMatchObject([{ mark: { start: 6, end: 17 } }]);
  });

  it("are none beside a place of the same highlight", () => {
    expect(new Echoes(map).of([marked("a", 6, 8), marked("a", 24, 26)])).toEqual([]);
  });

  it("show the row of the open passage, and leave it again", () => {
    const echoes = new Echoes(map);
    const row = document.querySelector<HTMLElement>('[data-row="2"]');
    echoes.showRow(marked("a", 6, 8).mark, () => 40);
    expect(row?.dataset.at).toBe("");
    expect(row?.dataset.t).toBe("4");
    echoes.showRow(null, () => 0);
    expect(row?.dataset.at).toBeUndefined();
  });
});

it("says where a text has nothing, and leaves other blocks unclaimed", () => {
  const html = textHtml(
    [
      { html: renderHtml(doc(h("Titel"), p("Eins."))), witness: witness("de") },
      {
        html: second(renderHtml(doc(turn("Lind", "One.", "Lind:"), footnote(1, "n"), note("x")))),
        witness: witness("en"),
      },
    ],
    [[["b2"], ["e1"]]],
  );
  expect(html).toContain("Nothing stands here in the English.");
  expect(html).toContain("Nothing stands here in the German.");
});
