/**
 * The pass over pages that an edition names within its text: `the [Page 377] significance`. The
 * page begins there; the words are listed. `[p. 12]` may be an editor's reference, so it counts only
 * where such numbers count on through the text, or where it stands alone.
 */
import { concat, leafAlone, type RichText, slice } from "./rich-text";
import { type Draft, type Pass, type Removal, removalOf, wordsOf } from "./types";

const sign =
  /\[(page|pg\.|p\.|s\.|стр\.|с\.|seite|página|pág\.|fol\.|f\.|л\.) ?(\d{1,4}|[ivxlc]{1,6})\]/giu;

interface Found {
  block: number;
  at: number;
  length: number;
  page: string;
  isSure: boolean;
}

/** Takes the edition's page numbers out of the words and ends pages there. */
export const findPrintedPages: Pass = (before) => {
  const found = before.blocks.flatMap((block, index): Found[] =>
    block.cells || !block.rich.text.includes("[") ? [] : signsIn(block, index),
  );
  const weak = found.filter((one) => !one.isSure);
  const counts = weak.every(
    (one, at) => at === 0 || Number(one.page) === Number(weak[at - 1]?.page) + 1,
  );
  const taken = found.filter((one) => one.isSure || (counts && weak.length > 1));
  if (taken.length === 0) return before;
  const byBlock = new Map<number, Found[]>();
  for (const one of taken) byBlock.set(one.block, [...(byBlock.get(one.block) ?? []), one]);
  const removed: Removal[] = [...before.removed];
  let page: string | null = null;
  const blocks: Draft[] = [];
  for (const [index, block] of before.blocks.entries()) {
    const own = byBlock.get(index);
    const { draft, opens } = own
      ? withoutSigns(block, own, removed)
      : { draft: block, opens: null };
    page = opens ?? page;
    if (wordsOf(draft) === "" && !draft.cells) continue;
    blocks.push(page !== null && !draft.holders ? { ...draft, pageBefore: { page } } : draft);
    if (!draft.holders) page = null;
  }
  return { ...before, blocks, removed };
};

function signsIn(block: Draft, index: number): Found[] {
  const text = block.rich.text;
  return [...text.matchAll(sign)].map((match) => ({
    block: index,
    at: match.index,
    length: match[0].length,
    page: (match[2] ?? "").toLowerCase(),
    isSure: /^pa?ge?$/iu.test(match[1] ?? "") || match[0].length === text.trim().length,
  }));
}

/** The block without its signs; `opens` is the page that begins with the block or right after it. */
function withoutSigns(block: Draft, own: Found[], removed: Removal[]) {
  const parts: RichText[] = [];
  let last = 0;
  let opens: string | null = null;
  const { rich } = block;
  for (const { at, length, page } of own) {
    const isFirst = rich.text.slice(0, at).trim() === "";
    const end = at + length;
    const { lead: _, ...bare } = block;
    removed.push(removalOf({ ...bare, rich: slice(rich, at, end) }, "page number"));
    // One of the two spaces around the sign goes with it.
    const spaced = /\s$/u.test(rich.text.slice(0, at)) || isFirst;
    const gap = spaced ? (/^\s*/u.exec(rich.text.slice(end, end + 3))?.[0].length ?? 0) : 0;
    parts.push(slice(rich, last, at));
    if (isFirst) opens = page;
    else parts.push(leafAlone({ at: 0, type: "inlinePageBreak", page }));
    last = end + gap;
  }
  return { draft: { ...block, rich: concat([...parts, slice(rich, last)]) }, opens };
}
