/**
 * Plain text: blocks are runs of lines that are not blank, with the blank lines before them
 * counted; a form feed ends a page. Which line ends are wraps, `lib/recognise` decides.
 */
import { plain } from "@/lib/recognise/rich-text";
import type { Draft } from "@/lib/recognise/types";
import type { Importer } from "./types";

/** The importer of plain text, for whatever no other importer claims. */
export const plainText: Importer = {
  name: "plain-text",
  likelihood: () => 0.1,
  read: (text) => ({ blocks: readBlocks(text), removed: [], warnings: [] }),
};

/** The blocks of a plain text that stands at `offset` of the source, their line ends undecided. */
export function readBlocks(text: string, offset = 0): Draft[] {
  const blocks: Draft[] = [];
  let start = -1;
  let end = 0;
  let gap = 0;
  let run = 0;
  let emptyRun = 0;
  let page = false;
  const close = () => {
    if (start < 0) return;
    blocks.push({
      type: "paragraph",
      rich: plain(text.slice(start, end), offset + start),
      soft: "lines",
      gap,
      emptyRun,
      ...(page && blocks.length > 0 && { pageBefore: { page: null } }),
    });
    [start, gap, run, emptyRun, page] = [-1, 0, 0, 0, false];
  };
  for (const { at, line, fed, endsFed } of linesOf(text)) {
    if (fed) {
      close();
      page = true;
    }
    if (line.trim() !== "") {
      if (start < 0) start = at;
      end = at + line.trimEnd().length;
    } else if (!((fed || endsFed) && line === "")) {
      close();
      gap += 1;
      run = line === "" ? run + 1 : 0;
      emptyRun = Math.max(emptyRun, run);
    }
  }
  close();
  return blocks;
}

interface SourceLine {
  at: number;
  line: string;
  /** A form feed stands before it, or after it. */
  fed: boolean;
  endsFed: boolean;
}

function* linesOf(text: string): Generator<SourceLine> {
  const ends = /[\n\f]/gu;
  let at = 0;
  let fed = false;
  for (;;) {
    const found = ends.exec(text);
    const end = found?.index ?? text.length;
    const endsFed = found?.[0] === "\f";
    yield { at, line: text.slice(at, end), fed, endsFed };
    if (!found) return;
    at = end + 1;
    fed = endsFed;
  }
}
