/**
 * The pass over cover pages and catalogue records that archives put before a document: a label and
 * then its words. Only labels that no document bears itself make a cover page; `Date:` or
 * `Participants:` alone are the document's own head and stay text.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { dateAlone } from "./dates";
import { type RecordFacts, type RecordLabel, recordLabelOf } from "./record-labels";
import { learn, withoutBlocks } from "./removal";
import { type Draft, type Pass, wordsOf } from "./types";
import { isFurniture } from "./web-furniture";

type Facts = Partial<DocumentMetadata>;

/** A cover page begins at the top and none is longer than this many blocks. */
const LONGEST_COVER = 80;
const FARTHEST_FIRST_LABEL = 8;
/** Blocks that one label's words may take. */
const LONGEST_VALUE = 8;

interface FoundLabel extends RecordLabel {
  index: number;
}

/** Reads a cover page into the description and takes it out of the text, listed. */
export const readCoverPage: Pass = (before) => {
  const found = before.blocks.slice(0, LONGEST_COVER).flatMap((block, index): FoundLabel[] => {
    const label = recordLabelOf(wordsOf(block));
    return label ? [{ ...label, index }] : [];
  });
  const first = found[0];
  if (!first || first.index > FARTHEST_FIRST_LABEL) return before;
  const labels = together(found);
  if (labels.filter((label) => label.archival).length < 2) return before;
  let after = before;
  const references: string[] = [];
  let end = 0;
  for (const [at, label] of labels.entries()) {
    const next = labels[at + 1]?.index ?? endOfLast(before.blocks, label);
    const own = before.blocks
      .slice(label.index + 1, next)
      .filter((one) => !isFurniture(wordsOf(one)));
    const words = [label.inline, ...own.map(wordsOf)].filter((one) => one !== "").join("\n");
    const { reference, ...facts }: RecordFacts = words === "" ? {} : label.read(words);
    if (reference) references.push(reference.replace(/\s+/gu, " "));
    after = learn(after, facts);
    end = next;
  }
  if (references.length > 0) after = learn(after, { archiveReference: references.join(", ") });
  const above = head(before.blocks.slice(0, first.index));
  const isTitled = labels.some((label) => "title" in label.read("x"));
  const { title, ...dated } = above;
  const known = { ...after.metadata, ...dated, ...(title && !isTitled && { title }) };
  after = learn({ ...after, metadata: {} }, known);
  return withoutBlocks(after, (block, index) =>
    index < end || isEnd(block) ? "cover page" : null,
  );
};

/** A data base marks where the text ends. */
function isEnd(block: Draft): boolean {
  return /^-END-$/u.test(wordsOf(block));
}

/** Labels that stand near one another, to the one after which the document begins. */
function together(found: FoundLabel[]): FoundLabel[] {
  const labels: FoundLabel[] = [];
  for (const label of found) {
    const last = labels.at(-1);
    // A field of the document's own head, after the record's lines.
    const isApart = last && last.inline !== "" && label.index - last.index > 1;
    if (isApart && labels.length > 2 && !label.archival && !label.endsRecord) break;
    if (last && (last.endsRecord || label.index - last.index > LONGEST_VALUE + 1)) break;
    labels.push(label);
  }
  return labels;
}

/** The last label has one block of words, or the list that begins there. */
function endOfLast(blocks: Draft[], label: FoundLabel): number {
  const first = label.index + 1;
  if (label.inline !== "" || label.endsRecord) return first;
  const list = blocks[first]?.holders?.[0]?.key;
  let end = first + 1;
  while (list !== undefined && blocks[end]?.holders?.[0]?.key === list) end += 1;
  return Math.min(end, blocks.length);
}

/** The site's own name and paths above a record. */
const site =
  /^(?:https?:\/\/)?(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$|[>›»/] .*[>›»/] |^home\b|^(?=.{0,80}$)(?:[\p{L}'’.]+ ){0,6}(?:digital|internet|online|electronic|virtual) (?:\p{L}+ )?(?:archives?|library|collections?|repository|reader)\b/iu;

/** Above the first label stand the date and the title, in either order, under the site's name. */
function head(blocks: Draft[]): Facts {
  const words = blocks.map(wordsOf).filter((one) => one !== "" && !isFurniture(one));
  const date = words.map(dateAlone).find((one) => one !== null) ?? undefined;
  const title = words.filter((one) => dateAlone(one) === null && !site.test(one)).join(" ");
  return { ...(date && { date }), ...(title !== "" && { title }) };
}
