/**
 * The pass over a document's head before lines are joined: each field of a memorandum, telegram,
 * catalogue record or data base stands in a block of its own, with the lines that go on with its
 * value. Only where several fields stand together; nothing is taken away.
 */
import { fieldOf, type HeadField } from "./head-fields";
import { HEAD_LINES } from "./memo-head";
import { isRun } from "./persons-listed";
import { recordLabelOf } from "./record-labels";
import { slice, trim } from "./rich-text";
import { type TextLine, textLinesOf } from "./text-lines";
import type { Draft, Pass } from "./types";

/** Gives each field of the head its own block. */
export const divideHead: Pass = (before) => {
  let left = HEAD_LINES;
  const heads = before.blocks.slice(0, HEAD_LINES).flatMap((block) => {
    if (left <= 0) return [];
    const lines = textLinesOf(block.rich.text);
    left -= lines.length;
    return lines.filter(({ words }) => labelAt(words) !== null);
  });
  if (heads.length < 2) return before;
  left = HEAD_LINES;
  let isRecord = false;
  let isListed = false;
  const blocks = before.blocks.flatMap((block) => {
    const isHead = left > 0 || isRecord;
    if (!isHead || block.soft === undefined || block.type !== "paragraph") return [block];
    const lines = textLinesOf(block.rich.text);
    left -= lines.length;
    if (isListed && lines.every(({ words }) => bullet.test(words))) {
      const { soft: _, ...set } = block;
      return [{ ...set, rich: trim(block.rich) }];
    }
    const label = labelAt(lines.at(-1)?.words ?? "");
    isListed = label?.kind === "participants" && label.isBare;
    if (lines.length === 1 || lines.length > 200) return [block];
    if (!lines.some(({ words }) => labelAt(words) !== null)) return [block];
    isRecord = lines.filter(({ words }) => recordLabelOf(words)).length > 2;
    return divided(block, lines);
  });
  return { ...before, blocks };
};

const bullet = /^\s*[•▪◦*·–-]\s/u;

interface Label {
  kind: HeadField["kind"] | "record";
  /** Nothing stands beside it. */
  isBare: boolean;
  /** The document's own words follow. */
  endsRecord?: boolean;
}

function labelAt(line: string): Label | null {
  const field = fieldOf(line);
  if (field) return { kind: field.kind, isBare: line.slice(field.length).trim() === "" };
  const record = recordLabelOf(line);
  if (!record) return null;
  return { kind: "record", isBare: record.inline === "", endsRecord: record.endsRecord };
}

function divided(block: Draft, lines: TextLine[]): Draft[] {
  const drafts: Draft[] = [];
  const { pageBefore, ...rest } = block;
  let from: TextLine | undefined;
  let to: TextLine | undefined;
  let label: Label | null = null;
  const close = () => {
    if (!from || !to) return;
    const rich = slice(block.rich, from.start, to.end);
    const { soft, ...own } = rest;
    const keepsLines =
      label !== null && isList(label) && from !== to && !isRun(rich.text.split("\n"));
    const made: Draft = {
      ...own,
      rich,
      ...(drafts.length === 0 && pageBefore && { pageBefore }),
      ...(drafts.length > 0 && { gap: 0 }),
      ...(!keepsLines && soft && { soft: label === null ? soft : "wraps" }),
    };
    drafts.push(made);
  };
  for (const line of lines) {
    const next = labelAt(line.words);
    const isSame = from !== undefined && next === null && goesOn(label, line.words, lines, to);
    if (!isSame) {
      close();
      from = line;
      label = next;
    }
    to = line;
  }
  close();
  return drafts;
}

function isList({ kind, isBare }: Label): boolean {
  return isBare || kind === "participants" || kind === "distribution" || kind === "absent";
}

/** A value goes on over indented lines; a list's also over short ones. */
function goesOn(
  label: Label | null,
  line: string,
  lines: TextLine[],
  before: TextLine | undefined,
): boolean {
  if (label === null) return true;
  if (label.endsRecord) return false;
  const isIndented = /^(?: {4,}|\t)/u.test(line) && !/^\s/u.test(lines[0]?.words ?? "");
  if (isIndented) return true;
  if (label.kind === "record") return label.isBare || (before?.words.length ?? 0) > 60;
  if (label.isBare) return line.length <= 100;
  const isOpen = /[,;]$/u.test(before?.words.trimEnd() ?? "");
  if (isList(label) && isRun([before?.words ?? "", line])) return true;
  if (isList(label)) return line.length <= 100 && (isOpen || !/[.]$/u.test(line));
  return isOpen || (label.kind === "subject" && (before?.words.length ?? 0) > 50);
}
