/**
 * Looking at the tree of a page: nodes, attributes, words, and walks that never call themselves,
 * since pages nest as deep as somebody likes.
 */
import type { DefaultTreeAdapterTypes } from "parse5";
import type { Stretch } from "@/lib/recognise/trace";

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageText = DefaultTreeAdapterTypes.TextNode;
export type PageRoot = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: DefaultTreeAdapterTypes.Node): node is PageElement {
  return "tagName" in node;
}

export function isText(node: DefaultTreeAdapterTypes.Node): node is PageText {
  return node.nodeName === "#text";
}

export function isComment(
  node: DefaultTreeAdapterTypes.Node,
): node is DefaultTreeAdapterTypes.CommentNode {
  return node.nodeName === "#comment";
}

/** What lies in a node, that of a template too. */
export function childrenOf(node: DefaultTreeAdapterTypes.Node): PageNode[] {
  if ("content" in node) return node.content.childNodes;
  return "childNodes" in node ? node.childNodes : [];
}

/** An attribute's value, trimmed; null where the element has no such one. */
export function attribute(element: PageElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value.trim() ?? null;
}

/** What happens on a walk; `enter` says `false` where the inside of an element is passed over. */
export interface Visitor {
  enter: (node: PageNode) => boolean | undefined;
  leave?: (element: PageElement) => void;
}

/** Walks through what lies under a node, in the order of the page. */
export function walk(root: PageRoot, { enter, leave }: Visitor): void {
  const open: { element: PageElement | null; children: PageNode[]; next: number }[] = [
    { element: null, children: childrenOf(root), next: 0 },
  ];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.children[level.next];
    level.next += 1;
    if (!node) {
      open.pop();
      if (level.element) leave?.(level.element);
    } else if (enter(node) !== false && isElement(node)) {
      open.push({ element: node, children: childrenOf(node), next: 0 });
    }
  }
}

/** Elements whose inside is no words of the page. */
export const wordless = new Set(["script", "style"]);

/** All words under a node on one line; `but` are left out. */
export function wordsIn(node: PageNode | PageRoot, but?: ReadonlySet<PageElement>): string {
  const parts: string[] = [];
  const read = (one: PageNode) => {
    if (isText(one)) parts.push(one.value);
    if (!isElement(one)) return;
    if (wordless.has(one.tagName) || but?.has(one)) return false;
    if (parting.has(one.tagName)) parts.push(" ");
    parts.push(...attributeWords(one));
  };
  if (isText(node)) return folded(node.value);
  if (isElement(node)) parts.push(...attributeWords(node));
  if ("childNodes" in node) {
    walk(node, {
      enter: read,
      leave: (one) => {
        if (parting.has(one.tagName)) parts.push(" ");
      },
    });
  }
  return folded(parts.join(""));
}

/** Words that a page shows though they stand in an attribute. */
function attributeWords(element: PageElement): string[] {
  if (element.attrs.length === 0) return [];
  const isButton =
    element.tagName === "input" &&
    /^(?:button|submit|reset)$/iu.test(attribute(element, "type") ?? "");
  const names = element.tagName === "img" ? ["alt"] : isButton ? ["value"] : [];
  return names.flatMap((name) => {
    const value = attribute(element, name);
    return value ? [` ${value} `] : [];
  });
}

/** White space folded; what NUL, no-break space and soft hyphen become at every import. */
export function folded(words: string): string {
  return words
    .replace(/[\0\u00ad]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Elements that begin a line of their own, or a cell. */
export const parting = new Set(
  "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav noframes noscript ol optgroup option p plaintext pre search section select summary table tbody td tfoot th thead title tr ul xmp".split(
    " ",
  ),
);

/** Where a node stands in the source; null where the parser put it there. */
export function stretchOfNode(node: PageNode): Stretch | null {
  const location = node.sourceCodeLocation;
  return location ? { from: location.startOffset, to: location.endOffset } : null;
}

/** The names in an element's class and id, small: `site-header`, and `site`, `header` besides. */
export function namesOf(element: PageElement): Set<string> {
  const names = new Set<string>();
  for (const { name, value } of element.attrs) {
    if (name !== "class" && name !== "id") continue;
    for (const whole of value.slice(0, 400).toLowerCase().split(/\s+/u)) {
      names.add(whole);
      for (const part of whole.split(/[-_]+/u)) names.add(part);
    }
  }
  names.delete("");
  return names;
}

const known = new Set(
  "a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink button canvas cite code col colgroup data datalist del dfn dir em embed font frame i iframe image img input ins kbd keygen label link map mark marquee math meta meter nobr object output param picture plaintext portal progress q rb rp rt rtc ruby s samp script selectedcontent slot small source span strike strong style sub sup svg template textarea time track tt u var video wbr".split(
    " ",
  ),
);

/**
 * Whether what looks like a tag is an editor's sign, as `<illegible>` is: no element of any page,
 * without attributes, never closed.
 */
export function isSign(element: PageElement): boolean {
  const { tagName, attrs, sourceCodeLocation, namespaceURI } = element;
  const isOther = !known.has(tagName) && !parting.has(tagName) && /^\p{L}+$/u.test(tagName);
  const isHtml = namespaceURI === "http://www.w3.org/1999/xhtml";
  return isHtml && isOther && attrs.length === 0 && !sourceCodeLocation?.endTag;
}
