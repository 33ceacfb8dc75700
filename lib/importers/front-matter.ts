/**
 * The block of `key: value` lines between two `---` with which some Markdown files begin. What it
 * says of the document is learned; the block itself is no text and is listed as removed.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { dateAlone } from "@/lib/recognise/dates";
import { languageNamed } from "@/lib/recognise/languages";

const block = /^---[ \t]*\n((?:[ \t]*(?:[\w-]+:.*|- .*|#.*|)\n){1,100}?)---[ \t]*(?:\n|$)/u;

/** A text without its front matter, and what that says. */
export interface FrontMatter {
  text: string;
  /** Where the text begins in the source, in UTF-16 units. */
  start: number;
  matter: string;
  metadata: Partial<DocumentMetadata>;
}

export function takeFrontMatter(text: string): FrontMatter {
  const found = block.exec(text.slice(0, 20_000));
  const lines = found?.[1]?.split("\n") ?? [];
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, key, value] = /^([\w-]{1,40}):\s+(.{1,900})$/u.exec(line) ?? [];
    if (key && value) values.set(key.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/u, "$2"));
  }
  if (!found || values.size === 0) return { text, start: 0, matter: "", metadata: {} };
  const title = values.get("title");
  const date = dateAlone(values.get("date") ?? "");
  const language = languageNamed(values.get("language") ?? values.get("lang") ?? "");
  const translator = values.get("translator");
  return {
    text: text.slice(found[0].length),
    start: found[0].length,
    matter: found[0].trim(),
    metadata: {
      ...(title && { title }),
      ...(date && { date }),
      ...(language && { language }),
      ...(translator && { translator }),
    },
  };
}
