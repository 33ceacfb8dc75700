/**
 * Decisions about languages and witnesses: a paragraph in another language, a second text in the
 * same file, blocks of two witnesses that say the same.
 */
import { languageTag } from "../languages";
import type { WitnessDraft } from "../witnesses";
import { blockAt, type Decided, inserted, type Place, replaced } from "./state";

/** A block in a language; where another witness is in it, it moves there, to its place in the file. */
export function inLanguage(state: Decided, place: Place, language: string): Decided {
  const tag = languageTag(language);
  if (tag === null) return state;
  const isIn = (witness: WitnessDraft | undefined) =>
    witness !== undefined && baseOf(witness.language) === baseOf(tag);
  const { lang: _, doubt: __, ...block } = place.block;
  if (isIn(state.witnesses[place.witness])) return replaced(state, place, [block]);
  const other = state.witnesses.findIndex((witness) => isIn(witness));
  if (other < 0) return replaced(state, place, [{ ...block, lang: tag }]);
  return inserted(replaced(state, place, []), other, block);
}

const baseOf = (tag: string) => tag.split("-")[0] ?? tag;

/** From a block on, its witness's text is another witness. */
export function anotherWitness(
  state: Decided,
  place: Place,
  language: string,
  role: WitnessDraft["role"],
): Decided {
  const witness = state.witnesses[place.witness];
  const tag = languageTag(language);
  if (!witness || tag === null || place.index === 0) return state;
  const [first, second] = [
    witness.blocks.slice(0, place.index),
    witness.blocks.slice(place.index).map((block) => {
      const { lang, doubt, ...rest } = block;
      return lang === undefined || baseOf(lang) === baseOf(tag) ? rest : { ...rest, lang };
    }),
  ];
  const before = { ...witness, role: roleBeside(role, witness.role), blocks: first };
  return {
    ...state,
    witnesses: state.witnesses.toSpliced(place.witness, 1, before, {
      language: tag,
      role,
      blocks: second,
    }),
  };
}

/** Of an original and its translation each is one; other roles say nothing of each other. */
function roleBeside(role: WitnessDraft["role"], own: WitnessDraft["role"]): WitnessDraft["role"] {
  if (role === "translation" && own === "translation") return "original";
  return role === "original" && own === "original" ? "translation" : own;
}

/** Blocks that say the same; an empty side takes the others' alignment away. */
export function aligned(state: Decided, first: number[], second: number[]): Decided {
  const idsOf = (units: number[]) => units.flatMap((unit) => blockAt(state, unit)?.block.id ?? []);
  const [one, other] = [idsOf(first), idsOf(second)];
  const all = new Set([...one, ...other]);
  if (all.size === 0) return state;
  const rest = state.aligned.filter((pair) => !pair.flat().some((id) => all.has(id)));
  const isPair = one.length > 0 && other.length > 0;
  return {
    ...state,
    aligned: isPair ? [...rest, [one, other]] : rest,
    unaligned: [...state.unaligned.filter((id) => !all.has(id)), ...(isPair ? [] : all)],
  };
}

/** Pairs that were worked out, with those that a person gave in their place, in reading order. */
export function withAligned(
  pairs: [string[], string[]][],
  { aligned: given, unaligned, witnesses }: Decided,
): [string[], string[]][] {
  if (given.length === 0 && unaligned.length === 0) return pairs;
  const decided = new Set([...given.flat(2), ...unaligned]);
  const order = new Map(witnesses[0]?.blocks.map((block, index) => [block.id ?? "", index]));
  const rank = ([first]: [string[], string[]]) => order.get(first[0] ?? "") ?? 0;
  return [...pairs.filter((pair) => !pair.flat().some((id) => decided.has(id))), ...given].sort(
    (a, b) => rank(a) - rank(b),
  );
}
