import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CommentNode } from "@/lib/threads/model";
import { CommentBody } from "./comment-body";

const html = (...content: CommentNode[]) =>
  render(<CommentBody body={{ type: "doc", content }} meId="me" />).container.innerHTML;
const p = (...content: CommentNode[]): CommentNode => ({ type: "paragraph", content });

test("draws every node of the schema", () => {
  const item: CommentNode = { type: "listItem", content: [p({ type: "text", text: "x" })] };
  expect(
    html(
      p(
        { type: "text", text: "a", marks: [{ type: "bold" }, { type: "italic" }] },
        { type: "hardBreak" },
      ),
      { type: "blockquote", content: [p({ type: "mention", attrs: { id: "me", label: "Noor" } })] },
      { type: "orderedList", attrs: { start: 3 }, content: [item] },
      { type: "bulletList", content: [item] },
    ),
  ).toBe(
    '<div class="comment-body"><p dir="auto"><strong><em>a</em></strong><br></p>' +
      '<blockquote><p dir="auto"><span class="mention" data-me="true">@Noor</span></p></blockquote>' +
      '<ol start="3"><li><p dir="auto">x</p></li></ol><ul><li><p dir="auto">x</p></li></ul></div>',
  );
});

test("a link opens elsewhere and lends it no name; an unsafe one is only words", () => {
  const link = (href: string) =>
    html(p({ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }));
  expect(link("https://example.org/")).toContain(
    '<a href="https://example.org/" target="_blank" rel="noopener noreferrer nofollow">x</a>',
  );
  expect(link("javascript:alert(1)")).toBe('<div class="comment-body"><p dir="auto">x</p></div>');
});

test("markup in words stays words, and unknown nodes leave only theirs", () => {
  expect(html(p({ type: "text", text: "<img src=x onerror=alert(1)>" }))).toContain("&lt;img");
  expect(
    html({ type: "iframe", attrs: { src: "x" }, content: [p({ type: "text", text: "y" })] }),
  ).toBe('<div class="comment-body"><p dir="auto">y</p></div>');
});
