/**
 * The pass over tables that set a text and its translation side by side: a row becomes a paragraph
 * of the one and a paragraph of the other, which are known to say the same.
 */
import { type Draft, type Pass, removalOf, wordsOf } from "../types";
import { blockLanguages, languageTogether } from "./block-languages";
import { witnessHeading } from "./headings";

const LEAST_ROWS = 2;
const LEAST_LETTERS = 80;
/** Cells beside the two texts: numbers of rows and nothing else. */
const LONGEST_NUMBER = 8;

/** Makes paragraphs of the rows of such tables; other tables stay. */
export const splitBilingualTables: Pass = (before) => {
  if (!before.blocks.some((block) => block.cells)) return before;
  const blocks: Draft[] = [];
  const removed = [...before.removed];
  let pair = 0;
  for (let at = 0; at < before.blocks.length; ) {
    const rows = tableAt(before.blocks, at);
    const columns = rows.length >= LEAST_ROWS ? columnsOf(rows) : null;
    if (!columns) {
      const count = Math.max(1, rows.length);
      blocks.push(...before.blocks.slice(at, at + count));
      at += count;
      continue;
    }
    for (const row of rows) {
      pair += 1;
      for (const [column, cell] of columns.entries()) {
        const draft = paragraphOf(row, cell, column, pair);
        if (wordsOf(draft) !== "") blocks.push(draft);
      }
      for (const [index, { rich }] of (row.cells ?? []).entries()) {
        const isNumber = !columns.includes(index) && rich.text.trim() !== "";
        if (isNumber) {
          removed.push(removalOf({ type: "paragraph", rich, gap: 1 }, "number of a row"));
        }
      }
    }
    at += rows.length;
  }
  return { ...before, blocks, removed };
};

function paragraphOf(row: Draft, cell: number, column: number, pair: number): Draft {
  const rich = row.cells?.[cell]?.rich ?? row.rich;
  const isHead = witnessHeading(rich.text.trim()) !== null;
  const head = isHead && { type: "heading" as const, level: 3 };
  return { type: "paragraph", rich, gap: 1, ...head, column, pair };
}

function tableAt(blocks: Draft[], start: number): Draft[] {
  const key = blocks[start]?.cells ? blocks[start]?.holders?.at(-1)?.key : undefined;
  if (key === undefined) return [];
  let end = start;
  while (blocks[end]?.cells && blocks[end]?.holders?.at(-1)?.key === key) end += 1;
  return blocks.slice(start, end);
}

/** The two columns of different languages, if all others are numbers at most. */
function columnsOf(rows: Draft[]): number[] | null {
  const width = Math.max(...rows.map((row) => row.cells?.length ?? 0));
  if (width < 2 || width > 4) return null;
  const texts = Array.from({ length: width }, (_, column) =>
    rows.map((row): Draft => {
      const rich = row.cells?.[column]?.rich ?? row.rich;
      return { type: "paragraph", rich, gap: 1 };
    }),
  );
  const long = texts.flatMap((cells, column) => {
    const isNumbers = cells.every((cell) => wordsOf(cell).length <= LONGEST_NUMBER);
    return isNumbers ? [] : [column];
  });
  const [first, second] = long;
  if (first === undefined || second === undefined || long.length !== 2) return null;
  const [one, other] = [texts[first] ?? [], texts[second] ?? []];
  if (!hasLetters(one) || !hasLetters(other)) return null;
  const [a, b] = [one, other].map((cells) => languageTogether(cells, shownIn(cells)));
  const [scriptA, scriptB] = [one, other].map(
    (cells) => blockLanguages(cells)[0]?.language ?? null,
  );
  const differ = a !== b && a !== "und" && b !== "und";
  const scripts = scriptA !== scriptB && (scriptA?.startsWith("@") || scriptB?.startsWith("@"));
  return differ || (scripts && a !== b) ? [first, second] : null;
}

function shownIn(cells: Draft[]): string | null {
  const known = blockLanguages(cells).find(({ language }) => language !== null);
  return known?.language ?? null;
}

function hasLetters(cells: Draft[]): boolean {
  return cells.reduce((sum, cell) => sum + wordsOf(cell).length, 0) >= LEAST_LETTERS;
}
