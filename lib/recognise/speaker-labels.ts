/**
 * The printed shape of a speaker's label: `Name:`, `Ambassador Name:`, `A.B. Name.`, `NAME.`, `Q:`.
 * Shape alone is no proof; the pass over turns weighs recurrence and alternation.
 */
import { hasInitials, initialsSource, isNameShaped, withoutTitles } from "./names";

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
const stopLabel = new RegExp(
  `^((?:\\p{L}{2,12}\\.?[ ]){0,2}${initialsSource}|\\p{Lu}[\\p{Lu}'’-]{2,}(?:[ ]\\p{Lu}[\\p{Lu}'’-]{2,}){0,2}|(?:Mr|Mrs|Ms|Dr|Cde|Gen|Col|Prof|Sen|Amb)\\.?[ ]\\p{Lu}[\\p{L}'’-]+)\\.(?:\\s+|(?=[[(—–-])|$)`,
  "u",
);

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
  const stop = stopLabel.exec(head);
  if (stop?.[1] === undefined || stop[1].length > LONGEST) return null;
  return { printed: `${stop[1]}.`, name: stop[1], style: "stop", length: stop[0].length };
}

function isSpeakerShaped(name: string): boolean {
  const bare = name.replace(/\s*[([][^)\]]*[)\]]$/u, "");
  if (fields.has(bare.toLowerCase())) return false;
  return isNameShaped(bare) || isNameShaped(withoutTitles(bare)) || hasInitials(bare);
}

/**
 * Labels with a colon that begin more than one line, or all of them where most lines have one:
 * where these stand, a line begins a turn.
 */
export function recurringLabels(lines: string[]): Set<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  let labelled = 0;
  for (const line of lines) {
    const label = labelOf(line.trimStart());
    if (label === null || label.style !== "colon") continue;
    labelled += 1;
    if (seen.has(label.printed)) recurring.add(label.printed);
    else seen.add(label.printed);
  }
  return labelled * 2 > lines.length && recurring.size > 0 ? seen : recurring;
}

/** Whether a line begins with one of these labels. */
export function beginsWithLabel(line: string, labels: ReadonlySet<string>): boolean {
  if (labels.size === 0) return false;
  const label = labelOf(line.trimStart());
  return label !== null && labels.has(label.printed);
}
