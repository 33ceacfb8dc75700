/**
 * The pass that reads a document's own head and foot for its description: dates, place,
 * classification, who was there, who recorded and who translated. Nothing is taken out of the text.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { readClassification } from "./classification";
import { creditsOf } from "./credit-lines";
import { type Dateline, datelineOf } from "./dateline";
import { dateOf, datesIn } from "./dates";
import { fieldOf } from "./head-fields";
import { readHead } from "./memo-head";
import { presentIn } from "./presence";
import { learn } from "./removal";
import { readTitle } from "./title-facts";
import { type Draft, type Pass, wordsOf } from "./types";

type Facts = Partial<DocumentMetadata>;

/** A head ends with the first block as long as this, the first turn, or so many blocks. */
const BODY_BLOCK = 160;
const LONGEST_HEAD = 20;
/** What is signed and dated at the end stands in the last blocks. */
const LONGEST_FOOT = 12;

const receipt =
  /^\W{0,2}(?:\p{L}+ ?: ?)?(?:stamp\w*:? ?)?(?:received|rec['’]d|получено|поступило|eingegangen|eingang|reçu|recibido)(?!\p{L})/iu;
const printing =
  /^\W{0,2}(?:printed|(?:first )?published|publicad[oa]|publié|veröffentlicht|опубликовано|отпечатано|напечатано|gedruckt|imprimé|impreso)(?!\p{L})/iu;

/** Learns what the document's own words say of it. */
export const readBody: Pass = (before) => {
  const { blocks } = before;
  const known = before.metadata;
  const title = readTitle(known.title ?? "");
  const fields = readHead(blocks);
  const lines = datelinesOf(headOf(blocks));
  const dates = lines.map((line) => line.date);
  const foot = datelinesOf(footOf(blocks));
  const held = lines.find((line) => line.isHeld) ?? heldIn(blocks);
  const written = [...dates.filter((one) => one !== held?.date), ...foot.map((line) => line.date)];
  const own = known.date ?? fields.date ?? written[0] ?? dates[0];
  const date = own ?? title.eventDate ?? known.eventDate ?? fields.eventDate;
  const other = dates.findLast((one) => one !== date);
  const eventDate = fields.eventDate ?? title.eventDate ?? held?.date ?? other ?? date;
  const place =
    fields.place ?? title.place ?? [...lines, ...foot].find((line) => line.place)?.place;
  const stated = known.participants ?? fields.participants ?? title.participants ?? [];
  const participants = withOthers(stated, presentIn(blocks));
  const found = learn(before, {
    ...fields,
    ...(date && { date }),
    ...(eventDate && { eventDate }),
    ...(place && { place }),
    ...receiptsOf(blocks),
    ...creditsOf(blocks),
    ...classificationOf(blocks),
  });
  return participants.length > 0
    ? { ...found, metadata: { ...found.metadata, participants } }
    : found;
};

/** Lines above the body. */
function headOf(blocks: Draft[]): string[] {
  const head = blocks.slice(0, LONGEST_HEAD);
  const isBody = (block: Draft) =>
    block.type === "turn" ||
    (block.rich.text.length >= BODY_BLOCK && block.type !== "heading") ||
    (block.type === "paragraph" && /\p{Ll}{3,}[^\n]{40,}\p{Ll}{2}[.!?]$/u.test(block.rich.text));
  const end = head.findIndex(isBody);
  return head.slice(0, end < 0 ? undefined : end).flatMap(linesOf);
}

/** Lines of short blocks at the end that are no stamps or notes. */
function footOf(blocks: Draft[]): string[] {
  const last = blocks.filter((block) => block.type !== "footnote").slice(-LONGEST_FOOT);
  return last
    .filter((block) => ["paragraph", "signature", "letterhead"].includes(block.type))
    .filter((block) => block.rich.text.split("\n").every((line) => line.length < 80))
    .flatMap(linesOf);
}

function linesOf(block: Draft): string[] {
  if (block.type === "footnote" || block.type === "stamp") return [];
  return block.rich.text
    .split(/\n|\s{5,}|\t/u)
    .filter((line) => fieldOf(line) === null && !receipt.test(line) && !printing.test(line));
}

interface DatedLine extends Dateline {
  /** Says when something was held. */
  isHeld: boolean;
}

function datelinesOf(lines: string[]): DatedLine[] {
  return lines.flatMap((line) => {
    const session = sessionOf(line);
    if (session) return [{ date: session, isHeld: true }];
    const found = datelineOf(line);
    return found ? [{ ...found, isHeld: /\b(?:held|convened|took place)\b/iu.test(line) }] : [];
  });
}

const session =
  /^\W{0,8}(?:proceedings|hearing|session|sitting|sesión|reunión|sitzung|séance|заседание)(?: held)? (?:of|on|del?|vom|du|от) (?:the )?(.{6,40}?)(?:,\s*[\p{L} ]{3,40})?$/iu;

const taped =
  /^(?:tape[- ])?(?:recorded|taped|aufgenommen|enregistré|grabado)(?: (?:on|am|le|el))? (.{6,40}?)(?:,\s*[\p{L}\d ]{3,40})?$/iu;

/** `Sitting of 3 May 1950, Morning Session`. */
function sessionOf(line: string): string | null {
  const words = line.slice(0, 120).trim();
  const when = session.exec(words)?.[1] ?? taped.exec(words)?.[1];
  return when ? dateOf(when) : null;
}

const happened =
  /(?<!\p{L})(?:took place|was held|were held|fand\p{L}* .{0,80}statt|nahmen .{0,80}teil|состоял(?:ась|ся|ось)|se celebró|tuvo lugar|eut lieu|a eu lieu)(?!\p{L})/iu;
const FIRST_PARAGRAPHS = 12;

/** When the body's first paragraphs say that it took place, where they name one day. */
function heldIn(blocks: Draft[]): { date: string } | undefined {
  for (const block of blocks.slice(0, FIRST_PARAGRAPHS)) {
    if (block.type !== "paragraph" || !happened.test(block.rich.text)) continue;
    const [date, second] = datesIn(block.rich.text);
    if (date && !second) return { date: date.date };
  }
  return undefined;
}

/** The first line that is a mark of secrecy, and the first that numbers the copy. */
function classificationOf(blocks: Draft[]): Facts {
  const facts: Facts = {};
  for (const block of blocks) {
    if (block.type === "turn" || block.rich.text.length > 400) continue;
    for (const line of block.rich.text.split("\n")) {
      Object.assign(facts, { ...readClassification(line), ...facts });
    }
    if (facts.classification && facts.copyNumber) break;
  }
  return facts;
}

/** When stamps and registries say that it was received and printed; a date may follow on its own. */
function receiptsOf(blocks: Draft[]): Facts {
  const facts: Facts = {};
  for (const [index, block] of blocks.entries()) {
    if (block.type !== "stamp") {
      if (index >= LONGEST_HEAD || block.type === "turn" || block.rich.text.length > 300) continue;
      for (const line of block.rich.text.split("\n")) {
        const date = datesIn(line)[0]?.date;
        if (date && receipt.test(line)) facts.receivedDate ??= date;
        if (date && printing.test(line)) facts.printedDate ??= date;
      }
      continue;
    }
    const words = wordsOf(block);
    const next = blocks[index + 1];
    const alone = next?.type === "stamp" ? datelineOf(wordsOf(next))?.date : undefined;
    const date = datesIn(words)[0]?.date ?? alone;
    if (date && receipt.test(words.replace(/^\[\p{L}+\]?:? ?/u, ""))) facts.receivedDate ??= date;
    if (date && printing.test(words)) facts.printedDate ??= date;
  }
  return facts;
}

/** Those who are named and those whom the text says were there, each once. */
function withOthers(stated: string[], present: string[]): string[] {
  const has = (name: string) => stated.some((one) => one.includes(name) || name.includes(one));
  return [...stated, ...present.filter((name) => !has(name))];
}
