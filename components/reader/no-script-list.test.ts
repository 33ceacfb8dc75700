import { expect, it } from "vitest";
import type { AnnotatedPassage } from "@/lib/passages/model";
import { noScriptList } from "./no-script-list";

const passage: AnnotatedPassage = {
  highlightId: "h",
  document: { id: "d", title: "A talk", citation: null },
  witness: { id: "w", language: "en", role: "translation" },
  revision: 1,
  exact: "so <b>it</b>\nwas",
  before: "",
  after: "",
  blockId: "b7",
  themes: [{ id: "t", name: "<i>Trade</i>" }],
  author: { id: "a", name: "Ada & Ben" },
  visibility: "seminar",
  status: "exact",
  createdAt: "",
  comments: [],
};

it("links each passage to its place and escapes what people wrote", () => {
  const html = noScriptList([passage], null);
  expect(html).toContain('<a href="#b-b7">“so &lt;b&gt;it&lt;/b&gt; was”</a>');
  expect(html).toContain("Ada &amp; Ben · &lt;i&gt;Trade&lt;/i&gt;");
  expect(html.startsWith("<noscript>")).toBe(true);
});

it("says where a passage has no place, and leads on where there are more", () => {
  const html = noScriptList([{ ...passage, blockId: null }], "/all?a=1&b=2");
  expect(html).not.toContain("#b-");
  expect(html).toContain('href="/all?a=1&amp;b=2"');
});
