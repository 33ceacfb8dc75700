/**
 * The pass that reads a document's own head and foot for its description: dates, classification,
 * number of the copy, who recorded and who translated. Nothing is taken out of the text.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { archiveReference, translatorIn } from "./citation";
import { dateAlone } from "./dates";
import { readHead } from "./memo-head";
import { nameSource } from "./names";
import { learn } from "./removal";
import { readTitle } from "./title-facts";
import { type Draft, type Pass, wordsOf } from "./types";

type Facts = Partial<DocumentMetadata>;

/** A head ends with the first block as long as this, the first turn, or so many blocks. */
const BODY_BLOCK = 160;
const LONGEST_HEAD = 15;

/** Learns dates, classification, recorder and translator from the document's own words. */
export const readBody: Pass = (before) => {
  const title = readTitle(before.metadata.title ?? "");
  const dates = headOf(before.blocks).flatMap((words) => dateAlone(words) ?? []);
  const fields = readHead(before.blocks.slice(0, LONGEST_HEAD).map((block) => block.rich.text));
  const date = before.metadata.date ?? fields.date ?? dates[0] ?? title.eventDate;
  const other = dates.findLast((one) => one !== date);
  const eventDate = title.eventDate ?? other ?? date;
  return learn(before, {
    ...fields,
    ...(date && { date }),
    ...(eventDate && { eventDate }),
    ...(title.place && !fields.place && { place: title.place }),
    ...(title.participants && !fields.participants && { participants: title.participants }),
    ...classificationOf(before.blocks),
    ...creditsOf(before.blocks),
  });
};

function headOf(blocks: Draft[]): string[] {
  const words = blocks.slice(0, LONGEST_HEAD).map(wordsOf);
  const isBody = (one: string, index: number) =>
    blocks[index]?.type === "turn" ||
    (one.length >= BODY_BLOCK && blocks[index]?.type !== "heading");
  const end = words.findIndex(isBody);
  return words.slice(0, end < 0 ? undefined : end).flatMap((one) => one.split("\n"));
}

const english =
  /^((?:(?:strictly|top|most) )?(?:secret|confidential|restricted|classified|unclassified)(?: ?\/ ?[\p{L} ]{2,30})?)\b\.?(?=$|[\s,.;]+copy\b)/iu;
const russian =
  /^((?:сов(?:ершенно|\.)? ?)?секретно|для служебного пользования)(?=$|[\s,.;]+экз)/iu;
const copyNumber =
  /\b(?:copy (?:no\.?|number|#)\s?|экз\. ?№ ?)(\d{1,5})\b|(?:экз\. ?№ ?)(\d{1,5})/iu;
const SHORT = 80;

/** The first line that is a mark of secrecy and nothing else but the number of the copy. */
function classificationOf(blocks: Draft[]): Facts {
  const lines = blocks
    .filter((block) => block.rich.text.length <= SHORT * 2 && block.type !== "turn")
    .flatMap((block) => block.rich.text.split("\n"))
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line.length <= SHORT);
  const mark = lines.map((line) => english.exec(line)?.[1]).find(Boolean);
  const classification = mark ?? lines.map((line) => russian.exec(line)?.[1]).find(Boolean);
  if (!classification) return {};
  const copy = lines.map((line) => copyNumber.exec(line)).find((found) => found !== null);
  const number = copy?.[1] ?? copy?.[2];
  return { classification, ...(number && { copyNumber: number }) };
}

const recorder = new RegExp(
  `^(?:[Rr]ecorded|[Ww]ritten down|[Tt]ranscribed|[Mm]inutes(?: taken)?|[Зз]апис(?:ь вёл|ала?))(?: by)?:? (${nameSource})\\.?$`,
  "u",
);
const LONGEST_CREDIT = 400;

/** `Recorded by N`, `Translated by N`, `[Source: …]`: short blocks that say only that. */
function creditsOf(blocks: Draft[]): Facts {
  const facts: Facts = {};
  for (const block of blocks) {
    if (block.type === "turn" || block.rich.text.length > LONGEST_CREDIT) continue;
    const words = wordsOf(block);
    const recorded = recorder.exec(words)?.[1];
    if (recorded && facts.recorder === undefined) facts.recorder = recorded;
    const source = /^\[source:\s*(.+?)\]?$/iu.exec(words)?.[1];
    if (source && facts.archiveReference === undefined) {
      facts.archiveReference = archiveReference(source);
    }
    if (source || /^[[(]?translat(?:ed|ion)\b/iu.test(words))
      facts.translator ??= translatorIn(words);
  }
  return facts;
}
