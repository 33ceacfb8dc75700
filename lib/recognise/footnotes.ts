/**
 * The pass over footnotes at the feet of pages: `1 Words of the note` beside a mark glued to a word
 * of the text above (`their1`). A number is a footnote's mark only where exactly one place fits;
 * anything else stays text. Notes move behind the body, in their order.
 */
import { concat, leafAlone, type RichText, slice } from "./rich-text";
import { type Draft, isOpen, type Pass } from "./types";

const noteHead = /^(?:\[\^(\d{1,3})\]:?|(\d{1,3}))[ \t]+(?=\S)/u;
/** No page has more blocks than this between a mark and its note. */
const FARTHEST = 60;
const FARTHEST_DECLARED = 2000;

/** Where a note's mark stands. */
interface Mark {
  block: number;
  at: number;
  length: number;
  number: number;
}

/** The number that a block begins with as a note does. */
interface NoteHead {
  number: number;
  length: number;
  /** Written `[^1]`, which nothing but a note is. */
  declared: boolean;
}

function headOf(block: Draft): NoteHead | null {
  const head = isOpen(block) ? noteHead.exec(block.rich.text.slice(0, 40)) : null;
  const number = Number(head?.[1] ?? head?.[2] ?? 0);
  if (!head || number === 0) return null;
  return { number, length: head[0].length, declared: head[1] !== undefined };
}

/** Pairs notes with their marks; what is not paired beyond doubt stays where it is. */
export const findFootnotes: Pass = (before) => {
  const heads = before.blocks.map(headOf);
  const marks = new Map<number, Mark[]>();
  const notes = new Map<number, Draft>();
  for (const [index, head] of heads.entries()) {
    const block = before.blocks[index];
    if (!head || !block || !(head.declared || endsPage(before.blocks, heads, index))) continue;
    const mark = markOf(before.blocks, heads, index, head);
    if (!mark) continue;
    notes.set(index, noteOf(block, head));
    const own = marks.get(mark.block);
    if (own) own.push(mark);
    else marks.set(mark.block, [mark]);
  }
  if (notes.size === 0) return before;
  const body = before.blocks.flatMap((block, index) => {
    if (notes.has(index)) return [];
    const own = marks.get(index);
    return [own ? { ...block, rich: withMarks(block.rich, own) } : block];
  });
  return { ...before, blocks: [...body, ...notes.values()] };
};

/** A footnote is the last of its page: a page break or another note comes after it. */
function endsPage(blocks: Draft[], heads: (NoteHead | null)[], index: number): boolean {
  const next = blocks[index + 1];
  return !next || next.pageBefore !== undefined || heads[index + 1] != null;
}

const glued = new Map<string, RegExp>();

/** A mark glued to a word or its punctuation, or, where the note is `[^1]`, written the same. */
function markPattern(number: number, declared: boolean): RegExp {
  const key = `${number} ${declared}`;
  const known = glued.get(key);
  if (known) return known;
  const pattern = declared
    ? new RegExp(`\\[\\^${number}\\]`, "gu")
    : new RegExp(`(?<=\\p{L}\\p{Ll}|[.,;:!?”"’)\\]])${number}(?=[\\s.,;:!?”"’)\\]]|$)`, "gu");
  glued.set(key, pattern);
  return pattern;
}

function markOf(
  blocks: Draft[],
  heads: (NoteHead | null)[],
  note: number,
  { number, declared }: NoteHead,
): Mark | null {
  const found: Mark[] = [];
  const pattern = markPattern(number, declared);
  const sign = String(number);
  const first = Math.max(0, note - (declared ? FARTHEST_DECLARED : FARTHEST));
  for (let block = note - 1; block >= first && found.length < 2; block -= 1) {
    const draft = blocks[block];
    if (!draft) break;
    if (!heads[block] && !draft.cells && draft.rich.text.includes(sign)) {
      for (const match of draft.rich.text.matchAll(pattern)) {
        found.push({ block, at: match.index, length: match[0].length, number });
        if (found.length > 1) break;
      }
    }
    if (!declared && draft.pageBefore && found.length > 0) break;
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function withMarks(rich: RichText, marks: Mark[]): RichText {
  const parts: RichText[] = [];
  let last = 0;
  for (const { at, length, number } of [...marks].sort((a, b) => a.at - b.at)) {
    parts.push(slice(rich, last, at));
    const printed = slice({ ...rich, leaves: [] }, at, at + length);
    parts.push(leafAlone({ at: 0, type: "footnoteReference", number, printed }));
    last = at + length;
  }
  return concat([...parts, slice(rich, last)]);
}

function noteOf(block: Draft, { number, length }: NoteHead): Draft {
  const { pageBefore: _, ...rest } = block;
  const rich = slice(block.rich, length);
  const lead = slice(block.rich, 0, length);
  return {
    ...rest,
    type: "footnote",
    register: "apparatus",
    number,
    gap: 1,
    rich,
    lead,
    why: "footnote",
  };
}
