import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { anyDoc } from "@/tests/support/arbitrary-doc";
import { offsetToPos, positionMap, posToOffset } from "./positions";
import { projectText } from "./project-text";
import { renderHtml } from "./render-html";
import { documentSchema } from "./schema";
import { parseDoc } from "./validate";

describe("laws of every document", () => {
  it("is accepted by the schema, and read the same after", () => {
    fc.assert(
      fc.property(anyDoc, (doc) => {
        expect(projectText(parseDoc(doc))).toEqual(projectText(doc));
      }),
    );
  });

  it("is tiled by its blocks, a line feed between each", () => {
    fc.assert(
      fc.property(anyDoc, (doc) => {
        const { text, blocks } = projectText(doc);
        let end = -1;
        for (const block of blocks) {
          expect(block.start).toBe(end + 1);
          end = block.end;
        }
        expect(Math.max(end, 0)).toBe(text.length);
        expect(blocks.map((block) => text.slice(block.start, block.end)).join("\n")).toBe(text);
        expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
      }),
    );
  });

  it("takes every offset to a position and back, on either side", () => {
    fc.assert(
      fc.property(anyDoc, (doc) => {
        const { text, blocks } = projectText(doc);
        if (blocks.length === 0) return;
        const map = positionMap(doc);
        expect(map.textLength).toBe(text.length);
        for (let offset = 0; offset <= text.length; offset += 1) {
          for (const side of [-1, 1] as const) {
            expect(posToOffset(map, offsetToPos(map, offset, side), side)).toBe(offset);
          }
        }
      }),
    );
  });

  it("has ProseMirror's own text at those positions", () => {
    fc.assert(
      fc.property(anyDoc, (doc) => {
        const { text, blocks } = projectText(doc);
        const map = positionMap(doc);
        const root = Node.fromJSON(documentSchema, doc);
        for (const block of blocks.filter((one) => one.type !== "tableRow")) {
          const from = offsetToPos(map, block.start);
          const to = offsetToPos(map, block.end, -1);
          expect(root.resolve(from).parent.isTextblock).toBe(true);
          const leaf = (node: Node) => (node.type.name === "hardBreak" ? "\n" : "");
          expect(root.textBetween(from, Math.max(from, to), "", leaf)).toBe(
            text.slice(block.start, block.end),
          );
        }
      }),
    );
  });

  it("shows the canonical text in its HTML, block by block", () => {
    const window = new Window();
    fc.assert(
      fc.property(anyDoc, (doc) => {
        const { text, blocks } = projectText(doc);
        window.document.body.innerHTML = renderHtml(doc);
        for (const skipped of window.document.querySelectorAll("[data-skip]")) skipped.remove();
        for (const br of window.document.querySelectorAll("br")) br.replaceWith("\n");
        const drawn = [...window.document.querySelectorAll("[data-block]")];
        expect(drawn.map((element) => element.getAttribute("data-block"))).toEqual(
          blocks.map((block) => block.id),
        );
        for (const element of drawn) {
          const range = [element.getAttribute("data-start"), element.getAttribute("data-end")];
          const cells = [...element.querySelectorAll("td, th")];
          const words =
            cells.length > 0 ? cells.map((cell) => cell.textContent) : [element.textContent];
          expect(words.join("\t")).toBe(text.slice(Number(range[0]), Number(range[1])));
          for (const cell of cells) {
            const [start, end] = ["data-start", "data-end"].map((name) =>
              Number(cell.getAttribute(name)),
            );
            expect(cell.textContent).toBe(text.slice(start, end));
          }
        }
      }),
      { numRuns: 60 },
    );
    window.close();
  });
});
