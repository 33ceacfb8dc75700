/**
 * The pass over what is printed at the edges of pages: numbers, running heads and feet, marks of
 * secrecy on every page. It runs before lines are joined. The first of a repeated mark stays where
 * it is the document's own; a line is taken only where a number, a page's end or its repetition
 * proves it. What is taken is listed.
 */
import { isSecrecy, readClassification } from "./classification";
import { cutOut, type Reasons } from "./page-cuts";
import { goesOnOver, type PageLine, pageLinesOf } from "./page-lines";
import { learn } from "./removal";
import type { Pass } from "./types";

/** What archives and agencies print on every page that they release. */
const release =
  /^(?:approved for release|declassified (?:in part|and approved|by|per|under)|sanitized copy|reproduced (?:at|from)|downloaded from|this document (?:is|was) (?:made|declassified)|(?:printed|accessed) from\b)/iu;
/** A title or letterhead lies within so many lines; its running copies come after. */
const HEAD_LINES = 12;

/** Takes numbers, running heads and feet off, and ends a page where they stood. */
export const takeOffRunningHeads: Pass = (before) => {
  const lines = pageLinesOf(before.blocks).filter((line) => line.words !== "");
  const reasons = furnitureOf(lines);
  if (reasons.size === 0) return before;
  const secrecy = [...reasons.keys()].map((index) => readClassification(lines[index]?.words ?? ""));
  return learn(cutOut(before, lines, reasons), secrecy.find((one) => one?.classification) ?? {});
};

function furnitureOf(lines: PageLine[]): Reasons {
  const reasons: Reasons = new Map();
  for (const index of numberedHeads(lines)) reasons.set(index, "running head");
  const numbered: number[] = [];
  const groups = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.isApart && line.number) numbered.push(index);
    if (!line.isApart || !/\p{L}/u.test(line.key)) continue;
    const group = groups.get(line.key);
    if (group) group.push(index);
    else groups.set(line.key, [index]);
  }
  // What stands beside a running head may be proved by it, so look again.
  for (let round = 0; round < 3; round += 1) {
    const size = reasons.size;
    for (const index of numbersAmong(numbered, lines, reasons)) reasons.set(index, "page number");
    for (const group of groups.values()) {
      for (const index of repeatedHeads(group, lines, reasons)) {
        if (!reasons.has(index)) reasons.set(index, "running head");
      }
    }
    if (reasons.size === size) break;
  }
  for (const index of besideNumber(lines, reasons)) reasons.set(index, "running head");
  return reasons;
}

/** Lines that are pages' numbers: by their words, at a page's end, beside a head, or counting on. */
function numbersAmong(numbered: number[], lines: PageLine[], reasons: Reasons): number[] {
  const found: number[] = [];
  const bare: number[] = [];
  for (const index of numbered) {
    const { number, breakBefore, breakAfter } = lines[index] ?? {};
    if (!number) continue;
    const isAtEdge =
      breakBefore ||
      breakAfter ||
      reasons.has(index - 1) ||
      reasons.has(index + 1) ||
      isBelowReference(index, lines);
    if (number.shape === "sure" || isAtEdge) found.push(index);
    else bare.push(index);
  }
  // The first page of a typescript bears no number, and many have but two.
  const [only] = bare;
  const isPage = (index: number) => isSecondPage(index, lines) || isLastLine(index, lines);
  if (bare.length === 1 && only !== undefined && isPage(only)) return [...found, only];
  const counted = countingOn(bare, lines);
  const isProved =
    counted.some((index) => interrupts(index, lines)) ||
    (counted.length > 1 && counted.every((index) => lines[index]?.number?.shape === "set"));
  return isProved ? [...found, ...counted] : found;
}

/** Between words that plainly go on, a copy of the title aside. */
function interrupts(index: number, lines: PageLine[]): boolean {
  const before = repeatsHead(index - 1, lines) ? index - 2 : index - 1;
  const after = repeatsHead(index + 1, lines) ? index + 2 : index + 1;
  return goesOnOver(lines[before], lines[after]);
}

/** Words of the document's first lines, further down and by themselves. */
function repeatsHead(index: number, lines: PageLine[]): boolean {
  const line = lines[index];
  if (!line?.isApart || index < 3 || line.words.length < 4) return false;
  const folded = ({ words }: PageLine) => ` ${words.toLowerCase().replace(/[,;:.]/gu, " ")} `;
  const words = folded(line);
  return lines.slice(0, Math.min(HEAD_LINES, index)).some((one) => folded(one).includes(words));
}

