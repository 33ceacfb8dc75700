/**
 * Labels that are lines of a list and no turns: `Chairman: Mr. Lind` in a head or at a foot, and
 * the persons of a play. Their words stay where they are.
 */
import { hasTitle } from "./name-titles";
import { hasInitials, isNameShaped } from "./names";
import type { Label } from "./speaker-labels";
import { isRole } from "./speaker-roles";
import { type Draft, isOpen, wordsOf } from "./types";

const castHead =
  /^(?:dramatis personae|(?:list of )?(?:the )?(?:characters|persons|cast|speakers|participants|persons of the play|people of the play|cast of characters|abbreviations)|personajes|personen|personnages|personaggi|действующие лица|участники)(?: (?:of|in) the play)?\s?:?$/iu;
const castEnd = /^(?:act|scene|prologue|действие|сцена|acto|escena|acte|akt|szene)(?!\p{L})/iu;

/** Whether words are a name, or some, and nothing else. */
export function isOnlyName(words: string): boolean {
  if (words === "" || words.length > 120 || /[?!]/u.test(words)) return false;
  const bare = words.replace(/\s*[([][^)\]]*[)\]]/gu, "").replace(/\.$/u, "");
  return bare
    .split(/\s*[,;]\s*(?:and )?/u)
    .every(
      (name) =>
        ((hasTitle(name) || /^тт?\. /u.test(name) || hasInitials(name) || isNameShaped(name)) &&
          / /u.test(name.trim())) ||
        (isNameShaped(name) && !/ /u.test(name) && name.length > 2 && !isRole(name)),
    );
}

/** The labels without those of lists before the first words that are spoken and after the last. */
export function outsideHeads(blocks: Draft[], labels: (Label | null)[]): (Label | null)[] {
  const kept = withoutCast(blocks, labels);
  const said = new Set<string>();
  const names = kept.map((label, index) => {
    const words = label ? (blocks[index]?.rich.text.slice(label.length).trim() ?? "") : "";
    const only = label?.style === "colon" && isRole(label.name) && isOnlyName(words);
    if (label && !only) said.add(label.name);
    return only;
  });
  const listed = (index: number) => names[index] && !said.has(kept[index]?.name ?? "");
  const order = kept.flatMap((label, index) => (label ? [index] : []));
  for (const indexes of [order, order.toReversed()]) {
    for (const index of indexes) {
      if (kept[index] === null) continue;
      if (!listed(index)) break;
      kept[index] = null;
    }
  }
  return kept;
}

function withoutCast(blocks: Draft[], labels: (Label | null)[]): (Label | null)[] {
  let inside = false;
  return labels.map((label, index) => {
    const block = blocks[index];
    const words = block ? wordsOf(block) : "";
    if (castHead.test(words)) inside = true;
    else if (inside && block) {
      const first = block.rich.text.slice(label?.length ?? 0);
      inside = isOpen(block) && !castEnd.test(words) && first.length < 200 && !/[?!]/u.test(first);
    }
    return inside ? null : label;
  });
}
