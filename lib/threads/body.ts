/**
 * A comment's body: from what was sent (plain text or Tiptap JSON) to the checked document that is
 * stored, its plain text, and who is mentioned. Pure, for server and browser. Invariants: the
 * result is a fixed point (parsing it again gives it again), and its text is not blank.
 */
import { checkBody } from "./check-body";
import { commentLimits } from "./limits";
import type { CommentNode } from "./model";
import { checkWords, emptyBody, refuseBody } from "./refuse-body";

export interface ParsedComment {
  /** The checked, canonical document, as it is stored. */
  body: CommentNode;
  /** Its plain text: paragraphs a blank line apart, list items on lines of their own. */
  text: string;
  /** Ids of the people mentioned, each once, in order of appearance. */
  mentionIds: string[];
}

/**
 * Reads a comment's body: a string becomes paragraphs (a blank line begins a new one, a single
 * newline is a hard break), anything else is checked as Tiptap JSON.
 * @throws {AppError} invalid-input with the path of the fault; "Write something first." when blank.
 */
export function parseCommentBody(input: unknown): ParsedComment {
  const body = typeof input === "string" ? fromPlainText(input) : checkBody(input);
  const text = commentText(body);
  // format characters (zero-width spaces, joiners) are no words
  if (text.replace(/[\s\p{Cf}]/gu, "") === "") throw emptyBody();
  if (text.length > commentLimits.text * 2) {
    // markers of nested lists count too, so that a stored text stays bounded
    throw refuseBody(
      "body",
      `It is longer than ${commentLimits.text} characters. Divide it in two.`,
    );
  }
  return { body, text, mentionIds: [...new Set(mentionsIn(body))] };
}

/** The plain text of a checked body. */
export function commentText(body: CommentNode): string {
  return blocksText(body.content ?? []);
}

function fromPlainText(input: string): CommentNode {
  const words = checkWords(input, "body").replace(/\r\n?/g, "\n").trim();
  if (words === "") throw emptyBody();
  const paragraphs = words.split(/\n(?:[^\S\n]*\n)+/).map((paragraph) => ({
    type: "paragraph",
    content: paragraph.split("\n").flatMap((line, index) => {
      const text = line === "" ? [] : [{ type: "text", text: line }];
      return index === 0 ? text : [{ type: "hardBreak" }, ...text];
    }),
  }));
  return checkBody({ type: "doc", content: paragraphs });
}

function blocksText(blocks: CommentNode[]): string {
  return blocks.map(blockText).join("\n\n");
}

function blockText(block: CommentNode): string {
  const content = block.content ?? [];
  if (block.type === "blockquote") return indent(blocksText(content), "> ", "> ");
  if (block.type === "bulletList") return content.map((item) => itemText(item, "- ")).join("\n");
  if (block.type === "orderedList") {
    const start = typeof block.attrs?.start === "number" ? block.attrs.start : 1;
    return content.map((item, index) => itemText(item, `${start + index}. `)).join("\n");
  }
  return content.map(inlineText).join("");
}

function itemText(item: CommentNode, marker: string): string {
  const inside = (item.content ?? []).map(blockText).join("\n");
  return indent(inside, marker, " ".repeat(marker.length));
}

function inlineText(node: CommentNode): string {
  if (node.type === "hardBreak") return "\n";
  if (node.type === "mention") return `@${String(node.attrs?.label ?? "")}`;
  return node.text ?? "";
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join("\n");
}

function mentionsIn(node: CommentNode): string[] {
  if (node.type === "mention") return [String(node.attrs?.id ?? "")];
  return (node.content ?? []).flatMap(mentionsIn);
}
