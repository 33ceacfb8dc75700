/** What was found in a file, in a line. */
import type { ImportView } from "@/lib/imports/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";

const words = messages.importWaiting;

const apparatus = ["note", "stamp", "signature", "letterhead", "distribution", "footnote"];

/** Languages, how much there is of what, questions left; only what there is. */
export function foundIn(found: NonNullable<ImportView["found"]>): string {
  const { counts, witnesses, speakers, removedCounts, doubts } = found;
  const blocks = witnesses.reduce((sum, witness) => sum + witness.blocks, 0);
  const beside = apparatus.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  const removed = Object.values(removedCounts).reduce((sum, count) => sum + count, 0);
  const turns = counts["turn"] ?? 0;
  return [
    witnesses.flatMap(({ language }) => languageName(language) || []).join(", "),
    turns > 0 ? words.turns(turns) : words.blocks(blocks),
    speakers.length > 0 ? words.speakers(speakers.length) : "",
    beside > 0 ? words.apparatus(beside) : "",
    removed > 0 ? words.removed(removed) : "",
    doubts > 0 ? words.doubts(doubts) : words.noDoubts,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
