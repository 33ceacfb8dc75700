/**
 * The pass over names that are typed where a hand would sign: under the last words of a letter or
 * record, often with the office above. Only where nothing but apparatus follows, or where the
 * office stands straight above; a name at the head is never a signature.
 */
import { datelineOf } from "./dateline";
import { headEnd } from "./letterhead";
import { endsSentence } from "./line-breaks";
import { hasInitials, isNameShaped } from "./names";
import { type Draft, isOpen, type Pass, wordsOf } from "./types";

const LONGEST_OFFICE = 120;
const LONGEST_NAME = 60;

/** Makes signatures of typed names and of the offices above them. */
export const findTypedNames: Pass = (before) => {
  const { blocks } = before;
  // A play or a speech may end in capitals too; letters, telegrams and memoranda are signed.
  const isLetter = blocks.some((block) => block.type === "letterhead");
  const start = headEnd(blocks);
  const isSaid = (block: Draft) => isOpen(block) && !isNameBlock(block) && !isShortName(block);
  const bodyEnd = blocks.findLastIndex(isSaid) + 1;
  const signs = new Set<number>();
  for (let index = Math.max(start, 1); index < blocks.length; index += 1) {
    const block = blocks[index];
    const above = blocks[index - 1];
    if (!block || !above) continue;
    const isSigned = block.type === "signature";
    if (isOpen(block) && index >= start && isOfficeAndName(block.rich.text)) signs.add(index);
    const isTyped = isOpen(block) && (isNameBlock(block) || (isLetter && isShortName(block)));
    const hasOffice = isOpen(above) && isOffice(wordsOf(above)) && index - 1 >= start;
    const isPlace = before.metadata.place === wordsOf(block);
    const isKnownKind = (isLetter || isInitialled(block)) && !isPlace;
    const isLast = isTyped && isKnownKind && index >= bodyEnd && endsBody(above);
    if (isLast || (isTyped && hasOffice && isInitialled(block))) signs.add(index);
    if (hasOffice && (isSigned || signs.has(index))) signs.add(index - 1);
  }
  if (signs.size === 0) return before;
  return {
    ...before,
    blocks: blocks.map(
      (block, index): Draft =>
        signs.has(index) ? { ...block, type: "signature", why: "name-under-signature" } : block,
    ),
  };
};

function endsBody(block: Draft): boolean {
  if (block.type === "signature") return true;
  return isOpen(block) && (endsSentence(wordsOf(block)) || isOffice(wordsOf(block)));
}

/** A name alone, or over one line with an office. */
function isNameBlock(block: Draft): boolean {
  const lines = block.rich.text.split("\n").map((line) => line.replace(/\s+/gu, " ").trim());
  const [name = "", ...rest] = lines;
  return (
    lines.length <= 3 &&
    isName(name) &&
    rest.every((line) => isOffice(line) || datelineOf(line) !== null)
  );
}

function isName(line: string): boolean {
  const bare = line.replace(/^[([/]+|[)\]/,.]+$/gu, "").trim();
  if (bare.length < 3 || bare.length > LONGEST_NAME || !isNameShaped(bare)) return false;
  const isCapitals = !/\p{Ll}/u.test(bare) && bare.split(" ").length <= 4;
  return hasInitials(bare) || (isCapitals && !isHeadingWord(bare));
}

/** One to three capitalised words and nothing else. */
function isShortName(block: Draft): boolean {
  const words = wordsOf(block);
  return (
    words.length <= 30 &&
    words.split(" ").length <= 3 &&
    isNameShaped(words) &&
    !isHeadingWord(words.toUpperCase())
  );
}

/** `Secretary of the Board          A. Lind` on one line. */
function isOfficeAndName(text: string): boolean {
  const [left = "", right = "", ...rest] = text.trim().split(/\s{4,}|\t+/u);
  return rest.length === 0 && right !== "" && isOffice(left) && hasInitials(right);
}

function isHeadingWord(words: string): boolean {
  return /^(?:END|FIN|ENDE|КОНЕЦ|SECRET|NOTES?|ANNEX|APPENDIX|COPY|DRAFT|CONFIDENTIAL|TOP SECRET|SUMMARY|INDEX|CONCLUSIONS?)\b/u.test(
    words,
  );
}

function isInitialled(block: Draft): boolean {
  return hasInitials(
    (block.rich.text.split("\n", 1)[0] ?? "").trim().replace(/^[([/]+|[)\]/,.]+$/gu, ""),
  );
}

const office =
  /(?<!\p{L})(?:ambassador|minister|secretary|director|chief|head|chairman|president|consul|attaché|counsel(?:l)?or|commissioner|general|colonel|commander|representative|chargé|посол|министр|секретарь|директор|начальник|председатель|заведующий|советник|консул|поверенный|botschafter|staatssekretär|ministerialdirektor|embajador|ministro|directora?|ambassadeur|ministre|directeur|secrétaire)(?!\p{L})/iu;

function isOffice(words: string): boolean {
  return (
    words.length <= LONGEST_OFFICE &&
    office.test(words) &&
    !endsSentence(words) &&
    /^\p{Lu}/u.test(words)
  );
}
