/**
 * What a page says of the document in its head: Dublin Core, Highwire's `citation_` and Open Graph
 * fields, the canonical address, the title. A field counts only where it speaks of the record; when
 * the page itself was put up says nothing of it.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { archiveReference, readCitation } from "@/lib/recognise/citation";
import { languageTag } from "@/lib/recognise/languages";
import type { Removal } from "@/lib/recognise/types";
import { dateOf } from "./field-date";
import { readLinkedData } from "./linked-data";
import {
  attribute,
  folded,
  isComment,
  isElement,
  isText,
  type PageElement,
  type PageRoot,
  stretchOfNode,
  walk,
  wordsIn,
} from "./tree";

type Facts = Partial<DocumentMetadata>;

/** What the head of a page says. */
export interface PageHead {
  facts: Facts;
  /** The title of the page, which may be the site's rather than the document's. */
  title: string | null;
  site: string | null;
  /** The page's own words on what it holds, to be compared with the text. */
  description: string | null;
  language: string | null;
  base: string | null;
  removed: Removal[];
}

/** Fields by their names without prefix, the surest first. */
const fields: { names: readonly string[]; read: (value: string) => Facts }[] = [
  {
    names: ["dc.title", "dcterms.title", "citation_title"],
    read: (title) => ({ title }),
  },
  {
    names: ["dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "citation_date"],
    read: (value) => ({ date: dateOf(value) }),
  },
  {
    names: ["dc.description", "dcterms.description", "dcterms.abstract", "citation_abstract"],
    read: (summary) => ({ summary }),
  },
  {
    names: ["dcterms.bibliographiccitation", "dc.identifier.citation"],
    read: (value) => readCitation(value),
  },
  {
    names: ["dc.source", "dcterms.source", "dc.identifier.archive"],
    read: (value) =>
      /^https?:/iu.test(value) ? {} : { archiveReference: archiveReference(value) },
  },
  {
    names: ["dc.rights", "dcterms.rights", "dcterms.rightsholder", "copyright"],
    read: (rights) => ({ rights }),
  },
  {
    names: ["dc.contributor.translator", "citation_translator", "translator"],
    read: (translator) => ({ translator }),
  },
  { names: ["dcterms.spatial", "dc.coverage.spatial"], read: (place) => ({ place }) },
  { names: ["og:url"], read: (value) => ({ sourceUrl: webAddress(value) }) },
];

/** Names whose words are listed as what the page says of itself. */
const told =
  /^(?:title|description|author|keywords|subject|abstract|publisher|copyright|rights|translator|date|news_keywords|dc[.:].*|dcterms[.:].*|citation_.*|og:.*|article:.*|twitter:(?:title|description))$/u;

/** Reads the head, and what speaks for the document elsewhere in the page. */
export function readPageHead(root: PageRoot): PageHead {
  const meta = new Map<string, string>();
  const head: PageHead = {
    ...{ facts: {}, title: null, site: null, description: null, language: null, base: null },
    removed: [],
  };
  const linked: string[] = [];
  let canonical: string | undefined;
  walk(root, {
    enter: (node) => {
      if (isComment(node)) {
        const saved = /saved from url=\(\d+\)(https?:\/\/\S+)/u.exec(node.data)?.[1];
        if (saved) canonical ??= webAddress(saved);
      }
      if (!isElement(node)) return;
      if (node.tagName === "html") head.language = languageOf(node);
      else if (node.tagName === "title") readTitle(node, head);
      else if (node.tagName === "base")
        head.base ??= webAddress(attribute(node, "href") ?? "") ?? null;
      else if (node.tagName === "meta") readMeta(node, meta, head);
      else if (node.tagName === "link" && /\bcanonical\b/iu.test(attribute(node, "rel") ?? "")) {
        canonical = webAddress(attribute(node, "href") ?? "") ?? canonical;
      } else if (node.tagName === "script" && isLinkedData(node)) {
        linked.push(node.childNodes.map((one) => (isText(one) ? one.value : "")).join(""));
      }
      return node.tagName !== "svg" && node.tagName !== "script";
    },
  });
  const { facts, removed } = readLinkedData(linked);
  head.removed.push(...removed);
  const own: Facts[] = fields.flatMap(({ names, read }) => {
    const name = names.find((one) => meta.has(one));
    return name === undefined ? [] : [read(meta.get(name) ?? "")];
  });
  head.facts = merged([...own, facts, { sourceUrl: canonical }]);
  if (canonical) head.facts.sourceUrl = canonical;
  head.site = meta.get("og:site_name") ?? null;
  head.description = meta.get("description") ?? meta.get("og:description") ?? null;
  head.title ??= meta.get("og:title") ?? null;
  head.base ??= head.facts.sourceUrl ?? null;
  return head;
}

/** The first that says something counts. */
function merged(all: Facts[]): Facts {
  return Object.fromEntries(
    all
      .toReversed()
      .flatMap((facts) => Object.entries(facts))
      .filter(([, value]) => value !== undefined && value !== ""),
  );
}

function isLinkedData(script: PageElement): boolean {
  return /^application\/ld\+json\b/iu.test(attribute(script, "type") ?? "");
}

function languageOf(element: PageElement): string | null {
  const said = attribute(element, "lang") ?? attribute(element, "xml:lang");
  return said && said.length <= 40 ? languageTag(said) : null;
}

function readTitle(element: PageElement, head: PageHead): void {
  const title = wordsIn(element);
  if (title === "" || head.title !== null) return;
  head.title = title;
  head.removed.push({ reason: "title of the page", text: title, ...stretchOfNode(element) });
}

function readMeta(element: PageElement, meta: Map<string, string>, head: PageHead): void {
  const said = attribute(element, "name") ?? attribute(element, "property") ?? "";
  const name = said.toLowerCase().replace(/^(dc|dcterms):/u, "$1.");
  const value = folded(attribute(element, "content") ?? "");
  if (value === "" || !told.test(name)) return;
  if (!meta.has(name)) meta.set(name, value);
  const isAddress = /^https?:\S+$/u.test(value);
  if (!isAddress) {
    const text = value.slice(0, 20_000);
    head.removed.push({ reason: "what the page says of itself", text, ...stretchOfNode(element) });
  }
}

function webAddress(value: string): string | undefined {
  return /^https?:\/\/[^\s<>"]{3,1990}$/iu.test(value) ? value : undefined;
}
