/** Two texts of a reading page as one piece of HTML, in rows. Draws on the server. */
import { renderPairs } from "@/lib/doc-model/render-pairs";
import type { AlignmentView, WitnessSummary } from "@/lib/documents/model";
import { messages } from "@/lib/messages";
import { languageName } from "@/lib/messages/dates";

const words = messages.reader.both;

interface Text {
  html: string;
  witness: WitnessSummary;
}

/** The HTML of one text as it is stored, or of both in rows. */
export function textHtml(
  [first, second]: readonly [Text] | readonly [Text, Text],
  alignment: AlignmentView,
): string {
  if (!second) return first.html;
  return renderPairs(sideOf(first), sideOf(second), alignment);
}

function sideOf({ html, witness }: Text) {
  const name = languageName(witness.language);
  return {
    html,
    language: witness.language,
    nothing: name === "" ? words.nothingUnknown : words.nothing(name),
  };
}

/** Units of a text's canonical text, as its HTML tells: where its last block ends. */
export function lengthOfHtml(html: string): number {
  const last = html.lastIndexOf(' data-end="');
  return last < 0 ? 0 : Number.parseInt(html.slice(last + 11, last + 30), 10);
}
