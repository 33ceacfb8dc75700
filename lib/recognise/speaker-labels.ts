/**
 * The printed shape of a speaker's label: `Name:`, `Ambassador Name:`, `A.B. Name.`, `NAME.`, `Q:`.
 * Shape alone is no proof; the pass over turns weighs recurrence and alternation.
 */
import { endsSentence } from "./line-breaks";
import { familyOf, hasInitials, initialsSource, isNameShaped, withoutTitles } from "./names";

/** A label at the beginning of a block: `printed` with its mark, `name` without. */
export interface Label {
  printed: string;
  name: string;
  style: "colon" | "stop";
  /** Units from the block's beginning to its first spoken word. */
  length: number;
}

/** Longest label that is looked for; longer ones are sentences. */
const LONGEST = 70;

const colonLabel = /^(\p{Lu}[^\n:;?!]{0,60}?)(\s?:)(?:\s+|(?=[[("“«—–-])|$)/u;
/** Scripts without capitals: one to three words before the colon, weighed by recurrence alone. */
const caselessLabel =
  /^(\p{Lo}[\p{Lo}\p{M}"'׳״’-]{0,24}(?:[ ]\p{Lo}[\p{Lo}\p{M}"'׳״’-]{0,24}){0,2})(\s?[:：])(?:\s*)/u;

const capitals = "\\p{Lu}[\\p{Lu}'’-]{2,}(?:[ ]\\p{Lu}[\\p{Lu}'’-]{2,}){0,2}";

const stopLabel = new RegExp(
  `^((?:\\p{L}{2,12}\\.?[ ]){0,2}${initialsSource}|${capitals}|(?:Mr|Mrs|Ms|Dr|Cde|Gen|Col|Prof|Sen|Amb)\\.?[ ]\\p{Lu}[\\p{L}'’-]+)\\.(?:\\s+|(?=[[(—–-])|$)`,
  "u",
);

/** A play's `NAME (how).`: the bracket is a stage direction and stays in the text. */
const directedLabel = new RegExp(`^(${capitals})\\s+(?=\\([^()\\n]{1,80}\\)\\.?(?:\\s|$))`, "u");

/** First words in capitals that a play prints, and that nobody bears. */
const stageWords =
  /^(?:ACT|SCENE|CURTAIN|CHAPTER|PART|END|FIN|ENTER|EXIT|EXEUNT|SETTING|PROLOGUE|EPILOGUE|PAUSE|SILENCE|BLACKOUT)(?!\p{L})/u;

/** Words before a colon at the head of a block that name a field, not a person. */
const fields = new Set(
  "apologies absent time file venue cc re subject from to via date place time location participants present attendees note notes attention attn citation summary credits contents source sources title author authors translator translation translated keywords abstract introduction conclusion example examples warning tip result results answer-key original language classification copy number reference ref distribution encl enclosure enclosures signed stamp p.s ps nb n.b tel fax email e-mail url http https isbn doi tags category rights record repository archive collection subjects description publisher remarks comment comments summary-text background agenda figure table step see also however thus therefore first second third finally remember тема дата место источник примечание копия".split(
    " ",
  ),
);

/** The label that a block may begin with, by shape alone. */
export function labelOf(text: string): Label | null {
  const head = text.slice(0, LONGEST + 10);
  const colon = colonLabel.exec(head);
  if (colon?.[1] !== undefined) {
    const name = colon[1].trim();
    if (isSpeakerShaped(name)) {
      return {
        printed: `${colon[1]}${colon[2] ?? ":"}`,
        name,
        style: "colon",
        length: colon[0].length,
      };
    }
  }
  const caseless = caselessLabel.exec(head);
  if (caseless?.[1] !== undefined) {
    const printed = `${caseless[1]}${caseless[2] ?? ":"}`;
    return { printed, name: caseless[1], style: "colon", length: caseless[0].length };
  }
  const directed = directedLabel.exec(head);
  if (directed?.[1] !== undefined && !stageWords.test(directed[1])) {
    const [whole, name] = directed;
    return { printed: name, name, style: "stop", length: whole.length };
  }
  const stop = stopLabel.exec(head);
  if (stop?.[1] === undefined || stop[1].length > LONGEST || stageWords.test(stop[1])) return null;
  return { printed: `${stop[1]}.`, name: stop[1], style: "stop", length: stop[0].length };
}

function isSpeakerShaped(name: string): boolean {
  const bare = name.replace(/\s*[([][^)\]]*[)\]]$/u, "");
  if (fields.has(bare.toLowerCase())) return false;
  return isNameShaped(bare) || isNameShaped(withoutTitles(bare)) || hasInitials(bare);
}

/**
 * Names in labels that begin more than one line, or all of them where most lines have one, or
 * where a person has others: where these stand, a line begins a turn. Labels that end in a full
 * stop count in capitals only, and where two names of this kind recur.
 */
export function recurringLabels(lines: string[]): Set<string> {
  const counts = new Map<string, number>();
  const inCapitals = new Map<string, number>();
  let labelled = 0;
  for (const line of lines) {
    const label = labelOf(line.trimStart());
    if (label === null) continue;
    if (label.style === "colon") labelled += 1;
    const of = label.style === "colon" ? counts : inCapitals;
    const name = nameIn(label);
    if (label.style === "colon" || isCapitals(name)) of.set(name, (of.get(name) ?? 0) + 1);
  }
  const recurring = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  const played = [...inCapitals].filter(([, count]) => count > 1).map(([name]) => name);
  const isExchange = labelled * 2 > lines.length && recurring.length > 0;
  const families = new Set(recurring.map(familyOf));
  const spoken = [...counts.keys()].filter(
    (name) => isExchange || families.has(familyOf(name)) || (counts.get(name) ?? 0) > 1,
  );
  return new Set([...spoken, ...(played.length > 1 ? played : [])]);
}

/** Whether a line, with `before` above it, begins with one of these labels. */
export function beginsWithLabel(
  line: string,
  before: string,
  labels: ReadonlySet<string>,
): boolean {
  if (labels.size === 0) return false;
  const label = labelOf(line.trimStart());
  if (label === null || !labels.has(nameIn(label))) return false;
  return label.style === "colon" || (isCapitals(label.name) && endsSentence(before));
}

function nameIn(label: Label): string {
  return label.name.replace(/\s*[([][^)\]]*[)\]]$/u, "");
}

function isCapitals(name: string): boolean {
  return /^\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name);
}
