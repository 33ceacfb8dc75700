/**
 * Web pages and rich text from a browser: a saved page, or what the clipboard holds as `text/html`,
 * to the same blocks as the other formats give. Nothing of a page runs or is fetched; what is the
 * site's and not the document's is listed with its words.
 */
import { AppError } from "@/lib/errors";
import { languageOf } from "@/lib/recognise/languages";
import { type Draft, type Removal, wordsOf } from "@/lib/recognise/types";
import type { ImportedBlocks, Importer } from "../types";
import { parsePage } from "./bounded-parser";
import { findFurniture } from "./furniture";
import { htmlLikelihood } from "./likelihood";
import { findNotes } from "./notes";
import { type PageHead, readPageHead } from "./page-metadata";
import { type PagePlan, type PageReading, readPage } from "./page-reader";
import { classStyles } from "./style";
import { survey } from "./survey";

/** The importer of web pages. */
export const html: Importer = {
  name: "html",
  likelihood: htmlLikelihood,
  read: readHtml,
};

/** @throws AppError invalid-input where the page shows no word. */
function readHtml(source: string): ImportedBlocks {
  const start = clipboardHead(source);
  const page = blanked(source, start);
  const root = parsePage(page);
  const found = survey(root, page);
  const notes = findNotes(found);
  const rules = classStyles(root);
  const head = readPageHead(root);
  const furniture = findFurniture(root, found, rules, notes.kept);
  const plan: PagePlan = {
    ...{ root, source: page, survey: found, rules, furniture, notes },
    ...{ base: head.base, lang: head.language },
  };
  const reading = readWithWords(plan);
  const { blocks, addresses } = reading;
  return {
    blocks,
    metadata: factsOf(head, blocks),
    removed: [
      ...(start > 0
        ? [
            {
              reason: "head of the clipboard",
              text: source.slice(0, start).trim(),
              from: 0,
              to: start,
            },
          ]
        : []),
      ...head.removed,
      ...reading.removed,
      { reason: "address of a link", text: addresses.join(" ") },
      ...changesOf(reading),
    ].filter((removal) => removal.text !== ""),
    warnings: [],
  };
}

/** A page that seems to be furniture alone is read as text, all but what nobody would see. */
function readWithWords(plan: PagePlan): PageReading {
  const reading = readPage(plan);
  if (reading.blocks.some((block) => wordsOf(block) !== "")) return reading;
  const furniture = new Map(
    [...plan.furniture].filter(([, reason]) => !reason.startsWith("web page")),
  );
  const whole = readPage({ ...plan, furniture });
  if (whole.blocks.some((block) => wordsOf(block) !== "")) return whole;
  throw new AppError(
    "invalid-input",
    "This web page shows no words: its text is probably fetched by a script, or it is a picture. Open the page, copy its text and paste it here.",
  );
}

/** What Windows puts before a copied page; its length, 0 where there is none. */
function clipboardHead(source: string): number {
  return (
    /^Version:\d\.\d\s{1,4}(?:[A-Za-z]+:[^\n<]*\n){1,8}/u.exec(source.slice(0, 4000))?.[0].length ??
    0
  );
}

function blanked(source: string, start: number): string {
  return start === 0 ? source : " ".repeat(start) + source.slice(start);
}

const nameless =
  /^(?:untitled(?: document)?|document\d*|home|index(?:\.html?)?|new page.*|microsoft word - .*|\S+\.(?:html?|docx?|pdf))$/iu;

/** What the head says, as far as the text does not say it better. */
function factsOf(head: PageHead, blocks: Draft[]): ImportedBlocks["metadata"] {
  const { language, ...facts } = head.facts;
  const text = blocks.slice(0, 400).map(wordsOf);
  const guess = languageOf(text.filter((words) => words.length > 80).join("\n") || text.join("\n"));
  const said = language ?? head.language;
  const title = facts.title ?? titleOf(head, blocks);
  const summary = facts.summary ?? summaryOf(head, text);
  return {
    ...facts,
    ...(title && { title }),
    ...(summary && { summary }),
    ...(said && guess === "und" && { language: said }),
  };
}

/**
 * The title of the page counts where no heading begins the text; the site's name is taken off. A
 * first-level heading that stands lower, under the site's own words, counts if the title has it.
 */
function titleOf({ title, site }: PageHead, blocks: Draft[]): string | null {
  if (title === null) return null;
  const [own, ...others] = blocks.filter((block) => block.level === 1);
  const isLower = own !== undefined && own !== blocks[0] && others.length === 0;
  if (isLower && title.includes(wordsOf(own))) return wordsOf(own);
  if (blocks.slice(0, 5).some((block) => block.type === "heading")) return null;
  const parts = title.split(/\s+[|•·]\s+|\s+[–—-]\s+(?=[^–—|-]{2,60}$)/u);
  const bare = site && title.endsWith(site) ? title.slice(0, -site.length) : parts[0];
  const words = (bare ?? "").replace(/[\s|•·–—:-]+$/u, "").trim();
  return words === "" || nameless.test(words) ? null : words;
}

const LEAST_SUMMARY = 60;
/** Longer words that a summary shares with its text; a site's motto shares one or two. */
const LEAST_SHARED = 5;

/** A description that is the text's own beginning sums nothing up, nor does a site's motto. */
function summaryOf({ description }: PageHead, text: string[]): string | null {
  if (!description || description.length < LEAST_SUMMARY) return null;
  const all = new Set(
    text
      .join(" ")
      .toLowerCase()
      .match(/\p{L}{5,}/gu),
  );
  const shared = new Set(description.toLowerCase().match(/\p{L}{5,}/gu));
  if ([...shared].filter((word) => all.has(word)).length < LEAST_SHARED) return null;
  const begin = description.replace(/[….\s]+$/u, "").slice(0, 80);
  return text.some((words) => words.includes(begin)) ? null : description;
}

const names: Record<string, string> = {
  "U+0000": "NUL character taken out",
  "U+00AD": "soft hyphen taken out",
  "U+00A0": "no-break space became a space",
  "U+202F": "no-break space became a space",
};

function changesOf({ changes }: PageReading): Removal[] {
  return [...changes].map(([name, count]) => ({
    reason: names[name] ?? "character changed",
    text: `${name} × ${count}`,
  }));
}
