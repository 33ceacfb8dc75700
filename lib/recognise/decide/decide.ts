/**
 * A file as passes understood it, changed by what a person decided, in the order of the decisions.
 * Pure; without decisions it is the file as the passes understood it.
 */
import { asType, joined, kept, split, takenOut } from "./blocks";
import type { Decision } from "./decision";
import { merged, notASpeaker, reporting, saidBy, speakersIn } from "./speech";
import { blockAt, type Decided, type Place, replaced } from "./state";
import { aligned, anotherWitness, inLanguage } from "./witnesses";

/** What decisions made of a file. */
export interface Outcome {
  state: Decided;
  /** Decisions that found nothing to change, by index. */
  idle: number[];
}

/** Applies decisions one after the other. O(decisions × blocks). */
export function decide(before: Decided, decisions: Decision[]): Outcome {
  const idle: number[] = [];
  let state = before;
  for (const [index, decision] of decisions.entries()) {
    const after = applied(state, decision);
    if (after === state) idle.push(index);
    state = after;
  }
  return { state: state === before ? state : counted(state), idle };
}

/** Who speaks is counted anew, and a witness that has lost all its words is none. */
function counted(state: Decided): Decided {
  const filled = state.witnesses.filter((witness) => witness.blocks.length > 0);
  const witnesses = filled.length > 0 ? filled : state.witnesses.slice(0, 1);
  return { ...state, witnesses, speakers: speakersIn(state) };
}

function applied(state: Decided, decision: Decision): Decided {
  if (decision.do === "describe") return described(state, decision.field, decision.value);
  if (decision.do === "not-a-speaker") return notASpeaker(state, decision.name);
  if (decision.do === "merge-speakers") return merged(state, decision.names, decision.into);
  if (decision.do === "keep") return kept(state, decision.from, decision.to);
  if (decision.do === "align") return aligned(state, decision.first, decision.second);
  const place = blockAt(state, decision.at);
  return place ? appliedAt(state, place, decision) : state;
}

type AtBlock = Extract<Decision, { at: number }>;

function appliedAt(state: Decided, place: Place, decision: AtBlock): Decided {
  switch (decision.do) {
    case "type":
      return place.block.cells ? state : asType(state, place, decision.type, decision);
    case "speaker":
      return saidBy(state, place, decision.speaker);
    case "reported":
      return reporting(state, place, decision.speaker);
    case "join":
      return joined(state, place);
    case "split":
      return split(state, place, decision.at);
    case "remove":
      return takenOut(state, place);
    case "language":
      return inLanguage(state, place, decision.language);
    case "witness":
      return anotherWitness(state, place, decision.language, decision.role);
    case "confirm":
      return settled(state, place);
  }
}

function settled(state: Decided, place: Place): Decided {
  const { doubt, ...block } = place.block;
  return doubt === undefined ? state : replaced(state, place, [block]);
}

function described(state: Decided, field: string, value: string | string[] | null): Decided {
  const metadata: Record<string, unknown> = { ...state.metadata, [field]: value };
  if (value === null) delete metadata[field];
  return { ...state, metadata };
}
