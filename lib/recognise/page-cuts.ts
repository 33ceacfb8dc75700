/**
 * Cutting pages' furniture out of blocks, line by line: the words go to `removed`, and the block
 * that follows begins a page, named by the number that was found there.
 */
import type { PageLine } from "./page-lines";
import { slice } from "./rich-text";
import { type Draft, type Recognition, type Removal, removalOf, wordsOf } from "./types";

/** Which lines go, by their index among the lines that have words, and as what. */
export type Reasons = Map<number, "page number" | "running head">;

/** Whether numbers stand at the heads of their pages; at the feet the next page is one more. */
function areAtHeads(lines: PageLine[], reasons: Reasons): boolean {
  const numbered = [...reasons.keys()].filter((index) => pageValueOf(lines[index]) !== null);
  const first = Math.min(...numbered);
  const last = Math.max(...numbered);
  const isBody = (index: number) => !reasons.has(index);
  const opens = !lines.slice(0, first).some((_, index) => isBody(index));
  if (opens) return true;
  if (pageValueOf(lines[first]) === 1) return false;
  return lines.slice(last + 1).some((_, index) => isBody(last + 1 + index));
}

function pageValueOf(line: PageLine | undefined): number | null {
  return line?.number?.value ?? line?.edgeNumber ?? null;
}

/** The recognition without these lines; where they stood between words, a page ends. */
export function cutOut(before: Recognition, lines: PageLine[], reasons: Reasons): Recognition {
  const atHeads = areAtHeads(lines, reasons);
  const removed: Removal[] = [...before.removed];
  const blocks: Draft[] = [];
  const byBlock = new Map<number, { line: PageLine; index: number }[]>();
  for (const index of [...reasons.keys()].sort((a, b) => a - b)) {
    const line = lines[index];
    if (!line) continue;
    const known = byBlock.get(line.block);
    if (known) known.push({ line, index });
    else byBlock.set(line.block, [{ line, index }]);
  }
  /** What has been taken since the last words of the text; undefined where nothing was. */
  let taken: { page: string | null; gap: number; emptyRun: number } | undefined;
  const push = (draft: Draft) => {
    if (wordsOf(draft) === "" && !draft.cells) return;
    const breaks = taken !== undefined && blocks.length > 0;
    blocks.push(
      breaks
        ? {
            ...draft,
            gap: Math.max(draft.gap, taken?.gap ?? 0),
            pageBefore: { page: taken?.page ?? draft.pageBefore?.page ?? null },
          }
        : draft,
    );
    taken = undefined;
  };
  for (const [at, block] of before.blocks.entries()) {
    const cuts = byBlock.get(at);
    if (!cuts) {
      push(block);
      continue;
    }
    let start = 0;
    let isFirst = true;
    const { pageBefore, ...later } = block;
    const part = (end: number) => {
      const rich = slice(block.rich, start, end);
      if (rich.text.trim() === "") return;
      push({ ...(isFirst ? block : { ...later, gap: 0 }), rich: withoutEdges(rich) });
      isFirst = false;
    };
    for (const { line, index } of cuts) {
      part(line.start);
      removed.push(
        removalOf(
          { ...later, rich: slice(block.rich, line.start, line.end) },
          reasons.get(index) ?? "running head",
        ),
      );
      taken = {
        page: pageAfter(line, atHeads) ?? taken?.page ?? null,
        gap: Math.max(block.gap, taken?.gap ?? 0),
        emptyRun: block.emptyRun ?? 0,
      };
      start = line.end + 1;
    }
    part(block.rich.text.length);
  }
  return { ...before, blocks, removed };
}

function withoutEdges(rich: Draft["rich"]): Draft["rich"] {
  const start = /^\n*/u.exec(rich.text)?.[0].length ?? 0;
  const end = rich.text.replace(/\n+$/u, "").length;
  return slice(rich, start, Math.max(start, end));
}

function pageAfter(line: PageLine, atHeads: boolean): string | null {
  const value = pageValueOf(line);
  if (value === null) return null;
  const isRoman = line.number !== null && !/^\d/u.test(line.number.page);
  // An edition's `[p. 12]` always stands where its page begins.
  if (atHeads || line.words.startsWith("[")) return line.number?.page ?? String(value);
  return isRoman ? null : String(value + 1);
}
