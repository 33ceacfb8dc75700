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

/** The blocks of a plain text, their line ends undecided. */
export function readBlocks(text: string): Draft[] {
  const blocks: Draft[] = [];
  let lines: string[] = [];
  let gap = 0;
  let run = 0;
  let emptyRun = 0;
  let page = false;
  const close = () => {
    if (lines.length === 0) return;
    blocks.push({
      type: "paragraph",
      rich: plain(lines.join("\n")),
      soft: "lines",
      gap,
      emptyRun,
      ...(page && blocks.length > 0 && { pageBefore: { page: null } }),
    });
    [lines, gap, run, emptyRun, page] = [[], 0, 0, 0, false];
  };
  for (const piece of text.split("\n")) {
    const fed = piece.includes("\f");
    for (const [index, line] of (fed ? piece.split("\f") : [piece]).entries()) {
      if (index > 0) {
        close();
        page = true;
      }
      if (line.trim() !== "") lines.push(line.trimEnd());
      else if (!(fed && line === "")) {
        close();
        gap += 1;
        run = line === "" ? run + 1 : 0;
        emptyRun = Math.max(emptyRun, run);
      }
    }
  }
  close();
  return blocks;
}
