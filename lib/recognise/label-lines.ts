/**
 * Which lines of an unhealed text begin turns, told from labels that recur at the heads of lines.
 * Decides only where blocks end; whether a label is a speaker's, the pass over turns says later.
 */

import { areQuestions, namedIn } from "./label-names";
import { endsSentence } from "./line-breaks";
import { titleSource } from "./name-titles";
import { familyOf } from "./names";
import { anyLabelOf, isCapitals, isPersonal, type Label } from "./speaker-labels";

/** The labels of a text by the marks that end them. */
export interface LineLabels {
  colons: ReadonlySet<string>;
  stops: ReadonlySet<string>;
  lone: ReadonlySet<string>;
  /** Most of a conversation: a label that stands once begins a turn too. */
  isExchange: boolean;
  /** `Q.` and `A.` are questions and answers. */
  asked: boolean;
}

/** Names in labels that begin more than one line, an empty one after each block, and what they say of the text as a whole. */
export function recurringLabels(lines: string[]): LineLabels {
  const asked = areQuestions(lines);
  const counts = { colon: new Map(), stop: new Map(), alone: new Map() } satisfies Record<
    string,
    Map<string, number>
  >;
  const strong = new Set<string>();
  let labelled = 0;
  for (const [index, line] of lines.entries()) {
    const label = anyLabelOf(line.trimStart(), asked);
    if (label === null || !mayBegin(label, lines[index - 1] ?? "")) continue;
    if (label.style === "colon") labelled += 1;
    const style = label.style === "dash" ? "stop" : label.style;
    if (!label.weak) strong.add(label.name);
    counts[style].set(label.name, (counts[style].get(label.name) ?? 0) + 1);
  }
  const recurring = namedIn(counts.colon, 2);
  const stops = namedIn(counts.stop, 2);
  const lone = namedIn(counts.alone, 2);
  const families = new Set([...recurring].map(familyOf));
  const full = lines.filter((line) => line !== "").length;
  const isExchange = recurring.size > 1 || (recurring.size > 0 && labelled * 2 > full);
  const colons = [...counts.colon.keys()].filter(
    (name: string) => recurring.has(name) || families.has(familyOf(name)),
  );
  const played = [...counts.stop.keys()].filter((name: string) => strong.has(name));
  return {
    colons: new Set(colons),
    stops: stops.size > 1 ? new Set([...stops, ...played]) : new Set(),
    lone: lone.size > 1 ? lone : new Set(),
    isExchange,
    asked,
  };
}

/** A full stop that ends no sentence: of an initial or a title. */
const abbreviated = new RegExp(`(?:^|[ (])(?:\\p{Lu}|тт?|${titleSource})\\.$`, "u");

/** A stop is a label's only after the end of a sentence, a name alone only above other words. */
function mayBegin(label: Label, before: string): boolean {
  if (label.style === "colon" || label.style === "alone") return true;
  const above = before.trimEnd();
  if (abbreviated.test(above.slice(-16))) return false;
  return above === "" || endsSentence(above) || /[)\]—–-]$/u.test(above) || isCapitals(above);
}

/** Whether a line, with `before` above it, begins with one of these labels. */
export function beginsWithLabel(line: string, before: string, labels: LineLabels): boolean {
  const label = anyLabelOf(line.trimStart(), labels.asked);
  if (label === null) return false;
  if (label.style === "alone")
    return labels.lone.has(label.name) || (labels.lone.size > 0 && label.marked);
  if (label.style !== "colon") return labels.stops.has(label.name) && mayBegin(label, before);
  if (labels.colons.has(label.name) && (isPersonal(label) || mayEnd(before))) return true;
  const isOffice = isPersonal(label) && (labels.isExchange || labels.asked);
  if (isOffice && /[)\]]$/u.test(before.trimEnd())) return true;
  return (labels.isExchange || isOffice) && endsSentence(before);
}

/** In the midst of a clause stands no label, though a name and a colon may. */
function mayEnd(before: string): boolean {
  return !/(?:[,;&(]|(?<!\p{L})(?:the|a|an|of|to|by|and|from|with|in|at))$/u.test(
    before.trimEnd().slice(-12),
  );
}

/** Whether a line is a name alone, above what its bearer says. */
export function isLoneLabel(line: string, labels: LineLabels): boolean {
  if (labels.lone.size === 0) return false;
  const label = anyLabelOf(line.trim(), labels.asked);
  return label?.style === "alone" && label.length >= line.trim().length;
}

/** Whether a line is told behind a dash, between turns whose labels end in stops. */
export function isDashLine(line: string, before: string, labels: LineLabels): boolean {
  return labels.stops.size > 0 && /^\s*[—–]\s?\p{Lu}/u.test(line) && endsSentence(before);
}

/** Whether a line between turns is a bracket and nothing else. */
export function isBracketLine(line: string, labels: LineLabels): boolean {
  if (labels.lone.size > 0 || (labels.colons.size === 0 && labels.stops.size === 0)) return false;
  return /^\s*(?:\([^()]{2,160}\)|\[[^[\]]{2,160}\])\.?\s*$/u.test(line.slice(0, 200));
}
