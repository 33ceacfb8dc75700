/**
 * Marks of where a page began, as digital editions set them beside the words: `[p. 12]`.
 */
import { attribute, namesOf, type PageElement, wordsIn } from "./tree";

const LONGEST_MARK = 20;

/** The page that begins at an element, and the mark's own words; null where it is no such mark. */
export function pageMark(element: PageElement): { name: string | null; words: string } | null {
  if (element.attrs.length === 0 || !/^(?:a|span|div|p|hr)$/u.test(element.tagName)) return null;
  const kind = `${attribute(element, "role")} ${attribute(element, "epub:type")}`;
  const names = namesOf(element);
  const isMark =
    /\b(?:doc-)?pagebreak\b/u.test(kind) || names.has("pagenum") || names.has("pageno");
  if (!isMark) return null;
  const words = wordsIn(element);
  if (words.length > LONGEST_MARK) return null;
  const said = words || (attribute(element, "aria-label") ?? attribute(element, "title") ?? "");
  const bare = said.replace(/^\W*(?:page|pg?\.?)\b/iu, "");
  return { name: /\d{1,5}|[ivxlc]{1,8}/iu.exec(bare)?.[0] ?? null, words };
}
