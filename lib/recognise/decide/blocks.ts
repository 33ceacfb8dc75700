/**
 * Decisions about single blocks: what they are, where they begin and end, whether they are in the
 * text at all. Words are never lost: a label becomes text again, a footnote's mark goes back to
 * where it stood, what leaves the text is listed.
 */
import { unknownHyphens } from "../hyphens";
import { joint } from "../line-breaks";
import { concat, leafAlone, plain, type RichText, slice, trim } from "../rich-text";
import { type Draft, isOpen, removalOf, type TakenOut } from "../types";
import type { DecidedType } from "./decision";
import {
  asText,
  blockAt,
  type Decided,
  inserted,
  type Place,
  replaced,
  unitIn,
  withLead,
  witnessNear,
} from "./state";

/** What else a person says of a block's type. */
export type TypeDetails = Partial<Pick<Draft, "register" | "noteKind" | "level">>;

const footnoteLead = /^\s*(?:\[\^?)?(\d{1,3})[\].:)]*\s+(?=\S)/u;

/** A block of another type; types that only holders give keep their holder's. */
export function asType(
  state: Decided,
  place: Place,
  type: DecidedType,
  details: TypeDetails,
): Decided {
  const cleared = withoutFootnote(state, place);
  const { holders, ...text } = asText(place.block);
  const own: Draft = type === "paragraph" ? { ...text, ...(holders && { holders }) } : text;
  const made: Draft = {
    ...own,
    ...(type !== "paragraph" && { type }),
    ...registerFor(type, details),
  };
  if (type === "note") made.noteKind = details.noteKind ?? "editor";
  if (type === "heading") made.level = details.level ?? 2;
  return replaced(cleared, place, [type === "footnote" ? asFootnote(cleared, made) : made]);
}

function registerFor(type: DecidedType, { register }: TypeDetails): Pick<Draft, "register"> {
  if (register) return { register };
  return type === "note" || type === "footnote" ? { register: "apparatus" } : {};
}

/** Its printed number where it begins with one, else the next that is free. */
function asFootnote(state: Decided, block: Draft): Draft {
  const found = footnoteLead.exec(block.rich.text.slice(0, 40));
  const numbers = state.witnesses.flatMap((one) => one.blocks.map((draft) => draft.number ?? 0));
  const number = found ? Number(found[1]) : numbers.reduce((a, b) => Math.max(a, b), 0) + 1;
  const length = found?.[0].length ?? 0;
  const rich = slice(block.rich, length);
  return { ...block, type: "footnote", number, lead: slice(block.rich, 0, length), rich };
}

/** The state in which a footnote's mark is text again where it stood; others stay as they are. */
function withoutFootnote(state: Decided, { witness, block }: Place): Decided {
  const number = block.type === "footnote" ? block.number : undefined;
  if (number === undefined) return state;
  const same = state.witnesses[witness]?.blocks.filter(
    (one) => one.type === "footnote" && one.number === number,
  );
  let nth = same?.findIndex((one) => one.id === block.id) ?? -1;
  const witnesses = state.witnesses.map((one, at) => {
    if (at !== witness) return one;
    const blocks = one.blocks.map((draft) => {
      const leaf = draft.rich.leaves.findIndex(
        (found) => found.type === "footnoteReference" && found.number === number && nth-- === 0,
      );
      return leaf < 0 ? draft : { ...draft, rich: withPrinted(draft.rich, leaf) };
    });
    return { ...one, blocks };
  });
  return { ...state, witnesses };
}

/** Words with a footnote's mark put back among them as it was printed. */
function withPrinted(rich: RichText, index: number): RichText {
  const leaf = rich.leaves[index];
  if (leaf?.type !== "footnoteReference") return rich;
  const others = { ...rich, leaves: rich.leaves.toSpliced(index, 1) };
  const printed = leaf.printed ?? plain(String(leaf.number));
  const tail = slice(others, leaf.at);
  const leaves = tail.leaves.filter((one) => one.at > 0);
  return concat([slice(others, 0, leaf.at), printed, { ...tail, leaves }]);
}

