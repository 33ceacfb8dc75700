import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { parseCommentBody } from "./body";
import { commentLimits } from "./limits";
import type { CommentNode } from "./model";

const personId = "0191e0a4-7c3e-7b5e-9a3f-5a1f0c2d4e6b";
const p = (...content: CommentNode[]): CommentNode => ({ type: "paragraph", content });
const t = (text: string, ...marks: CommentNode["marks"] & object[]): CommentNode =>
  marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
const doc = (...content: CommentNode[]): CommentNode => ({ type: "doc", content });

function fault(input: unknown): { path: string; message: string } {
  try {
    parseCommentBody(input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("invalid-input");
    return { path: error.details.errors?.[0]?.path ?? "", message: error.userMessage };
  }
  throw new Error("It was accepted.");
}

describe("plain text", () => {
  test("a blank line begins a paragraph, a newline is a hard break", () => {
    expect(parseCommentBody("One\r\ntwo\n \n\nThree\n").body).toEqual(
      doc(p(t("One"), { type: "hardBreak" }, t("two")), p(t("Three"))),
    );
  });

  test.each(["", "  \n\n ", "\u200b\u200d"])("blank %j is refused", (input) => {
    expect(fault(input)).toEqual({ path: "body", message: "Write something first." });
  });

  test("NUL and half characters are refused", () => {
    expect(fault("a\0b").path).toBe("body");
    expect(fault("a\ud83d").path).toBe("body");
    expect(parseCommentBody("a😀").text).toBe("a😀");
  });

  test("markup in it stays words", () => {
    expect(parseCommentBody("<b>x</b> **y**").body).toEqual(doc(p(t("<b>x</b> **y**"))));
  });
});

describe("Tiptap JSON", () => {
  test("everything that the schema has, with its plain text", () => {
    const mention = { type: "mention", attrs: { id: personId, label: "Noor Haddad" } };
    const parsed = parseCommentBody(
      doc(
        p(t("See ", { type: "bold" }), t("it", { type: "italic" }, { type: "bold" }), mention),
        { type: "blockquote", content: [p(t("q"), { type: "hardBreak" }, t("r"))] },
        {
          type: "orderedList",
          attrs: { start: 3, type: null },
          content: [
            {
              type: "listItem",
              content: [
                p(t("three")),
                { type: "bulletList", content: [{ type: "listItem", content: [p(t("in"))] }] },
              ],
            },
            {
              type: "listItem",
              content: [
                p(
                  t("four", {
                    type: "link",
                    attrs: { href: "https://example.org", target: "_blank" },
                  }),
                ),
              ],
            },
          ],
        },
      ),
    );
    expect(parsed.text).toBe("See it@Noor Haddad\n\n> q\n> r\n\n3. three\n   - in\n4. four");
    expect(parsed.mentionIds).toEqual([personId]);
    expect(parsed.body.content?.[0]?.content?.[1]?.marks).toEqual([
      { type: "bold" },
      { type: "italic" },
    ]);
    expect(JSON.stringify(parsed.body)).not.toContain("target");
  });

  test("empty paragraphs at both ends are cut, those between stay", () => {
    const empty = { type: "paragraph" };
    const { body } = parseCommentBody(doc(empty, p(t("a")), empty, p(t("b")), empty));
    expect(body).toEqual(doc(p(t("a")), empty, p(t("b"))));
  });

  test("an editor that was left empty says so", () => {
    expect(fault(doc({ type: "paragraph" })).message).toBe("Write something first.");
    expect(fault({ type: "doc", content: [] }).message).toBe("Write something first.");
    expect(fault(doc(p(t("  ")))).message).toBe("Write something first.");
  });

  test.each<[unknown, string]>([
    [null, "body"],
    [[], "body"],
    [7, "body"],
    [{ type: "paragraph" }, "body.type"],
    [doc(t("loose")), "body.content.0.type"],
    [doc({ type: "image", attrs: { src: "x" } }), "body.content.0.type"],
    [doc({ type: "__proto__" }), "body.content.0.type"],
    [doc({ type: "toString" }), "body.content.0.type"],
    [doc({ type: "paragraph", attrs: { onclick: "x" } }), "body.content.0.attrs.onclick"],
    [doc(p(t(""))), "body.content.0.content.0.text"],
    [doc(p(t("a\0"))), "body.content.0.content.0.text"],
    [doc(p(t("a\udc00"))), "body.content.0.content.0.text"],
    [
      doc(p({ type: "text", text: "a", marks: [{ type: "strike" }] })),
      "body.content.0.content.0.marks.0.type",
    ],
    [doc(p(t("a", { type: "bold" }, { type: "bold" }))), "body.content.0.content.0.marks.1"],
    [
      doc(p(t("a", { type: "link", attrs: { href: "javascript:alert(1)" } }))),
      "body.content.0.content.0.marks.0.attrs.href",
    ],
    [
      doc(p(t("a", { type: "link", attrs: { href: "/relative" } }))),
      "body.content.0.content.0.marks.0.attrs.href",
    ],
    [doc(p(t("a", { type: "link" }))), "body.content.0.content.0.marks.0.attrs.href"],
    [
      doc(p({ type: "mention", attrs: { id: "x", label: "y" } })),
      "body.content.0.content.0.attrs.id",
    ],
    [doc(p({ type: "mention", attrs: { id: personId } })), "body.content.0.content.0.attrs.label"],
    [doc({ type: "bulletList", content: [] }), "body.content.0.content"],
    [
      doc({
        type: "bulletList",
        content: [{ type: "listItem", content: [{ type: "blockquote", content: [p(t("a"))] }] }],
      }),
      "body.content.0.content.0.content.0.type",
    ],
    [{ type: "doc", content: "x" }, "body.content"],
    [{ type: "doc", content: [p(t("a"))], extra: 1 }, "body.extra"],
  ])("refuses %j at %s", (input, path) => {
    expect(fault(input).path).toBe(path);
  });

  test("size is bounded: nodes, depth, characters", () => {
    const many = Array.from({ length: commentLimits.nodes }, () => p());
    expect(fault(doc(...many)).message).toContain("parts");
    let deep: CommentNode = p(t("x"));
    for (let i = 0; i < 5_000; i += 1) deep = { type: "blockquote", content: [deep] };
    expect(fault(doc(deep)).message).toContain("nested");
    const half = "a".repeat(commentLimits.text / 2 + 1);
    expect(fault(doc(p(t(half)), p(t(half)))).message).toContain("characters");
  });
});

describe("laws", () => {
  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .filter((s) => !s.includes("\0"));
  const mark = fc.constantFrom(
    { type: "bold" },
    { type: "italic" },
    { type: "link", attrs: { href: "https://example.org/" } },
  );
  const inline = fc.oneof(
    fc.record({
      type: fc.constant("text"),
      text: words,
      marks: fc.uniqueArray(mark, { selector: (m) => m.type, maxLength: 3 }),
    }),
    fc.constant({ type: "hardBreak" }),
    fc.constant({ type: "mention", attrs: { id: personId, label: "Noor" } }),
  );
  const body = fc
    .array(
      fc.record({ type: fc.constant("paragraph"), content: fc.array(inline, { maxLength: 5 }) }),
      { minLength: 1, maxLength: 4 },
    )
    .map((content) => ({ type: "doc", content: [...content, p(t("end"))] }));

  test("parsing a parsed body gives it again", () => {
    fc.assert(
      fc.property(body, (input) => {
        const once = parseCommentBody(input);
        expect(parseCommentBody(JSON.parse(JSON.stringify(once.body)))).toEqual(once);
      }),
    );
  });

  test("plain text is read back from its own plain text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.constantFrom("\n", "\n\n", " ")), { minLength: 1 }),
        (pieces) => {
          const input = `a${pieces.join("")}z`;
          const once = parseCommentBody(input);
          expect(parseCommentBody(once.text)).toEqual(once);
        },
      ),
    );
  });

  test("no JSON at all makes it throw anything but a refusal", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (input) => {
        try {
          parseCommentBody(input);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
    );
  });
});
