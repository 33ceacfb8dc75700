/**
 * The pass over footnotes: `1 Words of the note` beside a mark glued to a word of the text above
 * (`their1`). A sign is a footnote's mark only where exactly one place fits, in order; anything else
 * stays text. Notes move behind the body, in the order of their marks; pages may each count anew.
 */
import {
  mayMark,
  type NoteHead,
  type NoteMark,
  noteHeadOf,
  noteMarksIn,
  signOf,
} from "./note-heads";
import { concat, leafAlone, onOneLine, plain, type RichText, slice } from "./rich-text";
import { type Draft, isOpen, type Pass, type Recognition, type Removal, wordsOf } from "./types";

/** No page has more blocks than this between a mark and its note. */
const FARTHEST = 60;
const FARTHEST_DECLARED = 4000;

/** A note and the place of its mark. */
interface Pair {
  head: NoteHead;
  note: number;
  block: number;
  at: number;
  length: number;
}

const heading =
  /^(?:end|foot)?notes?:?$|^(?:notes and references|references|anmerkungen|fu(?:ß|ss)noten|примечани[ея]|сноски|notas?(?: al pie)?|notes de bas de page)\s*[:.]?$/iu;

const linkBack = /\s*[↩↑]\uFE0E?\s*$/u;

/** Pairs notes with their marks; what is not paired beyond doubt stays where it is. */
export const findFootnotes: Pass = (before) => {
  const heads = headsOf(before.blocks);
  const endnotes = endnotesFrom(before.blocks, heads);
  const pairs: Pair[] = [];
  const doubtful = new Set<number>();
  const index = marksOf(before.blocks, heads);
  for (const [note, head] of heads.entries()) {
    if (!head || !mayBeNote(before.blocks, heads, note, head, endnotes)) continue;
    const scope = scopeOf(before.blocks, note, head, endnotes);
    const pair = markOf(index, before.blocks, note, head, scope, pairs.at(-1));
    const isTaken = pairs.some((one) => one.block === pair?.block && one.at === pair.at);
    if (pair && !isTaken) pairs.push(pair);
    else if (isAsked(index, head, note)) doubtful.add(note);
  }
  const asked = { ...before, blocks: before.blocks.map(asking(doubtful)) };
  return pairs.length === 0 ? asked : withNotes(asked, pairs);
};

/** What each block begins with; notes with a link back (`↩`) count in their order. */
function headsOf(blocks: Draft[]): (NoteHead | null)[] {
  let linked = 0;
  return blocks.map((block) => {
    if (!isOpen(block) || heading.test(wordsOf(block))) return null;
    const head = noteHeadOf(block.rich.text);
    if (!linkBack.test(block.rich.text.slice(-4))) return head;
    linked += 1;
    return head ?? { sign: String(linked), number: linked, length: 0, shape: "plain" };
  });
}

function asking(doubtful: ReadonlySet<number>) {
  return (block: Draft, index: number): Draft =>
    doubtful.has(index) ? { ...block, doubt: "maybe-footnote" } : block;
}

/** Several places bear the sign of what stands like a note: only a person can say which. */
function isAsked(index: MarkIndex, head: NoteHead, note: number): boolean {
  const above = (index.get(signOf(head)) ?? []).filter((mark) => mark.block < note);
  return above.length > 1 && head.shape !== "symbol" && above.some((mark) => mayMark(head, mark));
}

/** Where notes at the end begin: after their heading, or the last run that counts from the first. */
function endnotesFrom(blocks: Draft[], heads: (NoteHead | null)[]): number {
  const titled = blocks.findLastIndex(
    (block, index) => heading.test(wordsOf(block)) && heads[index + 1] != null,
  );
  if (titled >= 0) return titled + 1;
  const first = heads.findLastIndex((head) => head !== null && (head.number ?? 2) <= 1);
  if (first < 0) return blocks.length;
  const rest = heads.slice(first);
  const numbered = rest.filter((head) => head?.number != null).length;
  return numbered > 1 && numbered * 2 >= rest.length ? first : blocks.length;
}

function mayBeNote(
  blocks: Draft[],
  heads: (NoteHead | null)[],
  index: number,
  { shape, sign }: NoteHead,
  endnotes: number,
): boolean {
  const block = blocks[index];
  if (shape === "declared" || block?.isFoot) return true;
  if (index >= endnotes) return true;
  if (shape === "stopped") return false;
  if (shape === "symbol") {
    const same = heads.slice(Math.max(0, index - 5), index + 6).filter((one) => one?.sign === sign);
    return same.length === 1;
  }
  if (shape === "bracket" || shape === "raised" || shape === "round") return true;
  return endsPage(blocks, heads, index);
}

/** A footnote is the last of its page: a page break or another note comes after it. */
function endsPage(blocks: Draft[], heads: (NoteHead | null)[], index: number): boolean {
  const next = blocks[index + 1];
  return !next || next.pageBefore !== undefined || heads[index + 1] != null;
}

interface Scope {
  first: number;
  /** The mark stands on the note's page; farther up only where the page has none. */
  isPage: boolean;
}

function scopeOf(blocks: Draft[], note: number, head: NoteHead, endnotes: number): Scope {
  if (head.shape === "declared")
    return { first: Math.max(0, note - FARTHEST_DECLARED), isPage: false };
  if (note >= endnotes && !blocks[note]?.isFoot) return { first: 0, isPage: false };
  return { first: Math.max(0, note - FARTHEST), isPage: true };
}

