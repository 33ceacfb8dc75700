/**
 * What a title of a record says besides: `between A and B, C, and D, PLACE, DATE`.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { monthNamed, seasonNamed } from "./date-words";
import { datesIn } from "./dates";
import { withoutTitles } from "./name-titles";
import { isNameShaped } from "./names";

type Facts = Partial<DocumentMetadata>;

/** Date of the event, place and participants, as far as the title names them. */
export function readTitle(title: string): Facts {
  const date = datesIn(title).at(-1);
  const words = (date ? title.slice(0, date.start) + title.slice(date.end) : title)
    .replace(/\s+/gu, " ")
    .replace(/[\s,]+$/u, "");
  const held = /\bheld (?:at|in) (?:the )?(\p{Lu}[^;:]{2,80}?),? on\b/u.exec(title)?.[1];
  if (held) return { ...(date && { eventDate: date.date }), place: held };
  const place = placeOf(words);
  const rest = place ? words.slice(0, place.index) : words;
  return {
    ...(date && { eventDate: date.date }),
    ...(place && { place: place.name }),
    ...participantsOf(rest),
  };
}

const meets =
  /\b(?:between|with|conversations?|meetings?|talks?|speech|address|session|conference|interview|visit|reception|minutes|discussions?|negotiations|remarks|statement)\b/iu;
const sits =
  /\b(?:ambassador|embassy|legation|consul|consulate|chargé|envoy|minister|representative|mission)\b[^,]{0,60}$/iu;

const placeName =
  /(?:,\s*|\s+(?:at|in)\s+(?:the\s+)?)((?:\p{Lu}[\p{L}'’.-]+)(?:[ -](?:de |of |the )?\p{Lu}[\p{L}'’.-]+){0,3})$/u;

function placeOf(words: string): { name: string; index: number } | null {
  const found = placeName.exec(words);
  if (!found?.[1] || /\band\b/u.test(found[0]) || !/^[^,]{3,}/u.test(words.slice(0, found.index))) {
    return null;
  }
  const lead = words.slice(0, found.index);
  if (seasonNamed(found[1]) ?? monthNamed(found[1])) return null;
  // Where an envoy sits is not where a record was made, nor is every "in" a place.
  if (/^\s/u.test(found[0]) && (!meets.test(lead) || sits.test(lead))) return null;
  // "between A, B" ends with a person, "between A and B, Oslo" with a place.
  const isList = /^,/u.test(found[0]) && !/\band\b/u.test(words.slice(0, found.index));
  return isList ? null : { name: found[1], index: found.index };
}

function participantsOf(words: string): Facts {
  const between = /\b(?:between|with)\s+(.{3,300})$/u.exec(words)?.[1];
  if (!between || !/\band\b/u.test(between)) return {};
  const names = between
    .split(/,\s*(?:and\s+)?|\s+and\s+/u)
    .map((name) => withoutTitles(name.trim()))
    .filter((name) => name !== "");
  const plausible = names.every(
    (name) => name.length < 80 && isNameShaped(name.split(/\s(?:to|of)\s/u)[0] ?? ""),
  );
  return plausible && names.length > 1 ? { participants: names } : {};
}
