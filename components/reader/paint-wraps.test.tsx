import { beforeEach, expect, it } from "vitest";
import { marksOf } from "./highlight-store";
import type { PaintedMark } from "./paint";
import { WrappingPainter } from "./paint-wraps";
import { entry } from "./test-entry";
import { TextMap } from "./text-map";

let text: TextMap;
let painter: WrappingPainter;

beforeEach(() => {
  document.body.innerHTML =
    '<div id="text"><p data-block="1" data-start="0" data-end="11"><span data-skip>Shen: </span>one <em>two</em> six</p>' +
    '<p data-block="2" data-start="12" data-end="17">seven</p></div>';
  const root = document.querySelector<HTMLElement>("#text");
  if (!root) throw new Error("no root");
  text = new TextMap(root);
  painter = new WrappingPainter(text);
});

const painted = (...entries: ReturnType<typeof entry>[]) =>
  new Map<string, PaintedMark>(
    entries.flatMap(marksOf).map((mark) => [mark.key, { mark, tone: "rest", lane: 0 }]),
  );
const wrapped = () => [...document.querySelectorAll("mark")].map((mark) => mark.textContent);

it("wraps the words of a passage, block by block, and no label", () => {
  painter.paint(painted(entry({ id: "a", at: [2, 15] })));
  expect(wrapped()).toEqual(["e ", "two", " six", "sev"]);
  expect(document.querySelector("mark")?.dataset.t).toBe("1");
});

it("nests what overlaps, and keeps every offset", () => {
  painter.paint(painted(entry({ id: "a", at: [0, 11] }), entry({ id: "b", at: [4, 9] })));
  expect(wrapped()).toContain("two");
  expect(text.slice(0, 17)).toBe("one two six\nseven");
});

it("takes away what is no longer painted, leaving the text as it was", () => {
  const before = document.body.innerHTML;
  painter.paint(painted(entry({ id: "a", at: [2, 15] })));
  painter.paintPending({ start: 4, end: 7 });
  painter.clear();
  expect(document.body.innerHTML).toBe(before);
});