/** `A/7/PV.12` above a number and nothing else: the document's symbol on a further page. */
function isBelowReference(index: number, lines: PageLine[]): boolean {
  const [above, line] = [lines[index - 1], lines[index]];
  if (!line || !above || above.block !== line.block || !/\d/u.test(above.words)) return false;
  const isWhole = [lines[index - 2], lines[index + 1]].every((one) => one?.block !== line.block);
  return isWhole && !above.words.includes(" ") && repeatsHead(index - 1, lines);
}

/** `- 58 -` under everything else. */
function isLastLine(index: number, lines: PageLine[]): boolean {
  const line = lines[index];
  if (!line || index < 3 || index !== lines.length - 1) return false;
  return /^[–—-]/u.test(line.words) && lines[index - 1]?.block !== line.block;
}

function isSecondPage(index: number, lines: PageLine[]): boolean {
  const { number, words } = lines[index] ?? {};
  return (
    number?.value === 2 && /^[–—-]/u.test(words ?? "") && index > 0 && index < lines.length - 1
  );
}

/** The longest run of numbers that count on by one, in their order; less than two prove nothing. */
function countingOn(candidates: number[], lines: PageLine[]): number[] {
  let best: number[] = [];
  const runs = new Map<number, number[]>();
  for (const index of candidates) {
    const value = lines[index]?.number?.value ?? lines[index]?.edgeNumber ?? 0;
    const run = [...(runs.get(value - 1) ?? []), index];
    runs.set(value, run);
    if (run.length > best.length) best = run;
    if (runs.size > 5000) break;
  }
  return best.length > 1 ? best : [];
}

/** Heads with the page's number set apart at their edge, left and right by turns. */
function numberedHeads(lines: PageLine[]): number[] {
  const candidates = lines.flatMap((line, index) =>
    line.edgeNumber !== null && line.isApart && isAlone(line, index, lines) ? [index] : [],
  );
  return countingOn(candidates, lines);
}

function isAlone(line: PageLine, index: number, lines: PageLine[]): boolean {
  const [before, after] = [lines[index - 1], lines[index + 1]];
  const isEdge = line.breakBefore || line.breakAfter;
  return isEdge || (before?.block !== line.block && after?.block !== line.block);
}

function repeatedHeads(group: number[], lines: PageLine[], reasons: Reasons): number[] {
  const first = lines[group[0] ?? -1];
  if (!first || group.length < 2) return [];
  if (release.test(first.words)) return group;
  // Above the first words it is the document's own mark; elsewhere it is the page's.
  if (isSecrecy(first.words)) return isOwnMark(group[0] ?? 0, lines) ? group.slice(1) : group;
  if (/[.?!…:]$/u.test(first.words) || first.words.length < 4) return [];
  if (group.some((index) => !standsAlone(index, lines, reasons))) return [];
  const isTop = (group[0] ?? 0) < HEAD_LINES;
  const later = isTop ? group.slice(1) : group;
  const isProved =
    later.length > 0 &&
    later.every((index) => isAtEdge(index, lines, reasons)) &&
    (later.length > 1 || reasons.size > 0);
  const interrupts = group.some((index) => goesOnOver(lines[index - 1], lines[index + 1]));
  return isProved || (group.length > 2 && interrupts) ? later : [];
}

/** No words of the body stand above it. */
function isOwnMark(index: number, lines: PageLine[]): boolean {
  return lines
    .slice(0, index)
    .every((line) => line.isApart && line.words.length < 90 && index < HEAD_LINES);
}

/** In its block there is nothing else but what goes as well. */
function standsAlone(index: number, lines: PageLine[], reasons: Reasons): boolean {
  const line = lines[index];
  if (!line || line.breakBefore || line.breakAfter) return line !== undefined;
  return [index - 1, index + 1].every(
    (other) => lines[other]?.block !== line.block || reasons.has(other),
  );
}

function isAtEdge(index: number, lines: PageLine[], reasons: Reasons): boolean {
  const line = lines[index];
  return (
    line !== undefined &&
    (line.breakBefore || line.breakAfter || reasons.has(index - 1) || reasons.has(index + 1))
  );
}

/** `H/PV.12` above `page 2`, or the title between a page's number and words that go on. */
function besideNumber(lines: PageLine[], reasons: Reasons): number[] {
  const numbers = [...reasons].filter(([, why]) => why === "page number").map(([index]) => index);
  return numbers.flatMap((number) =>
    [number - 1, number + 1].filter((index) => {
      const line = lines[index];
      if (!line || reasons.has(index) || !repeatsHead(index, lines)) return false;
      return lines[number]?.block === line.block || interrupts(number, lines);
    }),
  );
}
