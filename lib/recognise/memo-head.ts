/**
 * The head of a memorandum or of minutes: `Date: …`, `Place: …`, `Participants: …` on lines of
 * their own near the top. Says which lines those are and what they tell; takes nothing away.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { readClassification } from "./classification";
import { datelineOf } from "./dateline";
import { dateAlone, dateOf, datesIn } from "./dates";
import { type FieldKind, fieldOf } from "./head-fields";
import { languageNamed } from "./languages";
import { isRun, itemsOf, type ListItem, personsIn, personsListed } from "./persons-listed";
import { type Draft, wordsOf } from "./types";

type Facts = Partial<DocumentMetadata>;

/** A head lies within so many lines of the top. */
export const HEAD_LINES = 40;

/** Whether words begin with the name of a head's field. */
export function beginsHeadField(words: string): boolean {
  return fieldOf(words) !== null;
}

/** Whether these first lines of a text hold a head: two fields at least. */
export function hasHead(lines: string[]): boolean {
  return lines.slice(0, HEAD_LINES).filter(beginsHeadField).length > 1;
}

const goesOnAfter =
  /(?:[,;:&(–—-]|(?<!\p{L})(?:on|of|at|from|to|and|the|in|since|until|by|dated|от|до|в|на|de|le|du|am|vom))$/iu;

/** Whether `next` is a date on a line of its own under a title, and not the end of its sentence. */
export function isDateUnder(line: string, next: string): boolean {
  return dateAlone(next) !== null && !goesOnAfter.test(line.slice(-20).trimEnd());
}

/** What the fields in the first blocks say. */
export function readHead(blocks: Draft[]): Facts {
  const head = blocks.slice(0, HEAD_LINES);
  const fields = head.map((block) => (block.cells ? null : fieldOf(block.rich.text)));
  if (fields.filter((field) => field !== null).length < 2) return readLone(head);
  const facts: Facts = {};
  const participants: string[] = [];
  for (const [index, field] of fields.entries()) {
    const block = head[index];
    if (!field || !block) continue;
    const inline = block.rich.text.slice(field.length).trim();
    const value = inline === "" ? below(head, fields, index) : [];
    if (field.kind === "participants" || field.kind === "interpreter") {
      const found = inline === "" ? personsListed(value) : personsOf(inline);
      participants.push(...(field.kind === "interpreter" ? found.map(asInterpreter) : found));
    } else {
      const words = inline === "" ? value.map((item) => item.words).join("; ") : inline;
      Object.assign(facts, { ...factOf(field.kind, words.replace(/\s+/gu, " ")), ...facts });
    }
  }
  const dated = facts.date ? {} : telegramDate(head, facts.receivedDate);
  return {
    ...facts,
    ...dated,
    ...(participants.length > 0 && { participants: [...new Set(participants)] }),
  };
}

/** `NO: 2212, March 13, 5 p.m.`: the year is that of the receipt. */
function telegramDate(head: Draft[], receivedDate: string | undefined): Facts {
  const year = receivedDate?.slice(0, 4);
  if (!year) return {};
  for (const block of head) {
    const field = fieldOf(block.rich.text);
    if (field?.kind !== "other" || !/^no|^nr|^cable|^telegram/iu.test(field.name)) continue;
    const day = /,\s*(\p{L}{3,9} \d{1,2}|\d{1,2} \p{L}{3,9})(?:,|$)/u.exec(wordsOf(block))?.[1];
    const date = day && dateOf(`${day}, ${year}`);
    if (date) return { date };
  }
  return {};
}

/** A list under its label alone is no head, but it tells who was there. */
function readLone(head: Draft[]): Facts {
  const at = head.findIndex((block) => fieldOf(block.rich.text)?.kind === "participants");
  const block = head[at];
  const field = block && fieldOf(block.rich.text);
  if (!block || !field) return {};
  const inline = block.rich.text.slice(field.length).trim();
  const found = inline === "" ? personsListed(below(head, [], at)) : personsOf(inline);
  return found.length > 0 ? { participants: found } : {};
}

function asInterpreter(name: string): string {
  return /interpret|dolmetsch|interpr[èe]te|переводчик/iu.test(name)
    ? name
    : `${name} (interpreter)`;
}

function personsOf(words: string): string[] {
  const lines = words.split("\n").filter((line) => line.trim() !== "");
  if (isRun(lines)) return personsIn(lines.join(" "));
  const isOne = lines.length === 1 && !/\t|\s{3,}\S/u.test(words);
  // The first stands beside the label, and so without the indent that the others have.
  const indents = lines.slice(1).map((line) => /^\s*/u.exec(line)?.[0].length ?? 0);
  const indent = " ".repeat(indents.length > 0 ? Math.min(...indents) : 0);
  const items = itemsOf(lines.map((line, at) => (at === 0 ? indent + line.trimStart() : line)));
  return isOne ? personsIn(words) : personsListed(items);
}

/** What stands below a bare label: a list of bullets or items, or one block of short lines. */
function below(head: Draft[], fields: ReturnType<typeof fieldOf>[], label: number): ListItem[] {
  const items: ListItem[] = [];
  for (let at = label + 1; at < head.length; at += 1) {
    const block = head[at];
    if (!block || fields[at] || block.type === "heading") break;
    const lines = block.rich.text.split("\n");
    const isItem = block.holders !== undefined || /^\s*[•▪◦*·–-]\s/u.test(block.rich.text);
    if (lines.some((line) => line.length > 160) || (!isItem && items.length > 0)) break;
    if (!isItem && (/[.]$/u.test(wordsOf(block)) || wordsOf(block).length > 400)) break;
    const depth = block.holders?.length ?? 0;
    for (const item of itemsOf(lines)) items.push({ ...item, depth: item.depth + depth });
    if (!isItem) break;
  }
  return items;
}

function factOf(kind: FieldKind, words: string): Facts {
  const date = () => datelineOf(words)?.date ?? dateOf(words) ?? datesIn(words)[0]?.date;
  if (kind === "date") {
    const found = date();
    const place = datelineOf(words)?.place;
    return { ...(found && { date: found }), ...(place && { place }) };
  }
  if (kind === "eventDate" || kind === "receivedDate") {
    const found = date();
    return found ? { [kind]: found } : {};
  }
  if (kind === "place") return { place: words };
  if (kind === "subject") return { title: words };
  if (kind === "translator") return { translator: words.replace(/[.]$/u, "") };
  if (kind === "originalLanguage") return { originalLanguage: languageNamed(words) ?? undefined };
  if (kind === "classification") return readClassification(words) ?? {};
  return {};
}
