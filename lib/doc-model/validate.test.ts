import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { doc, p } from "@/tests/support/doc-builder";
import { projectText } from "./project-text";
import type { DocJson } from "./types";
import { parseDoc } from "./validate";

function refusal(json: unknown): AppError {
  try {
    parseDoc(json);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It was not refused");
}

const link = (href: string): DocJson => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text: "a", marks: [{ type: "link", attrs: { href } }] }],
    },
  ],
});

describe("parseDoc", () => {
  it.each([
    null,
    1,
    "doc",
    [],
    {},
    { type: "doc" },
    { type: "paragraph" },
    { type: "doc", content: "x" },
    { type: "doc", content: [{ type: "text", text: "bare" }] },
    { type: "doc", content: [{ type: "video" }] },
    { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: 3 }] }] },
    { type: "doc", content: [{ type: "heading", attrs: { level: 99 } }] },
    { type: "doc", content: [{ type: "note", attrs: { kind: "<b>" } }] },
    { type: "doc", content: [{ type: "paragraph", attrs: { id: 'a b"' } }] },
    link("javascript:alert(1)"),
    doc(p("\u0000")),
    doc(p("\ud800")),
  ])("refuses %j with a sentence", (json) => {
    expect(refusal(json).code).toBe("invalid-input");
  });

  it("refuses a document nested without end", () => {
    let nested: DocJson = p("x");
    for (let depth = 0; depth < 50_000; depth += 1)
      nested = { type: "blockquote", content: [nested] };
    expect(refusal({ type: "doc", content: [nested] }).code).toBe("invalid-input");
  });

  it("keeps ids that are there, fills in and renames the others", () => {
    const parsed = parseDoc({
      type: "doc",
      content: [
        { type: "paragraph", attrs: { id: "b2" } },
        { type: "paragraph" },
        { type: "paragraph", attrs: { id: "b2" } },
      ],
    });
    expect(projectText(parsed).blocks.map((block) => block.id)).toEqual(["b2", "b3", "b4"]);
  });

  it("makes a line feed in a text node a hard break, the same text", () => {
    const parsed = parseDoc({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "a\n\nb" }] }],
    });
    expect(projectText(parsed).text).toBe("a\n\nb");
    expect(parsed.content?.[0]?.content?.map((node) => node.type)).toEqual([
      "text",
      "hardBreak",
      "hardBreak",
      "text",
    ]);
  });

  it("lets links to the web and to mail pass", () => {
    expect(() => parseDoc(link("https://example.org/a?b=c"))).not.toThrow();
    expect(() => parseDoc(link("mailto:a@example.org"))).not.toThrow();
  });
});
