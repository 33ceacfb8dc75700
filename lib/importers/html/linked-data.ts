/**
 * What a page says of its document in JSON-LD (schema.org): only things that are works, and only
 * fields that speak of the record. Data that cannot be read are listed as they are.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { archiveReference } from "@/lib/recognise/citation";
import { languageTag } from "@/lib/recognise/languages";
import type { Removal } from "@/lib/recognise/types";
import { dateOf } from "./field-date";

type Facts = Partial<DocumentMetadata>;

const works =
  /^(?:CreativeWork|ArchiveComponent|Manuscript|Article|ScholarlyArticle|Report|Conversation|Message|Book|Chapter|DigitalDocument|TextDigitalDocument|Legislation|Quotation|Letter|Diary)$/u;
const MOST_THINGS = 200;
const LONGEST_DATA = 200_000;

/** The facts of the first work among the data. */
export function readLinkedData(scripts: string[]): { facts: Facts; removed: Removal[] } {
  const removed: Removal[] = [];
  let facts: Facts = {};
  for (const script of scripts) {
    const text = script.replace(/\s+/gu, " ").trim().slice(0, LONGEST_DATA);
    if (text !== "") removed.push({ reason: "data of the page (JSON-LD)", text });
    for (const thing of thingsIn(parsed(script))) {
      if (typesOf(thing).some((type) => works.test(type))) facts = { ...readWork(thing), ...facts };
    }
  }
  return { facts, removed };
}

type Thing = { [key: string]: unknown };

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.length > LONGEST_DATA ? "null" : script);
  } catch (malformed) {
    if (malformed instanceof SyntaxError) return null;
    throw malformed;
  }
}

/** The things at the top: one, a list, a `@graph`, and what a page is mainly about. */
function thingsIn(data: unknown): Thing[] {
  const top = Array.isArray(data) ? data : [data];
  return top
    .slice(0, MOST_THINGS)
    .filter(isThing)
    .flatMap((thing) => [
      thing,
      ...(Array.isArray(thing["@graph"]) ? thing["@graph"].slice(0, MOST_THINGS) : []),
      thing.mainEntity,
    ])
    .filter(isThing);
}

function typesOf(thing: Thing): string[] {
  return [thing["@type"]].flat().filter((type) => typeof type === "string");
}

function words(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  const said = isThing(one) ? (one.name ?? one["@value"]) : one;
  return typeof said === "string" && said.trim() !== ""
    ? said.replace(/\s+/gu, " ").trim()
    : undefined;
}

function readWork(thing: Thing): Facts {
  const title = words(thing.name) ?? words(thing.headline);
  const created = words(thing.dateCreated);
  const language = words(thing.inLanguage);
  const archive = words(thing.holdingArchive) ?? words(thing.itemLocation);
  const identifier = words(thing.identifier);
  const rights = words(thing.copyrightNotice) ?? words(thing.usageInfo) ?? words(thing.license);
  const url = words(thing.url);
  const facts: Facts = {
    title,
    date: created && dateOf(created),
    summary: words(thing.abstract) ?? words(thing.description),
    translator: words(thing.translator),
    place: words(thing.locationCreated),
    rights,
    language: language && (languageTag(language) ?? undefined),
    sourceUrl: url && /^https?:\/\//u.test(url) ? url : undefined,
    archiveReference: archive && archiveReference([archive, identifier].filter(Boolean).join(", ")),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
