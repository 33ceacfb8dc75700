import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDoc } from "@/tests/support/arbitrary-doc";
import { doc, footnote, p, pageBreak, turn } from "@/tests/support/doc-builder";
import { htmlUnits } from "./html-units";
import { pairRows } from "./pair-rows";
import { renderHtml } from "./render-html";
import { renderPairs } from "./render-pairs";

const pieces = (...ids: string[]) => ids.map((id) => ({ ids: [id] }));
/** Rows as words: `a+b|x`, a row of unaligned pieces in brackets. */
const rowsOf = (left: string[], right: string[], alignment: [string[], string[]][]) =>
  pairRows(pieces(...left), pieces(...right), alignment).map((row) => {
    const words = `${left.slice(...row.left).join("+")}|${right.slice(...row.right).join("+")}`;
    return row.isAligned ? words : `(${words})`;
  });

describe("the pieces of stored HTML", () => {
  it("are its top blocks, with a page break before what follows it", () => {
    const html = renderHtml(doc(p("one"), pageBreak("2"), turn("Lind", "two", "Lind:")));
    const units = htmlUnits(html);
    expect(units.map((unit) => unit.ids)).toEqual([["b1"], ["b2"]]);
    expect(units[1]?.html).toMatch(/^<div class="page-break".*two<\/p>$/);
  });

  it("lose nothing of any document", () => {
    fc.assert(
      fc.property(anyDoc, (any) => {
        const html = renderHtml(any);
        const units = htmlUnits(html);
        const bare = html.replace(/<\/?section[^>]*>/g, "");
        expect(units.map((unit) => unit.html).join("")).toBe(bare);
        expect(units.flatMap((unit) => unit.ids)).toHaveLength(
          html.split(" data-block=").length - 1,
        );
      }),
      { numRuns: 80 },
    );
  });
});

describe("the rows of two texts", () => {
  it("put what says the same side by side, and one for two", () => {
    expect(
      rowsOf(
        ["a", "b", "c"],
        ["x", "y"],
        [
          [["a"], ["x"]],
          [["b", "c"], ["y"]],
        ],
      ),
    ).toEqual(["a|x", "b+c|y"]);
  });

  it("keep what only one text has in a row of its own", () => {
    expect(
      rowsOf(
        ["a", "b"],
        ["x", "y", "z"],
        [
          [["a"], ["x"]],
          [["b"], ["z"]],
        ],
      ),
    ).toEqual(["a|x", "(|y)", "b|z"]);
    expect(
      rowsOf(
        ["a", "b", "c"],
        ["x", "z"],
        [
          [["a"], ["x"]],
          [["b"], []],
          [["c"], ["z"]],
        ],
      ),
    ).toEqual(["a|x", "(b|)", "c|z"]);
  });

  it("put what stands between the same neighbours into one row that claims nothing", () => {
    expect(rowsOf(["h", "i", "a"], ["j", "x"], [[["a"], ["x"]]])).toEqual(["(h+i|j)", "a|x"]);
    expect(rowsOf(["a"], ["x"], [])).toEqual(["(a|x)"]);
  });

  it("put landmarks of the same kind level with one another", () => {
    const piece = (id: string, kind: string) => ({ ids: [id], kind });
    const rows = pairRows(
      [piece("a", "paragraph"), piece("s", "signature"), piece("d", "distribution")],
      [
        piece("x", "paragraph"),
        piece("n", "note"),
        piece("t", "signature"),
        piece("u", "signature"),
        piece("e", "distribution"),
      ],
      [[["a"], ["x"]]],
    );
    expect(rows.map(({ left, right }) => [left, right])).toEqual([
      [
        [0, 1],
        [0, 1],
      ],
      [
        [1, 1],
        [1, 2],
      ],
      [
        [1, 2],
        [2, 4],
      ],
      [
        [2, 3],
        [4, 5],
      ],
    ]);
  });

  it("join pairs that cross rather than change the order of a text", () => {
    expect(
      rowsOf(
        ["a", "b", "c"],
        ["x", "y", "z"],
        [
          [["a"], ["y"]],
          [["b"], ["x"]],
          [["c"], ["z"]],
          [["gone"], ["z"]],
        ],
      ),
    ).toEqual(["a+b|x+y", "c|z"]);
  });

  it("hold every piece once and in order, whatever is said of them", () => {
    const ids = fc.uniqueArray(
      fc.integer({ min: 0, max: 9 }).map((n) => `i${n}`),
      { maxLength: 3 },
    );
    const pairs = fc.array(fc.tuple(ids, ids), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), pairs, (l, r, alignment) => {
        const all = (count: number) => Array.from({ length: count }, (_, at) => `i${at}`);
        const rows = pairRows(pieces(...all(l)), pieces(...all(r)), alignment);
        for (const side of ["left", "right"] as const) {
          const seen = rows.flatMap((row) => all(10).slice(...row[side]));
          expect(seen).toEqual(all(side === "left" ? l : r));
        }
        expect(rows.every((row) => row.left[0] < row.left[1] || row.right[0] < row.right[1])).toBe(
          true,
        );
      }),
    );
  });
});

it("draws the rows with the texts untouched and says where nothing stands", () => {
  const left = renderHtml(doc(p("Ein Brief.")));
  const right = renderHtml(doc(p("A letter.^1"), footnote(1, "Of May.")));
  const html = renderPairs(
    { html: left, language: "de", nothing: "Nothing in <German>" },
    { html: right.replaceAll("b1", "e1").replaceAll("b2", "e2"), language: "en", nothing: "-" },
    [[["b1"], ["e1"]]],
  );
  expect(html).toContain('<div class="pair" data-row="1" data-aligned>');
  expect(html).toContain('<div class="pair-side" data-side="0" lang="de"><p id="b-b1"');
  expect(html).toContain("Nothing in &lt;German&gt;");
  expect(html).toContain(
    'data-row="2"><div class="pair-side" data-side="0"><p class="pair-nothing"',
  );
});
