/**
 * The pass over cover pages that archives put before a document: `Citation:`, `Summary:`,
 * `Credits:` and so on, a label and then its words. Only labels that no document bears itself make
 * a cover page; `Date:` or `Participants:` alone are the document's own head and stay text.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { readCitation, translatorIn } from "./citation";
import { readCredits } from "./credits";
import { dateAlone } from "./dates";
import { languageNamed } from "./languages";
import { learn, withoutBlocks } from "./removal";
import { type Draft, type Pass, wordsOf } from "./types";

type Facts = Partial<DocumentMetadata>;

/** What each label's words are; `archival` labels are an archive's, never a document's. */
const fields: { label: RegExp; archival: boolean; read: (words: string) => Facts }[] = [
  { label: /^(?:(?:preferred )?citation|cite as)$/iu, archival: true, read: readCitation },
  { label: /^(?:summary|abstract)$/iu, archival: true, read: (summary) => ({ summary }) },
  {
    label: /^(?:credits?|acknowledge?ments?|sponsors?)$/iu,
    archival: true,
    read: (words) => ({ credits: readCredits(words) }),
  },
  {
    label: /^original languages?$/iu,
    archival: true,
    read: (words) => ({ originalLanguage: languageNamed(words) ?? undefined }),
  },
  { label: /^contents$/iu, archival: true, read: () => ({}) },
  {
    label: /^(?:rights|copyright|terms of use)$/iu,
    archival: true,
    read: (rights) => ({ rights }),
  },
  {
    label: /^(?:record id|(?:original )?upload(?:ed)? date|permalink)$/iu,
    archival: true,
    read: () => ({}),
  },
  {
    label: /^(?:subjects?|keywords|persons mentioned|geographic subjects|document type)$/iu,
    archival: false,
    read: () => ({}),
  },
  {
    label: /^languages?$/iu,
    archival: false,
    read: (words) => ({ language: languageNamed(words) ?? undefined }),
  },
  { label: /^title$/iu, archival: false, read: (title) => ({ title }) },
  {
    label: /^(?:document |original )?date$/iu,
    archival: false,
    read: (words) => ({ date: dateAlone(words) ?? undefined }),
  },
  { label: /^(?:place|location)$/iu, archival: false, read: (place) => ({ place }) },
  {
    label: /^(?:source|archive|repository|archival reference|call number|shelfmark)$/iu,
    archival: false,
    read: (archiveReference) => ({ archiveReference }),
  },
  {
    label: /^(?:translator|translated by|translation(?: by)?)$/iu,
    archival: false,
    read: (words) => ({ translator: translatorIn(`translated by ${words}`) ?? words }),
  },
  {
    label: /^(?:url|source url|web address)$/iu,
    archival: false,
    read: (sourceUrl) => ({ sourceUrl }),
  },
  { label: /^classification$/iu, archival: false, read: (classification) => ({ classification }) },
];

/** A cover page begins at the top and none is longer than this many blocks. */
const LONGEST_COVER = 60;
const FARTHEST_FIRST_LABEL = 8;
/** Blocks that one label's words may take. */
const LONGEST_VALUE = 8;

interface FoundLabel {
  index: number;
  field: (typeof fields)[number];
  /** The words after the label in its own block. */
  inline: string;
}

function labelIn(block: Draft, index: number): FoundLabel[] {
  const words = wordsOf(block);
  const head = /^([^:]{3,30}):\s*/u.exec(words);
  const name = head?.[1]?.trim();
  const field = name && fields.find((one) => one.label.test(name));
  return field && head ? [{ index, field, inline: words.slice(head[0].length) }] : [];
}

/** Reads a cover page into the description and takes it out of the text, listed. */
export const readCoverPage: Pass = (before) => {
  const found = before.blocks.slice(0, LONGEST_COVER).flatMap(labelIn);
  const first = found[0];
  if (!first || first.index > FARTHEST_FIRST_LABEL) return before;
  const labels = found.filter(
    (label, at) => at === 0 || label.index - (found[at - 1]?.index ?? 0) <= LONGEST_VALUE + 1,
  );
  if (labels.filter((label) => label.field.archival).length < 2) return before;
  let after = before;
  let end = 0;
  for (const [at, label] of labels.entries()) {
    const next = labels[at + 1]?.index ?? endOfLast(before.blocks, label);
    const own = before.blocks.slice(label.index + 1, next).map(wordsOf);
    const words = [label.inline, ...own].filter((one) => one !== "").join("\n");
    if (words !== "") after = learn(after, label.field.read(words));
    end = next;
  }
  after = learn(
    { ...after, metadata: {} },
    { ...after.metadata, ...head(before.blocks.slice(0, first.index)) },
  );
  return withoutBlocks(after, (_, index) => (index < end ? "cover page" : null));
};

/** The last label has one block of words, or the list that begins there. */
function endOfLast(blocks: Draft[], label: FoundLabel): number {
  const first = label.index + 1;
  if (label.inline !== "") return first;
  const list = blocks[first]?.holders?.[0]?.key;
  let end = first + 1;
  while (list !== undefined && blocks[end]?.holders?.[0]?.key === list) end += 1;
  return Math.min(end, blocks.length);
}

/** Above the first label stand the date and the title, in either order. */
function head(blocks: Draft[]): Facts {
  const words = blocks.map(wordsOf);
  const date = words.map(dateAlone).find((one) => one !== null) ?? undefined;
  const title = words.filter((one) => one !== "" && dateAlone(one) === null).join(" ");
  return { ...(date && { date }), ...(title !== "" && { title }) };
}
