/**
 * The pass over the feet of pages before lines are joined: below a rule, or where a page ends, notes
 * stand line under line. Each becomes a block, its further lines with it; the rule is listed. What
 * begins with no note's sign is left as it is.
 */
import { noteHeadOf } from "./note-heads";
import { slice } from "./rich-text";
import { type TextLine, textLinesOf } from "./text-lines";
import { type Draft, type Pass, type Removal, removalOf } from "./types";

const rule = /^[ \t]*(?:_{4,}|-{5,}|[–—]{3,}|(?:_ ?){6,})[ \t]*$/u;

/** Divides the notes at the feet of pages. */
export const divideFeet: Pass = (before) => {
  const removed: Removal[] = [...before.removed];
  let isFoot = false;
  const blocks = before.blocks.flatMap((block, index) => {
    if (block.pageBefore) isFoot = false;
    if (!block.soft || block.type !== "paragraph") {
      isFoot = false;
      return [block];
    }
    const text = block.rich.text;
    const lines = textLinesOf(text);
    const ruled = lines.findIndex(({ words }) => rule.test(words));
    if (ruled >= 0) {
      const below = lines[ruled + 1]?.words ?? before.blocks[index + 1]?.rich.text ?? "";
      if (!isNote(below)) return [block];
      isFoot = true;
      const line = lines[ruled];
      if (!line) return [block];
      removed.push(
        removalOf(
          { ...block, rich: slice(block.rich, line.start, line.end) },
          "rule above footnotes",
        ),
      );
      const above =
        text.slice(0, line.start).trim() === "" ? [] : [part(block, 0, line.start - 1, true)];
      return [...above, ...notesOf(block, lines.slice(ruled + 1))];
    }
    const next = before.blocks[index + 1];
    const endsPage = isFoot || next?.pageBefore !== undefined || !next;
    if (!endsPage || !isNote(lines[0]?.words ?? "")) return [block];
    const notes = notesOf(block, lines);
    return isFoot || notes.length > 1 ? notes : [block];
  });
  return { ...before, blocks, removed };
};

function isNote(line: string): boolean {
  return noteHeadOf(line.trimStart()) !== null;
}

/** A block a note: a line begins one where its number is the next, or its sign is a symbol. */
function notesOf(block: Draft, lines: TextLine[]): Draft[] {
  const starts: number[] = [];
  let last: number | null = null;
  for (const [index, { words }] of lines.entries()) {
    const head = noteHeadOf(words.trimStart());
    const counts = head && (head.number === null || last === null || head.number === last + 1);
    if (index === 0 || counts) starts.push(index);
    if (counts && head.number !== null) last = head.number;
  }
  return starts.flatMap((first, at) => {
    const from = lines[first];
    const to = lines[(starts[at + 1] ?? lines.length) - 1];
    return from && to ? [part(block, from.start, to.end, false)] : [];
  });
}

function part(block: Draft, start: number, end: number, isFirst: boolean): Draft {
  const rich = slice(block.rich, start, end);
  if (isFirst) return { ...block, rich };
  const { pageBefore: _, emptyRun: __, ...rest } = block;
  return { ...rest, rich, soft: "wraps", gap: 1, isFoot: true };
}
