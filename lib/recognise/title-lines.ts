/**
 * Which lines of a document's first block are its title: lines whose ends were set are parts of
 * their own, but where a line plainly goes on in the next. Cuts nothing but between lines.
 */
import { datelineOf } from "./dateline";
import { slice, trim } from "./rich-text";
import type { Draft } from "./types";

const MOST_LINES = 8;
const LONGEST_LINE = 160;
/** A line as long as this may end because the page did. */
const FULL_LINE = 50;

const goesOnBefore =
  /(?:[,;:&(–—-]|(?<!\p{L})(?:on|of|at|from|to|and|or|the|a|an|in|with|by|for|between|against|under|von|und|der|die|das|des|dem|den|mit|zu|zur|zum|über|am|vom|de|del|la|el|los|las|y|con|le|les|du|et|à|avec|о|об|от|с|в|во|на|и|по|к))$/iu;
const goesOnWith =
  /^(?:["“«'(]?\p{Ll}|[–—-]|(?:[Ww]ith|[Bb]etween|WITH|BETWEEN|Of|OF|To|TO|And|AND|Concerning|CONCERNING|Regarding|REGARDING|Mit|MIT|Zwischen|ZWISCHEN|Con|CON|Entre|ENTRE|Avec|AVEC|С|О|ОБ|МЕЖДУ|И|К|(?:(?:First|Second|Third|Deputy) )?(?:Ambassador|Minister|Secretary|Chairman|Counsell?or|Consul|Envoy|Chargé)|Посол|Советник|Botschafter|Embajador) )/u;
const labelled = /^\p{Lu}[^:.]{1,40}:(?: |$)/u;
/** Kinds of records, as the words at the head of a line that says what the document is. */
const kind =
  /^(?:(?:draft|summary|verbatim|provisional|official|stenographic|agreed|rough) )*(?:minutes|record|transcript|memorandum|report|proceedings|protocol|notes|protokoll|niederschrift|vermerk|aufzeichnung|bericht|acta|informe|procès-verbal|compte rendu|протокол|запись|стенограмма|докладная записка|справка) (?:of|on|from|der|des|über|zur|de|del|la|du|sur|о|об|заседания|беседы|совещания)/iu;

/** A first block in its parts: what stands above the title, the title, what stands below it. */
export interface TitleParts {
  above: Draft[];
  title: Draft;
  below: Draft[];
}

/** The parts of a block; where its lines go on, or are not those of a head, it is all title. */
export function titlePartsOf(block: Draft): TitleParts {
  const whole = { above: [], title: block, below: [] };
  const lines = block.rich.text.split("\n");
  const isHead = lines.length <= MOST_LINES && lines.every((line) => line.length <= LONGEST_LINE);
  if (lines.length === 1 || !isHead) return whole;
  const starts: number[] = [];
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || !goesOn(before.trim(), line.trim())) starts.push(start);
    start += line.length + 1;
  }
  if (starts.length === 1) return whole;
  const { pageBefore: _, ...rest } = block;
  const parts = starts.map((from, at): Draft => {
    const rich = trim(slice(block.rich, from, starts[at + 1]));
    return at === 0 ? { ...block, rich } : { ...rest, rich, gap: 0 };
  });
  const named = parts.findIndex((part) => kind.test(part.rich.text));
  const at = Math.max(named, 0);
  const title = parts[at];
  if (!title) return whole;
  const under = parts.slice(at + 1);
  // Lines that name no field were set together: an address, a motto.
  const isPlain = under.every(({ rich: { text } }) => !labelled.test(text) && !datelineOf(text));
  const end = starts[at + 1];
  const below =
    isPlain && end !== undefined
      ? [{ ...rest, rich: trim(slice(block.rich, end)), gap: 0 }]
      : under;
  return { above: parts.slice(0, at), title, below };
}

function goesOn(before: string, line: string): boolean {
  if (labelled.test(line) || datelineOf(line) !== null || kind.test(line)) return false;
  if (goesOnBefore.test(before.slice(-20)) || goesOnWith.test(line)) return true;
  return before.length >= FULL_LINE && isCapitals(before) === isCapitals(line);
}

function isCapitals(words: string): boolean {
  return !/\p{Ll}/u.test(words);
}
