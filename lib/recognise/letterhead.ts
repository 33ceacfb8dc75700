/**
 * The pass over what is printed or typed above a document's title: offices, secrecy, numbers, to
 * whom and from whom. It looks only above the first words of the body; what may be the title stays.
 */
import { isClassification } from "./classification";
import { datelineOf } from "./dateline";
import { fieldOf } from "./head-fields";
import { endsSentence } from "./line-breaks";
import { type Draft, isOpen, type Pass, wordsOf } from "./types";

/** A head ends with the first block as long as this, or so many blocks. */
const BODY_BLOCK = 160;
const LONGEST_HEAD = 20;
const LONGEST_LINE = 90;

/** Gives the lines of a letterhead their type. */
export const findLetterhead: Pass = (before) => {
  const end = headEnd(before.blocks);
  const head = before.blocks.slice(0, end);
  const fields = head.map((block) => fieldOf(block.rich.text));
  const isAddressed = fields.some((field) => field?.kind === "address");
  const firstField = fields.findIndex((field) => field !== null);
  const hasSubject = fields.some((field) => field?.kind === "subject");
  const titleAt = head.findIndex((block) => mayBeTitle(block) || isBareKind(wordsOf(block)));
  // A letter has no title: its letterhead is what stands at the very top.
  const firstTitle = titleAt < 0 ? Math.min(3, end - 1) : titleAt;
  const next = before.blocks[end];
  const isLetter = next !== undefined && isSalutation(wordsOf(next)) && titleAt < 0;
  const blocks = before.blocks.map((block, index): Draft => {
    if (index >= end || !isOpen(block)) return block;
    const lines = linesOf(block);
    const isAbove = hasSubject && index < firstField && isCapitals(wordsOf(block));
    // Above a record's name in capitals, other capitals are whose paper it is on.
    const title = head[titleAt];
    const isOver = title !== undefined && index < titleAt && isCapitals(wordsOf(title));
    const mayStandAbove = index < firstTitle || isAbove || isAddressed;
    const isHead =
      (lines.every((line) => isMark(line) || datelineOf(line) !== null) && lines.some(isMark)) ||
      (index < firstTitle && hasColumns(block)) ||
      (isLetter && isAddress(lines)) ||
      /^\[(?:letterhead|на бланке|briefkopf|membrete|en-tête)/iu.test(wordsOf(block)) ||
      (isAddressed && fields[index] != null) ||
      (mayStandAbove &&
        lines.some(isOffice) &&
        lines.every((line) => line.length <= LONGEST_LINE)) ||
      (isAbove && !mayBeTitle(block)) ||
      (isOver && isCapitals(wordsOf(block)) && lines.every((line) => line.length <= 60)) ||
      (isAddressed && isTransmission(wordsOf(block)));
    return isHead ? { ...block, type: "letterhead", why: "letterhead" } : block;
  });
  return { ...before, blocks };
};

function linesOf(block: Draft): string[] {
  return block.rich.text.split("\n").map((line) => line.replace(/\s+/gu, " ").trim());
}

/** Where a letter comes from: short lines without a date or a sentence. */
function isAddress(lines: string[]): boolean {
  return lines.every(
    (line) => line.length <= 60 && datelineOf(line) === null && !/[.!?:]$/u.test(line),
  );
}

/** Heads of official records set the office left and the symbol right. */
function hasColumns(block: Draft): boolean {
  const lines = block.rich.text.split("\n");
  return (
    lines.length > 1 && lines.some((line) => /\S {5,}\S/u.test(line) || /^ {12,}\S/u.test(line))
  );
}

/** Where the body begins: a long block, a sentence, a form of address. */
export function headEnd(blocks: Draft[]): number {
  const end = blocks.slice(0, LONGEST_HEAD).findIndex((block) => {
    if (block.type === "turn") return true;
    if (block.type === "heading" || block.cells) return false;
    const words = wordsOf(block);
    if (isOpen(block) && fieldOf(block.rich.text)) return false;
    const isSentence =
      words.length > 20 &&
      /\p{Ll}[.!?…]["”»)\]]?$/u.test(words.replace(/[ap]\.m\.$/iu, "")) &&
      /\p{Ll}{2} \p{Ll}{2}/u.test(words) &&
      datelineOf(words) === null &&
      !/^[[(]/u.test(words);
    return words.length >= BODY_BLOCK || isSentence || isSalutation(words);
  });
  return end < 0 ? Math.min(LONGEST_HEAD, blocks.length) : end;
}

const salutation =
  /^(?:my )?(?:dear|dearest|esteemed|respected|honou?red|sir|gentlemen|comrades?|(?:your )?excellency|sehr geehrte[rn]?|liebe[rn]?|werte[rn]?|cher|chère|monsieur|madame|querid[oa]|estimad[oa]|compañer[oa]s?|camaradas?|уважаем\p{L}+|дорог(?:ой|ая|ие)|товарищи?)(?!\p{L}).{0,60}[,:!]$/iu;

/** Whether words address the reader of a letter. */
function isSalutation(words: string): boolean {
  return words.length <= 90 && salutation.test(words);
}

const number =
  /^(?:(?:no|nr|n[°º]|№|ref|our ref|file(?: no)?|az|aktenzeichen|tgb\.?-? ?nr|reg\.? ?no|serial|control|cable|despatch no|telegram no|doc(?:ument)? no)\b\.?:? ?|№ ?)[\p{L}\d][\p{L}\d./() -]{0,40}$/iu;
const precedence =
  /^(?:особая папка|особой важности|eyes only|special folder|flash|immediate|niact|priority|routine|urgent|most immediate|emergency|operational immediate|срочно|вне очереди|eilt|urgente)[.!]?$/iu;

/** A line that is only secrecy, a number, urgency, or a date among such. */
function isMark(line: string): boolean {
  if (isClassification(line) || precedence.test(line)) return true;
  return number.test(line) && /\d/u.test(line) && line.length <= 60;
}

const officeWord =
  "ministry|department|embassy|legation|consulate|office|agency|committee|council|government|republic|union|united|nations|assembly|commission|bureau|service|directorate|secretariat|presidency|house|institute|academy|party|headquarters|staff|mission|division|section|army|navy|forces|foreign|central|federal|state|national|intelligence|university|archive|library|ministère|république|direction|ambassade|présidence|secrétariat|gouvernement|ministerio|república|dirección|embajada|presidencia|secretaría|gobierno|partido|ministero|repubblica|ministerium|bundesministerium|bundesrepublik|bundeskanzleramt|auswärtiges|amt|abteilung|botschaft|generalkonsulat|referat|zentralkomitee|politbüro|ständige vertretung|министерство|посольство|комитет|совет|управление|отдел|союз|республика|генеральный|центральный|народный|комиссариат|правительство|миссия";
const office = new RegExp(`(?<![\\p{L}])(?:${officeWord})(?![\\p{L}])`, "iu");
const opensOffice = new RegExp(
  `^(?:the )?(?:${officeWord}|(?:foreign|war|colonial|home|prime minister['’]s|state|white|council of|office of) )(?![\\p{L}])`,
  "iu",
);
const record =
  /(?<!\p{L})(?:memorand|minutes|proceedings|hearing|debate|sitting|record|report|letter|note|telegram|protocol|protokoll|transcript|speech|diary|journal|resolution|decree|verbatim|statement|agreement|conversation|meeting|summary|vermerk|niederschrift|aufzeichnung|bericht|procès|compte|acta|informe|carta|nota|entrevista|запись|протокол|стенограмма|справка|докладная|записка|письмо|телеграмма|постановление|дневник|беседа)/iu;

/** A line that names an office: in capitals, or beginning with what an office is called. */
function isOffice(line: string): boolean {
  if (line.length > LONGEST_LINE || line === "") return false;
  if (record.test(line) && !isTransmission(line)) return false;
  if (datelineOf(line) !== null || /[.;:]$/u.test(line)) return false;
  return (
    office.test(line) && (isCapitals(line.split(/\s{3,}/u)[0] ?? line) || opensOffice.test(line))
  );
}

function isTransmission(words: string): boolean {
  return /^(?:incoming|outgoing|ciphered|cipher|coded|encoded) (?:telegram|airgram|message|cable)\b/iu.test(
    words,
  );
}

function isCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);
}

/** What a record calls itself: a heading, or words that name a kind of record. */
function mayBeTitle(block: Draft): boolean {
  const words = wordsOf(block);
  if (block.type === "heading") return true;
  if (fieldOf(words) || isTransmission(words) || isBareKind(words)) return false;
  return isOpen(block) && record.test(words) && !endsSentence(words);
}

const bareKind =
  /^(?:office )?(?:memorandum|information report|(?:current |special )?intelligence (?:information )?(?:report|cable|memorandum)|special memorandum|report|note|letter|telegram|airgram|despatch|vermerk|aktenvermerk|aufzeichnung|note|nota|carta|informe|справка|записка)$/iu;

/** Whether words name only the kind of a record, so that its subject is the better title. */
export function isBareKind(words: string): boolean {
  return bareKind.test(words);
}
