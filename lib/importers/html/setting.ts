/**
 * What an element says of the words in it: bold, italic, a heading's level, a language.
 */
import { languageTag } from "@/lib/recognise/languages";
import type { Setting } from "./block-writer";
import type { Style } from "./style";
import { attribute, type PageElement } from "./tree";

/** Nothing is said. */
export const plainSetting: Setting = {
  ...{ holders: [], bold: false, italic: false, smallCapitals: false, pre: false },
  ...{ href: null, level: 0, lang: null },
};

/** What holds within an element, given what holds around it. */
export function settingIn(
  element: PageElement,
  style: Style,
  before: Setting,
  pageLang: string | null,
): Setting {
  const { tagName } = element;
  const isItalic = /^(?:i|em|cite|var|dfn|address)$/u.test(tagName);
  return {
    ...before,
    bold: style.bold ?? (/^(?:b|strong)$/u.test(tagName) || before.bold),
    italic: style.italic ?? (isItalic || before.italic),
    smallCapitals: style.smallCapitals ?? before.smallCapitals,
    pre: style.pre ?? (/^(?:pre|listing|xmp|plaintext|textarea)$/u.test(tagName) || before.pre),
    level: levelOf(element, style) ?? before.level,
    lang: langOf(element, pageLang) ?? before.lang,
  };
}

function levelOf(element: PageElement, { outline }: Style): number | null {
  const level = /^h([1-6])$/u.exec(element.tagName)?.[1];
  if (level) return Number(level);
  const isHeading = attribute(element, "role") === "heading";
  if (element.tagName !== "p" && !isHeading) return null;
  const named = /^Mso(?:Title|Heading([1-6]))$/u.exec(attribute(element, "class") ?? "");
  if (named) return Number(named[1] ?? 1);
  if (isHeading) {
    const said = Number(attribute(element, "aria-level") ?? 2);
    return said >= 1 && said <= 6 ? said : 2;
  }
  return outline && outline <= 6 ? outline : null;
}

function langOf(element: PageElement, pageLang: string | null): string | null {
  const said = attribute(element, "lang") ?? attribute(element, "xml:lang");
  const tag = said && said.length <= 40 ? languageTag(said) : null;
  return tag === pageLang ? null : tag;
}
