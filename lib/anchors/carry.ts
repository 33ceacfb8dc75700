/**
 * Carrying passages to the current revisions of a document: from where their author set them, by
 * where the words stand in the file, and by the words themselves where that is not known. A place
 * is given surely or not at all.
 */
import "server-only";
import { carryTraced, type Reading, readingOf } from "@/lib/anchoring/carry-traced";
import { describeRange } from "@/lib/anchoring/describe";
import { matchQuote } from "@/lib/anchoring/match-quote";
import type { Carried, TracedText } from "@/lib/anchoring/types";
import type { AnchorRow, StandingAnchor } from "./store";

/** A current revision that passages are carried to. */
export interface Target {
  witnessId: string;
  revision: number;
  traced: TracedText;
}

/** A revision's text and traces; no runs where none are kept, null where there is no such revision. */
export type LoadTraced = (witnessId: string, revision: number) => Promise<TracedText | null>;

/** The anchors of one passage that it may be carried from. */
interface Passage {
  own: StandingAnchor | null;
  current: StandingAnchor | null;
}

/** One entry for each passage of each highlight. */
export function passagesOf(anchors: StandingAnchor[]): Passage[] {
  const passages = new Map<string, Passage>();
  for (const anchor of anchors) {
    const key = `${anchor.highlightId}/${anchor.passage}`;
    const passage = passages.get(key) ?? { own: null, current: null };
    // in the order in which they were stored: the newest counts
    if (anchor.isOwn) passage.own = anchor;
    if (anchor.isCurrent) passage.current = anchor;
    passages.set(key, passage);
  }
  return [...passages.values()];
}

/** The witness on which a passage stands today. */
export function homeOf({ own, current }: Passage): string | null {
  return (current ?? own)?.witnessId ?? null;
}

/** New anchors of `passages` on `targets`, which are all witnesses of the document. */
export async function carryPassages(
  passages: Passage[],
  targets: Target[],
  load: LoadTraced,
): Promise<AnchorRow[]> {
  const reading = readingOf(targets.map(({ traced }) => traced));
  const carried: AnchorRow[] = [];
  for (const passage of passages) {
    const base = await baseOf(passage, load);
    if (!base) continue;
    const home = targets.find(({ witnessId }) => witnessId === homeOf(passage)) ?? targets[0];
    if (home) carried.push(anchorOf(base.anchor, carryOne(base, reading, targets), targets, home));
  }
  return carried;
}

interface Base {
  anchor: StandingAnchor;
  text: TracedText | null;
}

/** From where the author set it, unless only the place that it has today can be followed. */
async function baseOf({ own, current }: Passage, load: LoadTraced): Promise<Base | null> {
  const texts: Base[] = [];
  for (const anchor of [own, current]) {
    if (anchor) texts.push({ anchor, text: await load(anchor.witnessId, anchor.revision) });
  }
  const isTraced = ({ anchor, text }: Base) => anchor.start !== null && !!text?.runs.length;
  return texts.find(isTraced) ?? texts[0] ?? null;
}

function carryOne({ anchor, text }: Base, reading: Reading, targets: Target[]): Carried {
  const { start, end } = anchor;
  if (text && start !== null && end !== null && reading.bySource.length > 0) {
    const carried = carryTraced(text, start, end, reading);
    if (carried) return carried;
  }
  return matchQuote(
    anchor,
    targets.map(({ traced }) => traced.text),
  );
}

function anchorOf(
  anchor: StandingAnchor,
  carried: Carried,
  targets: Target[],
  home: Target,
): AnchorRow {
  const { highlightId, passage, exact, prefix, suffix } = anchor;
  const target = "index" in carried ? targets[carried.index] : undefined;
  if (!target || !("index" in carried)) {
    const { witnessId, revision } = home;
    const { status, score } = carried;
    const quote = { exact, prefix, suffix };
    return {
      highlightId,
      passage,
      witnessId,
      revision,
      start: null,
      end: null,
      ...quote,
      status,
      score,
    };
  }
  const { witnessId, revision, traced } = target;
  const { start, end, status, score } = carried;
  const quote = describeRange(traced.text, start, end);
  return { highlightId, passage, witnessId, revision, start, end, ...quote, status, score };
}
