/**
 * What a page's styles say that matters to a reader: bold, italic, small capitals, line ends that
 * are kept, words that are not shown. Styles in an element count, and rules for one class alone
 * (as word processors write them); other rules do not, since they may hold for print or phones.
 */
import { attribute, isElement, isText, type PageElement, type PageRoot, walk } from "./tree";

/** What is said of an element; absent where nothing is said. */
export interface Style {
  bold?: boolean;
  italic?: boolean;
  smallCapitals?: boolean;
  pre?: boolean;
  hidden?: boolean;
  pageBreak?: boolean;
  outline?: number;
  /** A paragraph of a word processor's list, or the sign before its words. */
  list?: "item" | "sign";
}

/** Reads declarations: `font-weight: 700; display: none`. */
export function readStyle(declarations: string): Style {
  const style: Style = {};
  for (const declaration of declarations.slice(0, 4000).split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!important/iu, "")
      .trim()
      .toLowerCase();
    if (name === "font-weight") style.bold = /^(?:bold|bolder|[6-9]00)$/u.test(value);
    else if (name === "font-style") style.italic = /^(?:italic|oblique)/u.test(value);
    else if (name === "font-variant" || name === "font-variant-caps") {
      style.smallCapitals = value.includes("small-caps");
    } else if (name === "white-space") style.pre = /^pre|^break-spaces/u.test(value);
    else if (name === "display" && value === "none") style.hidden = true;
    else if (name === "visibility" && value === "hidden") style.hidden = true;
    else if (name === "mso-hide" && value === "all") style.hidden = true;
    else if (/^(?:page-)?break-before$/u.test(name)) {
      style.pageBreak = /^(?:always|page|left|right)$/u.test(value);
    } else if (name === "mso-list") style.list = value === "ignore" ? "sign" : "item";
    else if (name === "mso-outline-level") style.outline = Number(value) || undefined;
  }
  return style;
}

/** The rules of a page's own style sheets for one class alone, by the class. */
export function classStyles(root: PageRoot): Map<string, Style> {
  const rules = new Map<string, Style>();
  walk(root, {
    enter: (node) => {
      if (!isElement(node) || node.tagName !== "style") return;
      const sheet = node.childNodes.map((child) => (isText(child) ? child.value : "")).join("");
      readSheet(sheet, rules);
      return false;
    },
  });
  return rules;
}

const LONGEST_SHEET = 500_000;
const simpleClass = /^(?:p|span|div|li)?\.([\p{L}\p{N}_-]{1,80})$/u;

/** Rules outside of any `@…{}`; brackets are counted, never matched by a pattern. */
function readSheet(sheet: string, rules: Map<string, Style>): void {
  const text = sheet.slice(0, LONGEST_SHEET);
  let depth = 0;
  let start = 0;
  let selector = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{") {
      if (depth === 0) selector = text.slice(start, at);
      depth += 1;
      start = at + 1;
    } else if (sign === "}") {
      if (depth === 1) addRule(selector, text.slice(start, at), rules);
      depth = Math.max(0, depth - 1);
      start = at + 1;
    } else if (sign === ";" && depth === 0) start = at + 1;
  }
}

function addRule(selector: string, declarations: string, rules: Map<string, Style>): void {
  const bare = selector.slice(-4000).replace(/<!--|-->/gu, " ");
  if (bare.includes("@")) return;
  // What a class hides, a script of the page may show: only how words look is taken from here.
  const { bold, italic, smallCapitals, pre, outline } = readStyle(declarations);
  for (const one of bare.split(",")) {
    const name = simpleClass.exec(one.trim())?.[1];
    if (name)
      rules.set(name, {
        ...rules.get(name),
        ...known({ bold, italic, smallCapitals, pre, outline }),
      });
  }
}

function known(style: Style): Style {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

/** What the page says of one element. */
export function styleOf(element: PageElement, rules: ReadonlyMap<string, Style>): Style {
  if (element.attrs.length === 0) return {};
  const classes = rules.size > 0 ? (attribute(element, "class") ?? "").split(/\s+/u, 20) : [];
  const own = attribute(element, "style");
  return Object.assign(
    {},
    ...classes.map((name) => rules.get(name) ?? {}),
    own ? readStyle(own) : {},
  );
}
