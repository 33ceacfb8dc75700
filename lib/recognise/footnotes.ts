/**
 * The pass over footnotes at the feet of pages: `1 Words of the note` beside a mark glued to a word
 * of the text above (`their1`). A number is a footnote's mark only where exactly one place fits;
 * anything else stays text. Notes move behind the body, in their order.
 */
import { type RichText, slice } from "./rich-text";
import { type Draft, isOpen, type Pass, wordsOf } from "./types";

const noteHead = /^(?:\[\^(\d{1,3})\]:?|(\d{1,3}))[ \t]+(?=\S)/u;
/** No page has more blocks than this between a mark and its note. */
const FARTHEST = 60;

interface Pairing {
  block: number;
  at: number;
  length: number;
  number: number;
}

export const findFootnotes: Pass = (before) => {
  const pairs = new Map<number, Pairing>();
  for (const [index, block] of before.blocks.entries()) {
    if (!isOpen(block)) continue;
    const head = noteHead.exec(block.rich.text);
    const number = Number(head?.[1] ?? head?.[2]);
    if (!head || number === 0) continue;
    const declared = head[1] !== undefined;
    if (!declared && !endsPage(before.blocks, index)) continue;
    const mark = markOf(before.blocks, index, number, declared);
    if (mark) pairs.set(index, mark);
  }
  if (pairs.size === 0) return before;
  const marks = new Map<number, Pairing[]>();
  for (const mark of pairs.values()) {
    marks.set(mark.block, [...(marks.get(mark.block) ?? []), mark]);
  }
  const body = before.blocks.flatMap((block, index) => {
    if (pairs.has(index)) return [];
    const own = marks.get(index);
    return [own ? { ...block, rich: withMarks(block.rich, own) } : block];
  });
  const notes = [...pairs].map(([index, { number }]) => noteOf(before.blocks[index], number));
  return { ...before, blocks: [...body, ...notes.flat()] };
};

/** A footnote is the last of its page: a page break or another note comes after it. */
function endsPage(blocks: Draft[], index: number): boolean {
  const next = blocks[index + 1];
  return !next || next.pageBefore !== undefined || noteHead.test(next.rich.text);
}

function markOf(blocks: Draft[], note: number, number: number, declared: boolean): Pairing | null {
  const found: Pairing[] = [];
  const glued = declared
    ? new RegExp(`\\[\\^${number}\\]`, "gu")
    : new RegExp(
        `(?<=[\\p{Ll}\\p{Lu}][\\p{Ll}]|[.,;:!?”"’)\\]])${number}(?=[\\s.,;:!?”"’)\\]]|$)`,
        "gu",
      );
  const first = declared ? 0 : Math.max(0, note - FARTHEST);
  for (let block = note - 1; block >= first; block -= 1) {
    const draft = blocks[block];
    if (!draft || draft.cells || noteHead.test(draft.rich.text)) continue;
    for (const match of draft.rich.text.matchAll(glued)) {
      found.push({ block, at: match.index, length: match[0].length, number });
    }
    if (!declared && draft.pageBefore && found.length > 0) break;
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function withMarks(rich: RichText, marks: Pairing[]): RichText {
  return [...marks]
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, length, number }) => {
      const [head, tail] = [slice(text, 0, at), slice(text, at + length)];
      return {
        text: head.text + tail.text,
        spans: [...head.spans, ...tail.spans.map((span) => shift(span, at))],
        leaves: [
          ...head.leaves,
          { at, type: "footnoteReference" as const, number },
          ...tail.leaves.map((leaf) => ({ ...leaf, at: leaf.at + at })),
        ],
      };
    }, rich);
}

function shift<S extends { start: number; end: number }>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

function noteOf(block: Draft | undefined, number: number): Draft[] {
  if (!block) return [];
  const head = noteHead.exec(wordsOf(block))?.[0].length ?? 0;
  const { pageBefore: _, ...rest } = block;
  return [
    {
      ...rest,
      type: "footnote",
      register: "apparatus",
      number,
      gap: 1,
      rich: slice(block.rich, head),
    },
  ];
}