/** A block that goes on from the one before it in its witness. */
export function joined(state: Decided, place: Place): Decided {
  const blocks = state.witnesses[place.witness]?.blocks ?? [];
  const before = blocks[place.index - 1];
  if (!before || before.cells || place.block.cells) return state;
  const text = asText(place.block);
  const head = slice(before.rich, 0, before.rich.text.trimEnd().length);
  const between = joint(head.text, text.rich.text, unknownHyphens) === " " ? [plain(" ")] : [];
  const page = text.pageBefore
    ? [leafAlone({ at: 0, type: "inlinePageBreak", page: text.pageBefore.page })]
    : [];
  const { doubt: _, ...kept } = before;
  const whole = { ...kept, rich: concat([head, ...between, ...page, text.rich]) };
  const without = replaced(withoutFootnote(state, place), place, []);
  return replaced(without, { ...place, index: place.index - 1 }, [whole]);
}

/** Two blocks of one: the second begins at a unit of the source. */
export function split(state: Decided, place: Place, unit: number): Decided {
  const at = unitIn(place.block, unit);
  const { block } = place;
  if (at === null || at === 0 || block.cells) return state;
  const first = trim(slice(block.rich, 0, at));
  const tail = slice(block.rich, at);
  const leaves = tail.leaves.filter((leaf) => leaf.at > 0);
  const second = trim({ ...tail, leaves });
  if (first.text === "" || second.text === "") return state;
  const { doubt: _, ...kept } = block;
  const { lead, label, pageBefore, why, ...later } = kept;
  const next: Draft = { ...later, id: `${block.id}-${unit}`, rich: second, gap: 0 };
  const parts: Draft[] = [{ ...kept, rich: first }, next];
  return replaced(state, place, parts);
}

/** A block that is taken out of the text, listed. */
export function takenOut(state: Decided, place: Place): Decided {
  const removal = removalOf(place.block, "left out by hand");
  const cleared = replaced(withoutFootnote(state, place), place, []);
  return { ...cleared, removed: [...state.removed, removal] };
}

/** Removed words that are text after all, at their place in the file. */
export function kept(state: Decided, from: number, to: number): Decided {
  const index = state.removed.findIndex((one) => one.from !== undefined && one.from === from);
  const removal = state.removed[index];
  if (!removal || removal.from === undefined || removal.to === undefined) return state;
  const block = restored(removal, state.source, from, Math.min(to, removal.to));
  if (block.rich.text === "" && !block.cells) return state;
  const without = { ...state, removed: state.removed.toSpliced(index, 1) };
  return inserted(without, witnessNear(state, from), block);
}

function restored(removal: TakenOut, source: string, from: number, to: number): Draft {
  const id = `r${from}`;
  const { draft } = removal;
  if (draft) {
    const { doubt: _, why: __, ...block } = draft;
    return { ...block, id: block.id ?? id, rich: withLead(undefined, block.rich) };
  }
  const lines = source.slice(from, to).split("\n");
  let at = from;
  const parts = lines.flatMap((line) => {
    const start = at + line.length - line.trimStart().length;
    at += line.length + 1;
    return line.trim() === "" ? [] : [plain(line.trim(), start), plain(" ")];
  });
  return { id, type: "paragraph", rich: trim(concat(parts)), gap: 1 };
}

/** The blocks of a place and of those after it that go on from it without a label. */
export function goingOn(state: Decided, place: Place): Place[] {
  const blocks = state.witnesses[place.witness]?.blocks ?? [];
  const places = [place];
  for (let index = place.index + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    const isSame = block?.type === "turn" && block.speaker === place.block.speaker;
    if (!block || !isSame || block.label !== undefined) break;
    places.push({ witness: place.witness, index, block });
  }
  return places;
}

/** Whether a person may still say of a block whose words it reports. */
export function mayReport(block: Draft): boolean {
  return isOpen(block) || block.type === "listItem" || block.type === "quotation";
}

/** The place of a block again after the state changed, by its id. */
export function again(state: Decided, { witness, block }: Place): Place | null {
  const blocks = state.witnesses[witness]?.blocks ?? [];
  const index = blocks.findIndex((one) => one.id === block.id);
  const found = blocks[index];
  return found ? { witness, index, block: found } : blockAt(state, block.rich.trace[0]?.from ?? -1);
}
