/**
 * What may be said of words inside a line: emphasis, links, an editor's [insertion] (brackets
 * included) and a (stage direction). The words stay in the canonical text; marks are ranges in it.
 * `stageDirectionMark` is not called `stageDirection`, since a node has that name.
 */
import { Mark, mergeAttributes } from "@tiptap/core";
import { safeHref } from "./links";

function mark(name: string, tag: string, parse: string[], className?: string): Mark {
  return Mark.create({
    name,
    parseHTML: () => parse.map((found) => ({ tag: found })),
    renderHTML: ({ HTMLAttributes }) => [
      tag,
      className ? mergeAttributes({ class: className }, HTMLAttributes) : HTMLAttributes,
      0,
    ],
  });
}

export const Bold = mark("bold", "strong", ["strong", "b"]);
export const Italic = mark("italic", "em", ["em", "i"]);
export const Insertion = mark("insertion", "span", ["span.insertion"], "insertion").extend({
  inclusive: false,
});
export const StageDirectionMark = mark(
  "stageDirectionMark",
  "span",
  ["span.stage"],
  "stage",
).extend({ inclusive: false });

function checkHref(value: unknown): void {
  if (typeof value !== "string" || safeHref(value) === null) {
    throw new RangeError("A link leads to an http, https or mailto address");
  }
}

export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: "", validate: checkHref } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = safeHref(element.getAttribute("href") ?? "");
        return href === null ? false : { href };
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "a",
    mergeAttributes({ rel: "noopener noreferrer nofollow" }, HTMLAttributes),
    0,
  ],
});

export const marks: Mark[] = [Link, Bold, Italic, Insertion, StageDirectionMark];
