/**
 * What of a page is no part of its text, told by structure: navigation, heads and feet of sites,
 * forms, notices, what is hidden. An element that holds the text itself is never furniture,
 * whatever it is called; and everything that goes is listed with its words.
 */
import { type Style, styleOf } from "./style";
import type { Inside, Survey } from "./survey";
import {
  attribute,
  isElement,
  namesOf,
  type PageElement,
  type PageRoot,
  walk,
  wordsIn,
} from "./tree";

/** What goes, and why; nothing is listed inside of what goes as a whole. */
export type Furniture = Map<PageElement, string>;

interface Looking {
  survey: Survey;
  rules: ReadonlyMap<string, Style>;
  /** Elements that hold footnotes, and all that these lie in. */
  kept: ReadonlySet<PageElement>;
  /** The main part with all that it lies in; null where the page does not name one. */
  main: ReadonlySet<PageElement> | null;
  /** How many articles, main parts and sections are open. */
  within: number;
}

/** Looks through a page; `kept` holds footnotes. */
export function findFurniture(
  root: PageRoot,
  survey: Survey,
  rules: ReadonlyMap<string, Style>,
  kept: ReadonlySet<PageElement>,
): Furniture {
  const furniture: Furniture = new Map();
  const looking: Looking = { survey, rules, kept, main: mainOf(survey), within: 0 };
  walk(root, {
    enter: (node) => {
      if (!isElement(node)) return;
      const reason = reasonFor(node, looking) ?? outside(node, looking);
      if (reason !== null) {
        furniture.set(node, reason);
        return false;
      }
      if (texts.has(node.tagName)) looking.within += 1;
    },
    leave: (element) => {
      if (texts.has(element.tagName)) looking.within -= 1;
    },
  });
  return furniture;
}

const texts = new Set(["main", "article", "blockquote"]);

/** Always without words of the text, whatever they hold. */
const always: Record<string, string> = {
  template: "template of the page",
  noscript: "for browsers without scripts",
  svg: "drawing",
  iframe: "embedded page",
  object: "embedded file",
  embed: "embedded file",
  canvas: "drawing",
  audio: "sound or film",
  video: "sound or film",
  map: "drawing",
  datalist: "web page: form or button",
  select: "web page: form or button",
  button: "web page: form or button",
  input: "web page: form or button",
  progress: "web page: form or button",
  meter: "web page: form or button",
  noframes: "for browsers without frames",
  dialog: "web page: notice",
};

const roles: Record<string, string> = {
  navigation: "web page: navigation",
  menu: "web page: navigation",
  menubar: "web page: navigation",
  "doc-toc": "web page: navigation",
  search: "web page: form or button",
  button: "web page: form or button",
  toolbar: "web page: form or button",
  dialog: "web page: notice",
  alertdialog: "web page: notice",
  complementary: "web page: beside the text",
};

/** Names of classes and ids, the reason, and the most letters that such a part may hold. */
const named: { names: readonly string[]; reason: string; most: number }[] = [
  {
    names: ["cookie", "cookies", "cookiebar", "consent", "gdpr", "onetrust"],
    reason: "web page: cookie notice",
    most: 4000,
  },
  {
    names: ["share", "sharing", "social", "addthis", "addtoany", "sharedaddy", "sharebar"],
    reason: "web page: sharing links",
    most: 500,
  },
  {
    names: ["breadcrumb", "breadcrumbs", "navbar", "pagination", "pager", "menu", "sitenav"],
    reason: "web page: navigation",
    most: 2000,
  },
  {
    names: ["newsletter", "advert", "advertisement", "ads", "banner-ad", "popup", "paywall"],
    reason: "web page: notice",
    most: 2000,
  },
  {
    names: ["editsection", "noprint", "catlinks", "sitesub", "printfooter"],
    reason: "web page: notice",
    most: 2000,
  },
  { names: ["sidebar", "related"], reason: "web page: beside the text", most: 20_000 },
  { names: ["site-header", "masthead"], reason: "web page: head of the site", most: 2000 },
  { names: ["site-footer", "page-footer"], reason: "web page: foot of the site", most: 4000 },
  { names: ["skip-link", "skiplink", "skipnav"], reason: "web page: skip link", most: 200 },
];

const unseen = new Set([
  ...["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader"],
  ...["element-invisible", "offscreen"],
]);
const skipWords =
  /^(?:(?:skip|jump) (?:to|over|navigation)\b.{0,60}|перейти к .{0,60}|(?:back|return) to top|наверх)$/iu;

