/**
 * A read file stretch by stretch, in the order of the file: what is printed there and what became
 * of it. Every block and every removal that stands somewhere is one piece.
 */

import type { Register } from "@/lib/doc-model/types";
import type { PieceView } from "@/lib/imports/model";
import type { Decision } from "@/lib/recognise/decide/decision";
import { hullOf, type Trace } from "@/lib/recognise/trace";
import { type Draft, stretchOf, type TakenOut } from "@/lib/recognise/types";
import type { ReadSource } from "./registry";
import type { BlockTrace } from "./types";

/** The runs of a block's text, cells joined as the canonical text joins them. */
function runsOf(block: Draft): Trace[] {
  if (!block.cells) return block.rich.trace;
  let offset = 0;
  return block.cells.flatMap(({ rich }) => {
    const moved = rich.trace.map((run) => ({
      ...run,
      start: run.start + offset,
      end: run.end + offset,
    }));
    offset += rich.text.length + 1;
    return moved;
  });
}

/** A block's runs as they are stored. */
export function traceOf(block: Draft): BlockTrace {
  const lead = hullOf(block.lead?.trace ?? []);
  return {
    id: block.id ?? "",
    runs: runsOf(block).map(({ start, end, from, to }) => [start, end, from, to]),
    lead: lead && [lead.from, lead.to],
  };
}

/** Where the lines of a text begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The number, from 1, of the line that a unit stands on. O(log n). */
export function lineAt(starts: number[], unit: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= unit) low = middle;
    else high = middle;
  }
  return low + 1;
}

interface Found {
  witness: number;
  block: Draft | null;
  removal: TakenOut | null;
  from: number;
  to: number;
}

/** Blocks and removals that stand somewhere, in the order of the file. */
function inOrder({ state }: ReadSource): Found[] {
  const found: Found[] = [];
  for (const [witness, { blocks }] of state.witnesses.entries()) {
    let last = 0;
    for (const block of blocks) {
      const { from, to } = stretchOf(block) ?? { from: last, to: last };
      last = to;
      found.push({ witness, block, removal: null, from, to });
    }
  }
  for (const removal of state.removed) {
    if (removal.from === undefined || removal.to === undefined) continue;
    found.push({ witness: 0, block: null, removal, from: removal.from, to: removal.to });
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The pieces of a read file. O(size of the file). */
export function piecesOf(read: ReadSource, decisions: Decision[], starts: number[]): PieceView[] {
  const aligned = alignedIds(read.document.alignment);
  const touched = unitsOf(decisions);
  const { source } = read.state;
  return inOrder(read).map((found): PieceView => {
    const { block, removal, from, to } = found;
    return {
      at: from,
      to,
      lines: to > from ? [lineAt(starts, from), lineAt(starts, Math.max(from, to - 1))] : null,
      printed: block ? printed(block, source) : source.slice(from, to),
      removed: removal?.reason ?? null,
      block: block && blockOf(block, found.witness, aligned),
      why: block?.why ?? null,
      doubt: block?.doubt ?? null,
      decided: decisionsIn(touched, from, to),
    };
  });
}

/** The stretch as the file has it; what other pieces have between its words is left out. */
function printed(block: Draft, source: string): string {
  const marks = block.rich.leaves.flatMap((leaf) =>
    leaf.type === "footnoteReference" ? (leaf.printed?.trace ?? []) : [],
  );
  const runs = [...(block.lead?.trace ?? []), ...runsOf(block), ...marks].sort(
    (a, b) => a.from - b.from,
  );
  const parts: string[] = [];
  let last: number | null = null;
  for (const { from, to } of runs) {
    const begin: number = last === null ? from : Math.max(from, last);
    if (last !== null && from > last) {
      const between = source.slice(last, from);
      parts.push(/\n[^\n]*[\p{L}\p{N}]/u.test(between) ? "\n⋯\n" : between);
    }
    parts.push(source.slice(begin, to));
    last = Math.max(last ?? 0, to);
  }
  return parts.join("");
}

function alignedIds(pairs: [string[], string[]][]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [first, second] of pairs) {
    for (const id of first) ids.set(id, second);
    for (const id of second) ids.set(id, first);
  }
  return ids;
}

type PieceBlock = NonNullable<PieceView["block"]>;

const registerOf = (block: Draft): Register =>
  block.register ?? (block.type === "note" || block.type === "footnote" ? "apparatus" : "document");

function blockOf(block: Draft, witness: number, aligned: Map<string, string[]>): PieceBlock {
  const { rich, cells } = block;
  const ranges = (mark: string) =>
    rich.spans.filter((span) => span.mark === mark).map(({ start, end }) => ({ start, end }));
  return {
    id: block.id ?? "",
    witness,
    type: block.type,
    register: registerOf(block),
    ...(block.level !== undefined && { level: block.level }),
    ...(block.noteKind !== undefined && { noteKind: block.noteKind }),
    ...(block.number !== undefined && { number: block.number }),
    ...(block.speaker !== undefined && { speaker: block.speaker }),
    ...(block.label !== undefined && { label: block.label }),
    ...(block.reported !== undefined && { reported: block.reported }),
    ...(block.lang !== undefined && { lang: block.lang }),
    text: cells ? cells.map((cell) => cell.rich.text).join("\t") : rich.text,
    insertions: ranges("insertion"),
    stageDirections: ranges("stageDirectionMark"),
    footnotes: rich.leaves.flatMap((leaf) =>
      leaf.type === "footnoteReference" ? [{ at: leaf.at, number: leaf.number }] : [],
    ),
    pageBefore: block.pageBefore !== undefined,
    pages: rich.leaves.flatMap((leaf) => (leaf.type === "inlinePageBreak" ? [leaf.at] : [])),
    alignedWith: aligned.get(block.id ?? "") ?? [],
  };
}

/** Units that decisions name, in order, with the decision's index. */
function unitsOf(decisions: Decision[]): [number, number][] {
  return decisions
    .flatMap((decision, index): [number, number][] => {
      if ("at" in decision) return [[decision.at, index]];
      if (decision.do === "keep") return [[decision.from, index]];
      if (decision.do !== "align") return [];
      return [...decision.first, ...decision.second].map((unit) => [unit, index]);
    })
    .sort((a, b) => a[0] - b[0]);
}

function decisionsIn(units: [number, number][], from: number, to: number): number[] {
  if (units.length === 0) return [];
  const found = units.flatMap(([unit, index]) => (unit >= from && unit < to ? [index] : []));
  return [...new Set(found)].sort((a, b) => a - b);
}
