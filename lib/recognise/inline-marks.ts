/**
 * The pass that marks, inside lines, an editor's [insertions] and (stage directions) of turns. The
 * words stay where they are. A bracket without its partner marks nothing.
 */
import { type Span, withSpans } from "./rich-text";
import { type Draft, type Pass, wordsOf } from "./types";

/** Longer brackets are text that happens to stand between two. */
const LONGEST = 1000;

/** Marks insertions in every block and stage directions in turns. */
export const markInsertions: Pass = (before) => ({
  ...before,
  blocks: before.blocks.map((block) => {
    if (block.cells) {
      const cells = block.cells.map((cell) => ({
        ...cell,
        rich: withSpans(cell.rich, insertions(cell.rich.text)),
      }));
      return { ...block, cells };
    }
    const found = isBracketBlock(block) ? [] : insertions(block.rich.text);
    const asides = block.type === "turn" ? stageDirections(block.rich.text) : [];
    const rich = withSpans(block.rich, [...found, ...asides]);
    return rich === block.rich ? block : { ...block, rich };
  }),
});

/** Notes, stamps and signatures in brackets are blocks by themselves, not insertions. */
function isBracketBlock(block: Draft): boolean {
  const own = block.type === "note" || block.type === "stamp" || block.type === "signature";
  return own || (block.type === "distribution" && wordsOf(block).startsWith("["));
}

/** Outermost pairs of brackets on one line. */
function insertions(text: string): Span[] {
  return pairs(text, "[", "]").map(({ start, end }) => ({ start, end, mark: "insertion" }));
}

function stageDirections(text: string): Span[] {
  return pairs(text, "(", ")")
    .filter(({ start, end }) => isStageDirection(text, start, end))
    .map(({ start, end }) => ({ start, end, mark: "stageDirectionMark" }));
}

function pairs(text: string, open: string, close: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = -1;
  const either = new RegExp(`[\\${open}\\${close}\\n]`, "gu");
  for (const { 0: sign, index } of text.matchAll(either)) {
    if (sign === "\n") depth = 0;
    else if (sign === open) {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (
        depth === 0 &&
        index + 1 - start <= LONGEST &&
        text.slice(start + 1, index).trim() !== ""
      ) {
        found.push({ start, end: index + 1 });
      }
    }
  }
  return found;
}

const actionNoun =
  /^(?:a |the |long |short |general |loud )*(?:laughter|laughs?|applause|pause|silence|smiles?|sighs?|nods?|coughs?|interrupts?|interruption|inaudible|crosstalk|смех|смеется|пауза|аплодисменты|risas|aplausos|rires|applaudissements)\b/iu;
const gerund = /^(?:\p{L}+ly )?\p{L}{2,}ing\b/iu;
/** Gerunds that begin a speaker's own aside, not an action. */
const spokenGerund =
  /^(?:including|meaning|regarding|concerning|according|excluding|following|referring|being|depending|considering|assuming|counting|during|starting from|beginning with|notwithstanding|owing|barring|pending|nothing|something|anything|everything)\b/iu;
const sentenceAction =
  /^(?:After|Before|During|At this point|On|With|In)\b|^\p{Lu}\p{Ll}+s (?:at|to|the|his|her|up|down|out|in|on|from|away|with|back)\b/u;
const speaks =
  /(?<!\p{L})(?:I|we|you|my|our|your|is|was|are|were|will|would|should|could|can|has|have)(?!\p{L})/iu;

/** What somebody does, not what somebody says: at the head of a turn, or as a sentence by itself. */
function isStageDirection(text: string, start: number, end: number): boolean {
  const words = text.slice(start + 1, end - 1).trim();
  if (words.length > 200 || !/\p{Ll}{2}/u.test(words) || speaks.test(words)) return false;
  if (actionNoun.test(words)) return true;
  const lead = text.slice(0, start).trimEnd();
  const acts = gerund.test(words) && !spokenGerund.test(words);
  if (lead === "") return acts || sentenceAction.test(words) || /^\p{Ll}+ \p{L}+ing\b/u.test(words);
  if (/[.?!…][”"’)\]]?$/u.test(lead))
    return /^\p{Lu}/u.test(words) && (acts || sentenceAction.test(words));
  const tail = text.slice(end, end + 3);
  return acts && /^(?:[.?!…]|$)/u.test(tail);
}
