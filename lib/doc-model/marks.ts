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

/** Strong emphasis, as the source prints it. */
export const Bold = mark("bold", "strong", ["strong", "b"]);
/** Emphasis, as the source prints it. */
export const Italic = mark("italic", "em", ["em", "i"]);
/** An editor's or translator's [words], brackets included. */
export const Insertion = mark("insertion", "span", ["span.insertion"], "insertion").extend({
  inclusive: false,
});
/** A (stage direction) inside a line, brackets included. */
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

/** A link to the web or to mail; the schema refuses other addresses. */
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

/** Every mark, in the order in which stored documents list them. */
export const marks: Mark[] = [Link, Bold, Italic, Insertion, StageDirectionMark];