/** All that may be marks, by their sign, in reading order. */
type MarkIndex = Map<string, (NoteMark & { block: number })[]>;

function marksOf(blocks: Draft[], heads: (NoteHead | null)[]): MarkIndex {
  const wanted = new Set(heads.flatMap((head) => (head ? [signOf(head)] : [])));
  const index: MarkIndex = new Map();
  if (wanted.size === 0) return index;
  for (const [block, draft] of blocks.entries()) {
    const head = heads[block];
    if (draft.cells) continue;
    for (const mark of noteMarksIn(draft.rich.text)) {
      if (!wanted.has(mark.sign) || (head && mark.at < head.length)) continue;
      const known = index.get(mark.sign);
      if (known) known.push({ ...mark, block });
      else index.set(mark.sign, [{ ...mark, block }]);
    }
  }
  return index;
}

/** The one place where a note's mark stands; null where there is none or more than one. */
function markOf(
  index: MarkIndex,
  blocks: Draft[],
  note: number,
  head: NoteHead,
  { first, isPage }: Scope,
  last: Pair | undefined,
): Pair | null {
  const all = (index.get(signOf(head)) ?? []).filter(
    (mark) => mark.block < note && mark.block >= first && mayMark(head, mark),
  );
  const page = isPage ? blocks.slice(0, note).findLastIndex((block) => block.pageBefore) : -1;
  const onPage = all.filter((mark) => mark.block >= page);
  const found = onPage.length > 0 ? onPage : all;
  const fitting = found.length < 2 ? found : found.filter((mark) => isAfter(mark, last));
  const [mark] = fitting;
  if (!mark || fitting.length > 1) return null;
  return { head, note, block: mark.block, at: mark.at, length: mark.length };
}

function isAfter(mark: NoteMark & { block: number }, last: Pair | undefined): boolean {
  return !last || mark.block > last.block || (mark.block === last.block && mark.at > last.at);
}

function withNotes(before: Recognition, pairs: Pair[]): Recognition {
  const inOrder = [...pairs].sort((a, b) => a.block - b.block || a.at - b.at);
  const numbers = numbersFor(inOrder);
  const removed: Removal[] = [...before.removed];
  const marks = new Map<number, Pair[]>();
  for (const pair of inOrder) marks.set(pair.block, [...(marks.get(pair.block) ?? []), pair]);
  const notes = new Map(pairs.map((pair) => [pair.note, pair]));
  const tails = new Map<number, Draft[]>();
  let open: number | null = null;
  const body = before.blocks.flatMap((block, index): Draft[] => {
    if (notes.has(index)) {
      open = index;
      return [];
    }
    // A note that goes on at the foot of the next page.
    if (block.isFoot && open !== null && isOpen(block) && noteHeadOf(block.rich.text) === null) {
      tails.set(open, [...(tails.get(open) ?? []), block]);
      return [];
    }
    const own = marks.get(index);
    if (!own) return [block];
    for (const { head, at, length } of own) {
      if (head.number === null)
        removed.push({
          reason: "mark of a footnote",
          text: block.rich.text.slice(at, at + length),
        });
    }
    return [{ ...block, rich: withMarks(block.rich, own, numbers) }];
  });
  const made = inOrder.flatMap((pair) => {
    const block = before.blocks[pair.note];
    if (!block) return [];
    if (pair.head.number === null) {
      removed.push({
        reason: "mark of a footnote",
        text: block.rich.text.slice(0, pair.head.length).trim(),
      });
    }
    return [noteOf(block, pair, numbers.get(pair) ?? 0, tails.get(pair.note) ?? [])];
  });
  return { ...before, blocks: [...body, ...made], removed };
}

/** Signs that are no numbers get those that no number of the text has. */
function numbersFor(pairs: Pair[]): Map<Pair, number> {
  let next = Math.max(0, ...pairs.map(({ head }) => head.number ?? 0));
  return new Map(
    pairs.map((pair) => {
      if (pair.head.number !== null) return [pair, pair.head.number];
      next += 1;
      return [pair, next];
    }),
  );
}

function withMarks(rich: RichText, marks: Pair[], numbers: Map<Pair, number>): RichText {
  const parts: RichText[] = [];
  let last = 0;
  for (const mark of marks) {
    // `word [1]`: the space before a mark goes with it.
    const lead = /\s*$/u.exec(rich.text.slice(Math.max(0, mark.at - 3), mark.at))?.[0].length ?? 0;
    parts.push(slice(rich, last, mark.at - lead));
    const printed = slice(rich, mark.at, mark.at + mark.length);
    parts.push(
      leafAlone({ at: 0, type: "footnoteReference", number: numbers.get(mark) ?? 0, printed }),
    );
    last = mark.at + mark.length;
  }
  return concat([...parts, slice(rich, last)]);
}

function noteOf(block: Draft, { head }: Pair, number: number, tails: Draft[]): Draft {
  const { pageBefore: _, isFoot: __, ...rest } = block;
  const end = block.rich.text.replace(linkBack, "").length;
  const more = tails.flatMap((tail) => [plain(" "), tail.rich]);
  return {
    ...rest,
    type: "footnote",
    register: "apparatus",
    number,
    gap: 1,
    why: "footnote",
    rich: onOneLine(concat([slice(block.rich, head.length, end), ...more])),
    lead: slice(block.rich, 0, head.length),
  };
}