function reasonFor(element: PageElement, looking: Looking): string | null {
  const { tagName } = element;
  const usual = always[tagName];
  if (usual !== undefined) return usual;
  if (tagName === "title" || tagName === "head" || tagName === "html" || tagName === "body") {
    return null;
  }
  if (isHidden(element, looking)) return "hidden on the page";
  const inside = looking.survey.inside.get(element);
  if (!inside || looking.kept.has(element)) return null;
  if (tagName === "a" && isSkipLink(element, inside)) return "web page: skip link";
  if (holdsText(inside, looking)) return null;
  if (tagName === "nav") return "web page: navigation";
  if (tagName === "form" || tagName === "search" || tagName === "fieldset") {
    return inside.longest < 300 ? "web page: form or button" : null;
  }
  if (tagName === "textarea") return inside.longest < 300 ? "web page: form or button" : null;
  if (tagName === "header" || attribute(element, "role") === "banner") {
    return isSiteHead(inside, looking) ? "web page: head of the site" : null;
  }
  if (tagName === "footer" || attribute(element, "role") === "contentinfo") {
    return looking.within === 0 ? "web page: foot of the site" : null;
  }
  if (tagName === "aside") return isNote(element) ? null : "web page: beside the text";
  const role = roles[attribute(element, "role") ?? ""];
  return role ?? byName(element, inside) ?? (isMenu(element, inside, looking) ? MENU : null);
}

/** The text itself: most of the page's prose with a heading, or a long paragraph among it. */
function holdsText(inside: Inside, { survey }: Looking): boolean {
  if (inside.parts > 0 && inside.prose > 0) return true;
  const most = inside.prose * 2 > survey.total.prose;
  return most && (inside.headings > 0 || inside.longest > 300);
}

function isSiteHead(inside: Inside, { survey, within }: Looking): boolean {
  if (within > 0) return false;
  return inside.heads === 0 || inside.heads < survey.total.heads;
}

function isHidden(element: PageElement, { rules }: Looking): boolean {
  if (element.attrs.length === 0) return false;
  const hidden = attribute(element, "hidden");
  if (hidden !== null && hidden !== "until-found") return true;
  if (styleOf(element, rules).hidden) return true;
  const names = attribute(element, "class")?.toLowerCase().split(/\s+/u) ?? [];
  return names.some((name) => unseen.has(name));
}

function isSkipLink(element: PageElement, { links }: Inside): boolean {
  return links > 0 && links < 80 && skipWords.test(wordsIn(element));
}

/** Notes that a page sets beside its text are words about it, not about the site. */
function isNote(element: PageElement): boolean {
  const role = `${attribute(element, "role")} ${attribute(element, "epub:type")}`;
  if (/\b(?:doc-)?(?:footnote|endnote|rearnote|note)s?\b/u.test(role)) return true;
  const names = namesOf(element);
  if (["note", "notes", "footnote", "footnotes", "annotation"].some((name) => names.has(name))) {
    return true;
  }
  return /^\[?(?:translator|editor|archivist|примечани)/iu.test(wordsIn(element).slice(0, 40));
}

function byName(element: PageElement, { prose, links, headings }: Inside): string | null {
  if (element.attrs.length === 0) return null;
  const names = namesOf(element);
  const found = named.find((one) => one.names.some((name) => names.has(name)));
  if (!found || prose + links > found.most) return null;
  // A menu is of links; a heading that is called so is a heading.
  const isLinks = found.reason !== "web page: navigation" || links >= prose;
  return isLinks && !/^h[1-6]$/u.test(element.tagName) && (headings < 2 || links > prose)
    ? found.reason
    : null;
}

const MENU = "web page: navigation";
const menuBlocks = new Set(["p", "div", "td", "tr", "table", "ul", "center", "section", "h6"]);

/** Nothing but links to other pages, above the first heading or below the last words of the text. */
function isMenu(element: PageElement, inside: Inside, { survey }: Looking): boolean {
  const { links, prose, headings, order } = inside;
  if (!survey.isPage || links === 0 || prose > 8 || headings > 0) return false;
  if (!menuBlocks.has(element.tagName)) return false;
  const { firstHeading, lastProse } = survey;
  const isAbove = Number.isFinite(firstHeading) && order < firstHeading;
  if (!isAbove && order < lastProse) return false;
  const targets: string[] = [];
  walk(element, {
    enter: (node) => {
      if (isElement(node) && node.tagName === "a") targets.push(attribute(node, "href") ?? "");
      return undefined;
    },
  });
  return lastProse > 0 && targets.every((target) => target !== "" && !target.startsWith("#"));
}

/** Where one part calls itself the main one and holds most of the prose, it and its holders. */
function mainOf({ mains, inside, total }: Survey): Set<PageElement> | null {
  const [main] = mains;
  const own = main && inside.get(main);
  if (!main || !own || mains.length !== 1 || own.prose < total.prose * 0.5) return null;
  const holders = new Set<PageElement>([main]);
  for (let at = main.parentNode; at && isElement(at); at = at.parentNode) holders.add(at);
  return holders;
}

/** Beside the main part, unless it holds the page's only first heading or a footnote. */
function outside(element: PageElement, { main, survey, kept }: Looking): string | null {
  const holder = element.parentNode;
  if (!main || main.has(element) || !holder || !isElement(holder) || !main.has(holder)) return null;
  if (holder === survey.mains[0] || element.tagName === "head" || kept.has(element)) return null;
  const inside = survey.inside.get(element);
  const own = survey.mains[0] && survey.inside.get(survey.mains[0]);
  if (!inside || inside.prose + inside.links === 0) return null;
  if (inside.heads > 0 && own?.heads === 0) return null;
  return "web page: outside the main part";
}
