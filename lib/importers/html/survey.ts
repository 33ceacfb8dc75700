/**
 * A first walk through a page: how much prose lies in each element, what a table holds, which
 * names can be pointed at, where the main part and the headings are. Decides nothing.
 */
import {
  attribute,
  isElement,
  isText,
  type PageElement,
  type PageRoot,
  parting,
  walk,
} from "./tree";

/** What lies in an element, in letters and signs other than white space. */
export interface Inside {
  /** Words that are neither links nor parts of forms. */
  prose: number;
  links: number;
  /** The longest run of words in one block. */
  longest: number;
  /** Place in the order of the page. */
  order: number;
  headings: number;
  /** A first-level heading, `main`, `article`. */
  heads: number;
  parts: number;
}

/** What is known of a table. */
export interface TableShape {
  rows: number;
  /** Cells of the widest row, and rows that are as wide. */
  columns: number;
  widest: number;
  holdsTable: boolean;
  /** Headings, lists and quotations, or several paragraphs, in a cell. */
  holdsBlocks: boolean;
}

/** What the first walk found. */
export interface Survey {
  inside: Map<PageElement, Inside>;
  tables: Map<PageElement, TableShape>;
  ids: Map<string, PageElement>;
  /** Links to a place in the page itself. */
  jumps: PageElement[];
  mains: PageElement[];
  total: Inside;
  isPage: boolean;
  /** Places of the first heading and of the last run of words that is a sentence or more. */
  firstHeading: number;
  lastProse: number;
}

const LEAST_PROSE = 40;
const silent = new Set(["script", "style", "template", "noscript", "head", "svg", "iframe"]);
const ofForms = new Set(["button", "select", "label", "textarea", "option"]);

/** Walks through a page once. */
export function survey(root: PageRoot, source: string): Survey {
  const found: Survey = {
    inside: new Map(),
    tables: new Map(),
    ids: new Map(),
    jumps: [],
    mains: [],
    total: emptyInside(0),
    isPage: /<(?:!doctype|html|head|body)\b/iu.test(source.slice(0, 20_000)),
    firstHeading: Number.POSITIVE_INFINITY,
    lastProse: 0,
  };
  const open: Inside[] = [found.total];
  const tables: TableShape[] = [];
  let order = 0;
  let links = 0;
  let forms = 0;
  let run = 0;
  let paragraphs = 0;
  const close = () => {
    if (run >= LEAST_PROSE) found.lastProse = order;
    for (const one of open) if (one.longest < run) one.longest = run;
    run = 0;
  };
  walk(root, {
    enter: (node) => {
      order += 1;
      if (isText(node)) {
        const length = node.value.replace(/\s+/gu, "").length;
        const top = open.at(-1);
        if (top && links > 0) top.links += length;
        else if (top && forms === 0) top.prose += length;
        if (forms === 0 && links === 0) run += length;
        return;
      }
      if (!isElement(node)) return;
      const { tagName } = node;
      if (silent.has(tagName)) return false;
      if (parting.has(tagName) && run > 0) close();
      remember(node, found);
      if (tagName === "a") links += 1;
      if (ofForms.has(tagName)) forms += 1;
      const table = tables.at(-1);
      if (tagName === "table") {
        if (table) table.holdsTable = true;
        const shape = { rows: 0, columns: 0, widest: 0, holdsTable: false, holdsBlocks: false };
        found.tables.set(node, shape);
        tables.push(shape);
      } else if (table && tagName === "tr") countRow(table, node);
      else if (table && (tagName === "td" || tagName === "th")) paragraphs = 0;
      else if (table && blocks.test(tagName)) table.holdsBlocks = true;
      else if (table && tagName === "p") {
        paragraphs += 1;
        if (paragraphs > 1) table.holdsBlocks = true;
      }
      const inside = emptyInside(order);
      if (/^h[1-6]$/u.test(tagName)) {
        inside.headings = 1;
        found.firstHeading = Math.min(found.firstHeading, order);
      }
      if (tagName === "h1") inside.heads = 1;
      if (tagName === "main" || tagName === "article") inside.parts = 1;
      found.inside.set(node, inside);
      open.push(inside);
    },
    leave: (element) => {
      const { tagName } = element;
      if (parting.has(tagName) && run > 0) close();
      if (tagName === "a") links -= 1;
      if (ofForms.has(tagName)) forms -= 1;
      if (tagName === "table") tables.pop();
      const inside = open.pop();
      const holder = open.at(-1);
      if (!inside || !holder) return;
      holder.prose += inside.prose;
      holder.links += inside.links;
      holder.headings += inside.headings;
      holder.heads += inside.heads;
      holder.parts += inside.parts;
    },
  });
  return found;
}

const blocks = /^(?:h[1-6]|ul|ol|dl|blockquote|pre|hr|section|article)$/u;

function emptyInside(order: number): Inside {
  return { prose: 0, links: 0, longest: 0, order, headings: 0, heads: 0, parts: 0 };
}

function countRow(table: TableShape, row: PageElement): void {
  const cells = row.childNodes.filter((one) => one.nodeName === "td" || one.nodeName === "th");
  if (cells.length === 0) return;
  table.rows += 1;
  if (cells.length > table.columns) [table.columns, table.widest] = [cells.length, 1];
  else if (cells.length === table.columns) table.widest += 1;
}

function remember(element: PageElement, found: Survey): void {
  const { tagName } = element;
  if (tagName === "main" || attribute(element, "role") === "main") found.mains.push(element);
  if (element.attrs.length === 0) return;
  const id = attribute(element, "id");
  if (id && !found.ids.has(id)) found.ids.set(id, element);
  if (tagName !== "a") return;
  const name = attribute(element, "name");
  if (name && !found.ids.has(name)) found.ids.set(name, element);
  if (/^#./u.test(attribute(element, "href") ?? "")) found.jumps.push(element);
}
