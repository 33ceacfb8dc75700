import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectText } from "@/lib/doc-model/project-text";
import { renderHtml } from "@/lib/doc-model/render-html";
import { anyDoc } from "@/tests/support/arbitrary-doc";
import { TextMap } from "./text-map";

const block = (id: string, start: number, end: number, inner: string, tag = "p") =>
  `<${tag} id="b-${id}" class="block" data-block="${id}" data-start="${start}" data-end="${end}">${inner}</${tag}>`;

/** Offsets: title [0,5) | turn "He said no." [6,17) | row "a\tbc" [18,22) | "x\ny" [23,26) */
const html =
  `<section class="doc-section">${block("1", 0, 5, "Title", "h2")}` +
  block(
    "2",
    6,
    17,
    '<span class="speaker" data-skip>Shen: </span>He <em>said</em><sup data-skip><a>1</a></sup> no.',
  ) +
  `</section><section class="doc-section"><table><tbody>${block("3", 18, 22, '<td data-start="18" data-end="19">a</td><td data-start="20" data-end="22">bc</td>', "tr")}</tbody></table>` +
  `<div class="page-break" data-skip></div>${block("4", 23, 26, "x<br>y")}</section>`;

function mapOf(markup: string): TextMap {
  document.body.innerHTML = `<header>bar</header><div id="text">${markup}</div><footer>foot</footer>`;
  const root = document.querySelector<HTMLElement>("#text");
  if (!root) throw new Error("no root");
  return new TextMap(root);
}

describe("TextMap", () => {
  it("reads the canonical text without labels and marks", () => {
    const map = mapOf(html);
    expect(map.slice(0, map.length)).toBe("Title\nHe said no.\na\tbc\nx\ny");
    expect(map.slice(9, 13)).toBe("said");
    expect(map.slice(3, 8)).toBe("le\nHe");
    expect(map.slice(19, 21)).toBe("\tb");
  });

  it("finds the place of an offset and the offset of a place", () => {
    const map = mapOf(html);
    for (let offset = 0; offset <= map.length; offset += 1) {
      const start = map.point(offset, "start");
      const end = map.point(offset, "end");
      if (!start || !end) throw new Error("no point");
      // between two cells there is no place of its own: the tab belongs to both
      if (offset !== 20) expect(map.offset(end.node, end.offset, "end")).toBe(offset);
      if (offset !== 19 && offset < map.length) {
        expect(map.offset(start.node, start.offset, "start")).toBe(offset);
      }
    }
  });

  it("clamps a place in a label to the words beside it", () => {
    const map = mapOf(html);
    const label = document.querySelector(".speaker")?.firstChild;
    if (!label) throw new Error("no label");
    expect(map.offset(label, 2, "start")).toBe(6);
    expect(map.offset(label, 2, "end")).toBe(6);
    const mark = document.querySelector("sup a")?.firstChild;
    if (!mark) throw new Error("no mark");
    expect(map.offset(mark, 0, "start")).toBe(13);
    expect(map.offset(mark, 1, "end")).toBe(13);
  });

  it("clamps a place outside the text to its ends, between blocks to the nearer one", () => {
    const map = mapOf(html);
    const [before, after] = [document.querySelector("header"), document.querySelector("footer")];
    if (!before || !after) throw new Error("no surroundings");
    expect(map.offset(before, 0, "start")).toBe(0);
    expect(map.offset(after, 0, "end")).toBe(26);
    const gap = document.querySelector(".page-break");
    if (!gap) throw new Error("no gap");
    expect(map.offset(gap, 0, "start")).toBe(23);
    expect(map.offset(gap, 0, "end")).toBe(22);
  });

  it("gives a passage block by block", () => {
    const ranges = mapOf(html).ranges(3, 8);
    expect(ranges.map(({ block: at }) => at)).toEqual([0, 1]);
    expect(ranges[1]?.start.node.textContent).toBe("He ");
    expect(ranges[1]?.start.offset).toBe(0);
  });

  it("reads every document's text as the projection has it", () => {
    fc.assert(
      fc.property(anyDoc, fc.nat(), fc.nat(), (doc, a, b) => {
        const { text } = projectText(doc);
        const map = mapOf(renderHtml(doc));
        expect(map.slice(0, text.length)).toBe(text);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        expect(map.slice(start ?? 0, end ?? 0)).toBe(text.slice(start, end));
      }),
      { numRuns: 60 },
    );
  });
});
