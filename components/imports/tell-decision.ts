/** A decision as a sentence, for the history, for what is announced, for a button that takes it back. */
import type { DecisionInput } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";

const words = messages.decisions;
const fields: Record<string, string> = messages.library.describe.fields;

/** The sentence; `opening` gives the first words of the block at a unit, where they are known. */
export function tellDecision(
  decision: DecisionInput,
  opening: (at: number) => string | null,
): string {
  const said = tellWithout(decision);
  const at = placeOf(decision);
  if (at === null) return said;
  const block = opening(at);
  return block === null ? words.told.further(said) : words.told.at(block, said);
}

/** The sentence without the block that it is about. */
export function tellWithout(decision: DecisionInput): string {
  const { told } = words;
  switch (decision.do) {
    case "type":
      return told.type(
        decision.noteKind ? words.noteKinds[decision.noteKind] : words.kinds[decision.type],
      );
    case "speaker":
      return decision.speaker === null ? told.saidByNobody : told.said(decision.speaker);
    case "reported":
      return decision.speaker === null ? told.reportedNobody : told.reported(decision.speaker);
    case "not-a-speaker":
      return told.notASpeaker(decision.name);
    case "merge-speakers": {
      const others = decision.names.filter((name) => name !== decision.into);
      return others.length === 1 && others[0] !== undefined
        ? told.renamed(others[0], decision.into)
        : told.merged(others.join(", "), decision.into);
    }
    case "language":
      return told.language(languageName(decision.language));
    case "witness":
      return told.witness(languageName(decision.language));
    case "align":
      return decision.first.length === 0 || decision.second.length === 0
        ? told.unalign
        : told.align;
    case "describe": {
      const field = fields[decision.field] ?? decision.field;
      const value = Array.isArray(decision.value) ? decision.value.join(", ") : decision.value;
      return value === null || value === "" ? told.described(field) : told.describe(field, value);
    }
    default:
      return told[decision.do];
  }
}

/** The unit of the block that a decision is about; null where it is about none. */
export function placeOf(decision: DecisionInput): number | null {
  if (decision.do === "keep") return decision.from;
  if (decision.do === "align") return decision.first[0] ?? decision.second[0] ?? null;
  return "at" in decision ? decision.at : null;
}
