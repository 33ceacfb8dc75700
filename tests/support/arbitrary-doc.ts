/**
 * Any document of the schema, for laws that hold of every document.
 */
import fc from "fast-check";
import type { DocJson } from "@/lib/doc-model/types";
import {
  doc,
  footnote,
  h,
  li,
  ol,
  p,
  pageBreak,
  quote,
  row,
  stage,
  table,
  turn,
  ul,
} from "./doc-builder";

const piece = fc.oneof(
  fc.constantFrom(
    "word",
    " ",
    "é",
    "😀",
    "Слово",
    "[[ins]]",
    "((aside))",
    "^1",
    "^2",
    "|",
    "~",
    "&<tail",
    "\t",
  ),
  fc.string({ maxLength: 6 }).map((words) => words.replace(/[<>|^~[\]()\n\r\0]/gu, "")),
);
const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const leafBlock: fc.Arbitrary<DocJson> = fc.oneof(
  line.map((words) => p(words)),
  line.map((words) => h(words, 2)),
  fc.tuple(fc.constantFrom("Ann", "Bo"), line).map(([who, words]) => turn(who, words)),
  line.map((words) => turn("Ann", words, null)),
  line.map((words) => stage(words)),
  line.map((words) => footnote(1, words)),
  fc.constant(pageBreak("7")),
);
const heldBlock: fc.Arbitrary<DocJson> = fc.oneof(
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines) => ul(...lines.map((one) => li(p(one))))),
  fc.tuple(line, line).map(([one, two]) => ol(li(p(one), ul(li(p(two)))))),
  line.map((words) => quote(p(words))),
  fc
    .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((rows) => table(...rows.map((cells) => row(...cells)))),
);

export const anyDoc: fc.Arbitrary<DocJson> = fc
  .array(fc.oneof({ weight: 3, arbitrary: leafBlock }, heldBlock), { minLength: 1, maxLength: 12 })
  .map((blocks) => doc(...blocks));
