/** Words typed before the editor was there, as the document that it goes on with. Pure. */
import type { CommentNode } from "@/lib/threads/model";

/** A paragraph a line, so that what was typed looks as it did. */
export function paragraphsOf(words: string): CommentNode {
  return {
    type: "doc",
    content: words.split("\n").map((line) => ({
      type: "paragraph",
      ...(line === "" ? {} : { content: [{ type: "text", text: line }] }),
    })),
  };
}

/** Is nothing written in it but blanks? */
export function isBlank(body: CommentNode | string): boolean {
  if (typeof body === "string") return body.trim() === "";
  if (body.type === "mention" || (body.text ?? "").trim() !== "") return false;
  return (body.content ?? []).every(isBlank);
}
