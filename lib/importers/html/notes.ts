/**
 * The footnotes of a page: a short link to a place further down that begins with the same sign, or
 * that links back. What is not surely such a pair stays as it is.
 */
import type { Survey } from "./survey";
import { attribute, isElement, namesOf, type PageElement, parting, walk, wordsIn } from "./tree";

/** A footnote: its number, the sign as printed, the mark in the text and the element of its words. */
export interface PageNote {
  number: number;
  sign: string;
  mark: PageElement;
  body: PageElement;
  /** Links back to the mark; no words of the note. */
  back: ReadonlySet<PageElement>;
}

/** Footnotes by their marks and by the elements that hold their words. */
export interface PageNotes {
  byMark: Map<PageElement, PageNote>;
  byBody: Map<PageElement, PageNote>;
  /** The bodies and all that they lie in. */
  kept: Set<PageElement>;
}

const signShape = /^[[(]?(\d{1,4}|\p{L}|[*†‡§¶#]{1,4}|[ivxlc]{1,6})[\])]?\.?$/iu;
const LONGEST_NOTE = 20_000;

/** Pairs links with what they point at. */
export function findNotes({ jumps, ids, inside }: Survey): PageNotes {
  const found: PageNote[] = [];
  const bodies = new Map<PageElement, number>();
  const seen = new Set<PageElement>();
  for (const jump of jumps) {
    const sign = wordsIn(jump);
    const shape = signShape.exec(sign)?.[1];
    const target = ids.get(decoded((attribute(jump, "href") ?? "").slice(1)));
    if (!shape || !target || isWithin(jump, seen)) continue;
    const body = bodyOf(target, sign);
    const size = body && inside.get(body);
    const place = inside.get(jump);
    if (!body || !size || !place || size.order < place.order) continue;
    if (size.prose + size.links > LONGEST_NOTE || size.heads + size.headings > 0) continue;
    const back = backLinks(body, sign);
    if (!isCertain(jump, sign, body, back)) continue;
    seen.add(body);
    if (bodies.has(body)) {
      bodies.set(body, (bodies.get(body) ?? 0) + 1);
      continue;
    }
    bodies.set(body, 1);
    const number = /^\d+$/u.test(shape) ? Number(shape) : 0;
    found.push({ number, sign, mark: markOf(jump, sign), body, back });
  }
  const holders = holdersOf(bodies);
  return indexed(numbered(found.filter(({ body }) => !holders.has(body))));
}

/** Numbers as printed where each stands once, else counted through. */
function numbered(notes: PageNote[]): PageNote[] {
  const numbers = new Set(notes.map((note) => note.number));
  if (numbers.size === notes.length && !numbers.has(0)) return notes;
  return notes.map((note, index) => ({ ...note, number: index + 1 }));
}

function indexed(notes: PageNote[]): PageNotes {
  const kept = new Set<PageElement>();
  for (const { body } of notes) {
    for (let at: PageElement | null = body; at && !kept.has(at); ) {
      kept.add(at);
      at = at.parentNode && isElement(at.parentNode) ? at.parentNode : null;
    }
  }
  return {
    byMark: new Map(notes.map((note) => [note.mark, note])),
    byBody: new Map(notes.map((note) => [note.body, note])),
    kept,
  };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch (malformed) {
    if (malformed instanceof URIError) return fragment;
    throw malformed;
  }
}

function isWithin(element: PageElement, bodies: ReadonlySet<PageElement>): boolean {
  if (bodies.size === 0) return false;
  for (let at = element.parentNode; at && isElement(at); at = at.parentNode) {
    if (bodies.has(at)) return true;
  }
  return false;
}

/** Bodies that hold others, or that several marks point into: lists of notes rather than notes. */
function holdersOf(bodies: ReadonlyMap<PageElement, number>): Set<PageElement> {
  const holders = new Set<PageElement>();
  for (const [body, marks] of bodies) {
    if (marks > 1) holders.add(body);
    for (let at = body.parentNode; at && isElement(at); at = at.parentNode) {
      if (bodies.has(at)) holders.add(at);
    }
  }
  return holders;
}

const noteBlocks = new Set(["li", "p", "div", "aside", "dd", "td", "tr", "section", "blockquote"]);

/** The block that a target begins; a cell with nothing but the sign stands for its row. */
function bodyOf(target: PageElement, sign: string): PageElement | null {
  let at: PageElement = target;
  while (!parting.has(at.tagName)) {
    if (!at.parentNode || !isElement(at.parentNode)) return null;
    at = at.parentNode;
  }
  if (at.tagName === "dt") {
    const next = at.parentNode?.childNodes.slice(at.parentNode.childNodes.indexOf(at) + 1);
    return next?.find(isElement) ?? null;
  }
  const row = at.parentNode;
  if (at.tagName === "td" && row && isElement(row) && wordsIn(at).length <= sign.length + 2) {
    return row;
  }
  return noteBlocks.has(at.tagName) ? at : null;
}

const arrows = /^(?:[\s↩↑⬆⤴^←⏎]|\ufe0e|\ufe0f)+$|^(?:back|return|up|назад)$/iu;

function backLinks(body: PageElement, sign: string): Set<PageElement> {
  const back = new Set<PageElement>();
  walk(body, {
    enter: (node) => {
      if (!isElement(node) || node.tagName !== "a") return;
      if (!/^#./u.test(attribute(node, "href") ?? "")) return;
      const words = wordsIn(node);
      if (arrows.test(words) || bareSign(words) === bareSign(sign) || /^[a-z]$/u.test(words)) {
        back.add(node);
      }
    },
  });
  return back;
}

function bareSign(sign: string): string {
  return sign.replace(/[[\]().\s]/gu, "").toLowerCase();
}

function isCertain(
  jump: PageElement,
  sign: string,
  body: PageElement,
  back: ReadonlySet<PageElement>,
): boolean {
  const words = wordsIn(body, back);
  if (words.replace(/[^\p{L}]/gu, "").length < 2) return false;
  const isMarked = isSuper(jump) || isNoteLink(jump);
  const begins = words.startsWith(sign) || words.startsWith(bareSign(sign));
  return back.size > 0 ? true : isMarked && (begins || body.tagName === "li");
}

function isSuper(jump: PageElement): boolean {
  const holder = jump.parentNode;
  if (holder && isElement(holder) && holder.tagName === "sup") return true;
  return jump.childNodes.some((node) => isElement(node) && node.tagName === "sup");
}

function isNoteLink(jump: PageElement): boolean {
  const kind = `${attribute(jump, "role")} ${attribute(jump, "epub:type")}`;
  if (/\bnoteref\b/u.test(kind)) return true;
  const names = namesOf(jump);
  return ["footnote", "noteref", "fnref", "endnote", "footnoteref"].some((name) => names.has(name));
}

/** The outermost element that holds nothing but the mark. */
function markOf(jump: PageElement, sign: string): PageElement {
  let at = jump;
  for (let holder = at.parentNode; holder && isElement(holder); holder = at.parentNode) {
    const isMark = /^(?:sup|span|b|i|em|strong|small|font)$/u.test(holder.tagName);
    if (!isMark || wordsIn(holder) !== sign) break;
    at = holder;
  }
  return at;
}

/** A note's own sign at the head of its words: how many units it takes. */
export function signLength(words: string, { sign }: PageNote): number {
  const bare = bareSign(sign).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`^\\s*[\\[(]?${bare}[\\])]?[.:)]?\\s+`, "iu").exec(words)?.[0].length ?? 0;
}
