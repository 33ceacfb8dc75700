/**
 * Decisions about who speaks. A label that is none becomes words again, and they and what followed
 * are nobody's: a wrong speaker is worse than none.
 */
import { slice, trim } from "../rich-text";
import { labelOf } from "../speaker-labels";
import type { Draft, Speaker } from "../types";
import { goingOn, mayReport } from "./blocks";
import { asText, type Decided, type Place, replaced } from "./state";

/** A block said by somebody, with its label where it begins with one; or by nobody. */
export function saidBy(state: Decided, place: Place, speaker: string | null): Decided {
  if (place.block.cells) return state;
  if (speaker !== null) return replaced(state, place, [asTurn(place.block, speaker)]);
  if (place.block.type !== "turn") return state;
  return goingOn(state, place).reduce(
    (after, one) => replaced(after, one, [asText(one.block)]),
    state,
  );
}

function asTurn(block: Draft, speaker: string): Draft {
  if (block.type === "turn") {
    const { doubt: _, ...kept } = block;
    return { ...kept, speaker };
  }
  const { holders, ...text } = asText(block);
  const label = labelOf(text.rich.text);
  const turn: Draft = { ...text, type: "turn", speaker };
  if (!label) return turn;
  const rich = trim(slice(text.rich, label.length));
  // A label with nothing after it would leave an empty turn: then it is the words themselves.
  if (rich.text === "") return turn;
  return { ...turn, label: label.printed, lead: slice(text.rich, 0, label.length), rich };
}

/** Labels with this name are words of the text, and they and what went on from them nobody's. */
export function notASpeaker(state: Decided, name: string): Decided {
  const witnesses = state.witnesses.map((witness) => {
    let within = false;
    const blocks = witness.blocks.map((block) => {
      const isOne = block.type === "turn" && block.speaker === name;
      within = isOne && (block.label !== undefined || within);
      return within ? asText(block) : block;
    });
    return blocks.some((block, at) => block !== witness.blocks[at])
      ? { ...witness, blocks }
      : witness;
  });
  return changedIf(state, witnesses);
}

/** Several speakers as one person. */
export function merged(state: Decided, names: string[], into: string): Decided {
  const same = new Set(names);
  const witnesses = state.witnesses.map((witness) => {
    const blocks = witness.blocks.map((block) =>
      block.speaker !== undefined && same.has(block.speaker) && block.speaker !== into
        ? { ...block, speaker: into }
        : block,
    );
    return blocks.some((block, at) => block !== witness.blocks[at])
      ? { ...witness, blocks }
      : witness;
  });
  return changedIf(state, witnesses);
}

function changedIf(state: Decided, witnesses: Decided["witnesses"]): Decided {
  const same = witnesses.every((witness, at) => witness === state.witnesses[at]);
  return same ? state : { ...state, witnesses };
}

/** A block whose words report what somebody said. */
export function reporting(state: Decided, place: Place, speaker: string | null): Decided {
  if (!mayReport(place.block)) return state;
  const { reported: _, doubt: __, ...block } = place.block;
  return replaced(state, place, [speaker === null ? block : { ...block, reported: speaker }]);
}

const withoutEnd = (label: string) => label.replace(/\s*[:.–—-]+\s*$/u, "").trim();

/** Who speaks, counted anew: forms known before stay with the one who bears them now. */
export function speakersIn(state: Decided): Speaker[] {
  const known = new Map(state.speakers.map((one) => [one.name, one]));
  const found = new Map<string, Speaker>();
  for (const block of state.witnesses.flatMap((one) => one.blocks)) {
    if (block.type !== "turn" || block.speaker === undefined) continue;
    const name = block.speaker;
    const speaker = found.get(name) ?? { name, aliases: known.get(name)?.aliases ?? [], turns: 0 };
    if (block.label !== undefined) {
      const form = withoutEnd(block.label).replace(/\s*[([][^)\]]*[)\]]$/u, "");
      const isNew = form !== "" && !speaker.aliases.includes(form);
      if (isNew) speaker.aliases = [...speaker.aliases, form];
      speaker.turns += 1;
    }
    found.set(name, speaker);
  }
  return [...found.values()];
}
