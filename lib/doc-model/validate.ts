/**
 * The door for documents from outside: ProseMirror JSON in, a document of the schema out.
 * Refuses what the schema does not know and what no database or page can hold (NUL, half a
 * surrogate pair). Invariant of what passes: every node checked, every block named.
 */
import { Node } from "@tiptap/pm/model";
import { AppError } from "@/lib/errors";
import { withBlockIds } from "./block-ids";
import { documentSchema } from "./schema";
import type { DocJson } from "./types";

/** The document that `json` describes. @throws AppError invalid-input with the fault in words. */
export function parseDoc(json: unknown): DocJson {
  return withBlockIds(withoutLineFeeds(checked(json)));
}

/** A browser's own parser flattens what lies deeper; no outline is read so far down. */
const DEEPEST = 100;

/** Asked before anything recurses into what a stranger sent. */
function refuseTooDeep(json: unknown): void {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new RangeError(`It is nested more than ${DEEPEST} levels deep`);
    level = level.flatMap((node) =>
      typeof node === "object" && node !== null && "content" in node && Array.isArray(node.content)
        ? node.content
        : [],
    );
  }
}

function checked(json: unknown): DocJson {
  try {
    refuseTooDeep(json);
    const node = Node.fromJSON(documentSchema, json);
    if (node.type !== documentSchema.topNodeType) {
      throw new RangeError(`The outermost node is ${node.type.name}, not doc`);
    }
    node.check();
    return node.toJSON();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new AppError(
      "invalid-input",
      `This is no document that can be read: ${cause.message.slice(0, 300)}. Send ProseMirror JSON of the document schema, as a revision's \`doc\` shows it.`,
      { errors: [{ path: "doc", detail: cause.message.slice(0, 300) }] },
      { cause },
    );
  }
}

/** A line feed inside a text node is a hard break: the same unit of the canonical text. */
function withoutLineFeeds(node: DocJson): DocJson {
  if (!node.content) return node;
  return { ...node, content: node.content.flatMap((child) => cleanChild(child)) };
}

function cleanChild(node: DocJson): DocJson[] {
  if (node.type !== "text") return [withoutLineFeeds(node)];
  const words = node.text ?? "";
  if (/[\0\p{Surrogate}]/u.test(words)) {
    throw new AppError(
      "invalid-input",
      "The document holds a NUL character or half of a surrogate pair, which no text can keep. Take it out and send the document again.",
      { errors: [{ path: "doc", detail: "A text node holds a NUL or half of a surrogate pair." }] },
    );
  }
  if (!words.includes("\n")) return [node];
  return words
    .split("\n")
    .flatMap((piece, index) => [
      ...(index > 0 ? [{ type: "hardBreak", ...(node.marks && { marks: node.marks }) }] : []),
      ...(piece === "" ? [] : [{ ...node, text: piece }]),
    ]);
}
