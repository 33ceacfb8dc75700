/**
 * Checks a comment's JSON node by node against `body-schema` and gives it back in one canonical
 * form: known keys only, marks in one order, neighbouring texts of the same marks joined, empty
 * paragraphs at both ends cut. Refuses whatever the schema does not name. Depth and number are
 * bounded before anything is descended into.
 */
import { nodeRules } from "./body-schema";
import { checkAttrs, checkMarks, checkMention, checkStart, isFields } from "./check-attributes";
import { commentLimits } from "./limits";
import type { CommentNode } from "./model";
import { checkWords, emptyBody, refuseBody } from "./refuse-body";

const nodeKeys = new Set(["type", "attrs", "content", "marks", "text"]);

/**
 * The checked, canonical `doc`.
 * @throws {AppError} invalid-input, with the path of the first fault.
 */
export function checkBody(input: unknown): CommentNode {
  const count = { nodes: 0, units: 0 };
  const doc = checkNode(input, "body", ["doc"], 0, count);
  return { type: "doc", content: trimBlocks(doc.content ?? []) };
}

function checkNode(
  input: unknown,
  path: string,
  allowed: readonly string[],
  depth: number,
  count: { nodes: number; units: number },
): CommentNode {
  if (!isFields(input)) throw refuseBody(path, "A node is an object with a type.");
  count.nodes += 1;
  if (count.nodes > commentLimits.nodes) {
    throw refuseBody(path, `It has more than ${commentLimits.nodes} parts. Divide it in two.`);
  }
  if (depth > commentLimits.depth) {
    throw refuseBody(path, `It is nested deeper than ${commentLimits.depth} levels. Flatten it.`);
  }
  const { type } = input;
  if (typeof type !== "string" || !Object.hasOwn(nodeRules, type) || !allowed.includes(type)) {
    const wanted = allowed.join(", ");
    throw refuseBody(`${path}.type`, `A comment has no such node here. Expected is ${wanted}.`);
  }
  for (const key of Object.keys(input)) {
    if (!nodeKeys.has(key)) throw refuseBody(`${path}.${key}`, "A node has no such field.");
  }
  const rule = nodeRules[type];
  if (rule === undefined) throw refuseBody(`${path}.type`, "A comment has no such node.");
  const node: CommentNode = { type };
  const attrs = checkAttrs(input.attrs, `${path}.attrs`, rule);
  if (type === "mention") node.attrs = checkMention(attrs, `${path}.attrs`);
  if (type === "orderedList") node.attrs = { start: checkStart(attrs.start, `${path}.attrs`) };

  if (type === "text") {
    if (typeof input.text !== "string" || input.text === "") {
      throw refuseBody(`${path}.text`, "A text node has at least one character.");
    }
    count.units += input.text.length;
    if (count.units > commentLimits.text) {
      throw refuseBody(
        path,
        `It has more than ${commentLimits.text} characters. Divide it in two.`,
      );
    }
    node.text = checkWords(input.text, `${path}.text`);
  } else if (input.text !== undefined) {
    throw refuseBody(`${path}.text`, "Only a text node has text.");
  }
  const marks = checkMarks(input.marks, `${path}.marks`);
  // A mention or a line break inside bold words bears their marks in Tiptap; they mean nothing.
  if (type === "text" && marks.length > 0) node.marks = marks;
  if (marks.length > 0 && !["text", "mention", "hardBreak"].includes(type)) {
    throw refuseBody(`${path}.marks`, "Only words bear marks.");
  }

  const content = input.content ?? [];
  if (!Array.isArray(content)) throw refuseBody(`${path}.content`, "Content is a list of nodes.");
  if (rule.holds.length === 0 && content.length > 0) {
    throw refuseBody(`${path}.content`, "This node has no content.");
  }
  if (rule.filled && content.length === 0) {
    if (type === "doc") throw emptyBody();
    throw refuseBody(`${path}.content`, "This node is empty. Put something in it or take it out.");
  }
  const children: CommentNode[] = [];
  for (const [index, child] of content.entries()) {
    const names = index === 0 && rule.first !== undefined ? [rule.first] : rule.holds;
    join(children, checkNode(child, `${path}.content.${index}`, names, depth + 1, count));
  }
  if (children.length > 0) node.content = children;
  return node;
}

function join(children: CommentNode[], next: CommentNode): void {
  const last = children.at(-1);
  if (
    last?.type === "text" &&
    next.type === "text" &&
    JSON.stringify(last.marks) === JSON.stringify(next.marks)
  ) {
    last.text = `${last.text ?? ""}${next.text ?? ""}`;
  } else {
    children.push(next);
  }
}

function trimBlocks(blocks: CommentNode[]): CommentNode[] {
  const isEmpty = (block: CommentNode) => block.type === "paragraph" && block.content === undefined;
  const start = blocks.findIndex((block) => !isEmpty(block));
  if (start < 0) throw emptyBody();
  const end = blocks.findLastIndex((block) => !isEmpty(block));
  return blocks.slice(start, end + 1);
}
