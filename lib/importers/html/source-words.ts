/**
 * The words of a text node beside the source that they were read from: entities are longer there,
 * and the few characters that no import keeps go. What runs letter by letter is one piece.
 */
import type { SourceWords } from "./block-writer";
import type { PageText } from "./tree";

/** How often a character was changed, by what it was. */
export type Changes = Map<string, number>;

const entity = /&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,32});?/uy;
const LONGEST_ENTITY = 40;

/** The pieces of a node's words in order; their places are UTF-16 units of `source`. */
export function sourceWords(node: PageText, source: string, changes: Changes): SourceWords[] {
  const location = node.sourceCodeLocation;
  const from = location?.startOffset ?? null;
  const to = location?.endOffset ?? null;
  const { value } = node;
  if (from === null || to === null) return cleaned({ text: value, from: null }, changes);
  if (to - from === value.length) return cleaned({ text: value, from }, changes);
  const pieces: SourceWords[] = [];
  let at = 0;
  let place = from;
  while (at < value.length) {
    const sign = source.indexOf("&", place);
    const end = sign < 0 || sign >= to ? to : sign;
    const run = Math.min(end - place, value.length - at);
    const words = value.slice(at, at + run);
    if (words !== source.slice(place, place + run)) {
      // The parser moved words here from elsewhere: the rest stands as a whole.
      pieces.push({ text: value.slice(at), from: place, to });
      break;
    }
    if (run > 0) pieces.push({ text: words, from: place });
    at += run;
    place += run;
    if (at >= value.length || place >= to) {
      if (at < value.length) pieces.push({ text: value.slice(at), from: place, to });
      break;
    }
    const [letters, length] = entityAt(value, at, source, place);
    pieces.push({
      text: letters,
      from: place,
      ...(length !== letters.length && { to: place + length }),
    });
    at += letters.length;
    place += length;
  }
  return pieces.flatMap((piece) => cleaned(piece, changes));
}

/** The letters that a sign `&` stands for in the text, and how long it is in the source. */
function entityAt(value: string, at: number, source: string, place: number): [string, number] {
  entity.lastIndex = 0;
  const found = entity.exec(source.slice(place, place + LONGEST_ENTITY))?.[0] ?? "&";
  if (value.startsWith(found, at)) return [found, found.length];
  if (value[at] === "&" && found !== "&amp;" && found !== "&amp" && !/^&#/u.test(found)) {
    // No entity after all: the sign stands for itself.
    return ["&", found.startsWith("&amp") ? 4 : 1];
  }
  const letter = String.fromCodePoint(value.codePointAt(at) ?? 0x20);
  // A few entities stand for a letter and a mark over it.
  const rest = value.slice(at + letter.length);
  const mark = /^[\u0300-\u036f\u20d2\u20e5\u0338\u0333\ufe00]/u.exec(rest)?.[0] ?? "";
  return [letter + (isTwo(found) ? mark : ""), found.length];
}

function isTwo(found: string): boolean {
  return !found.startsWith("&#");
}

/** NFC, no soft hyphens; no-break spaces fold with other white space. */
function cleaned(piece: SourceWords, changes: Changes): SourceWords[] {
  const { text, from } = piece;
  if (!/[\0\u00ad\u00a0\u202f\r]/u.test(text) && text === text.normalize("NFC")) {
    return [piece];
  }
  for (const [sign] of text.matchAll(/[\0\u00ad\u00a0\u202f]/gu)) {
    const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    changes.set(name, (changes.get(name) ?? 0) + 1);
  }
  const spaced = text.replace(/[\u00a0\u202f]/gu, " ").replace(/\r\n?/gu, "\n");
  const clean = spaced.replace(/[\0\u00ad]/gu, "").normalize("NFC");
  if (clean.length === text.length) return clean === "" ? [] : [{ ...piece, text: clean }];
  const to = piece.to ?? (from === null ? undefined : from + text.length);
  return clean === "" ? [] : [{ text: clean, from, to }];
}
