/**
 * Which of several texts is the original: by their headings, by what they say of themselves, by
 * what the cover page says, and else by their order.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { type Draft, type Recognition, type TextOfFile, wordsOf } from "../types";
import { translatedFrom } from "./headings";
import type { Division } from "./runs";

/** Words on a translation stand at a text's head or foot. */
const EDGE = 6;
const LONGEST_WORDS = 400;

/** The texts with their roles, and the language of the original where it became known. */
export function textsOf(
  parts: Draft[][],
  tags: string[],
  divisions: Division[],
  metadata: Partial<DocumentMetadata>,
): Pick<Recognition, "texts" | "metadata"> {
  const said = parts.map(saysOf);
  const from = said.find((one) => one.from !== null && one.from !== "und")?.from ?? undefined;
  const original = metadata.originalLanguage ?? from;
  const roles = tags.map((language, at): TextOfFile["role"] | null => {
    const headed = divisions[at]?.heading?.role;
    if (headed) return headed;
    if (original !== undefined) return language === original ? "original" : "translation";
    return said[at]?.isTranslation ? "translation" : null;
  });
  const texts = tags.map((language, at): TextOfFile => {
    return { language, role: roles[at] ?? byOthers(roles, at) };
  });
  const isKnown = metadata.originalLanguage === undefined && original !== undefined;
  return {
    texts,
    metadata: isKnown ? { ...metadata, originalLanguage: original } : metadata,
  };
}

/** A text of which nothing is said: the original if there is none yet and none stands before it. */
function byOthers(roles: (TextOfFile["role"] | null)[], at: number): TextOfFile["role"] {
  if (roles.includes("original")) return "translation";
  return roles.indexOf(null) === at ? "original" : "translation";
}

function saysOf(blocks: Draft[]): { isTranslation: boolean; from: string | null } {
  const edges = [...blocks.slice(0, EDGE), ...blocks.slice(EDGE).slice(-EDGE)]
    .map(wordsOf)
    .filter((words) => words.length <= LONGEST_WORDS);
  const from = edges.map(translatedFrom).find((one) => one !== null) ?? null;
  const isTranslation = edges.some((words) =>
    /^[[(]?(?:translated (?:from|by|for)|translation (?:from|by)\b|перев[её]л|перевод с|traduit d|traducido)/iu.test(
      words,
    ),
  );
  return { isTranslation: isTranslation || from !== null, from };
}
