/**
 * Lines in which a record says who wrote it down, translated it, and where it is kept: `Recorded by
 * N`, `Drafted by: N`, `[Source: …]`, an archive's own line at the end. Blocks that say only that.
 */
import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { archiveReference, translatorIn } from "./citation";
import { readClassification } from "./classification";
import { fieldOf } from "./head-fields";
import { withoutTitles } from "./name-titles";
import { nameSource } from "./names";
import { type Draft, wordsOf } from "./types";

type Facts = Partial<DocumentMetadata>;

const LONGEST = 700;
const verbs =
  "[Rr]ecorded|[Ww]ritten down|[Tt]ranscribed|[Mm]inuted|[Mm]inutes(?: taken| recorded)?|[Nn]otes(?: taken)?|[Dd]rafted|[Pp]repared|[Rr]eported|[Dd]ictated|[Nn]oted";
const recorder = new RegExp(
  `^\\W?(?:(?:${verbs})(?: by)?:?|[Зз]апис(?:ал[аи]?|ь вёл|ь вела|ь вел):?|[Пп]ротокол вел[аи]?:?|[Aa]ufgezeichnet von:?|[Rr]édigé par:?|[Rr]edactado por:?|[Tt]omó nota:?) (${nameSource})(?:,.{0,80})?[.)\\]]?$`,
  "u",
);
const drafted = new RegExp(`\\b[Dd]rafted (?:and approved )?by (${nameSource})`, "u");

/** Recorder, translator and reference, as far as short blocks say so. */
export function creditsOf(blocks: Draft[]): Facts {
  const facts: Facts = {};
  const add = (more: Facts) => Object.assign(facts, { ...more, ...facts });
  for (const [index, block] of blocks.entries()) {
    if (block.type === "turn" || block.rich.text.length > LONGEST) continue;
    const words = wordsOf(block);
    for (const line of block.rich.text.split("\n").slice(0, 30)) {
      const name = recorder.exec(line.replace(/\s+/gu, " ").trim())?.[1] ?? fieldName(line);
      if (name) add({ recorder: withoutTitles(name) });
    }
    const isNote = block.type === "note" || block.type === "footnote";
    const source = /^\[?source:\s*(.+?)\]?$/iu.exec(words)?.[1];
    const isBracketed = words.startsWith("[");
    if (source && (isNote || isBracketed)) add(readSource(source));
    if (source || /^[[(]?translat(?:ed|ion)\b/iu.test(words)) {
      const translator = translatorIn(words);
      if (translator) add({ translator });
    }
    if (index >= blocks.length - 8 || index < 8) add(readArchiveLine(words));
  }
  return facts;
}

function fieldName(line: string): string | undefined {
  const field = fieldOf(line);
  if (field?.kind !== "recorder") return undefined;
  const value = line.slice(field.length).replace(/\s+/gu, " ").trim();
  return new RegExp(`^(${nameSource})(?:[,;(].{0,80})?\\.?$`, "u").exec(value)?.[1];
}

/** An edition's source note: the archive, then secrecy, then who drafted it. */
export function readSource(source: string): Facts {
  const [place = "", ...rest] = source.split(/\. (?=\p{Lu})/u);
  const told = rest.map((part) => readClassification(part)).find((one) => one !== null);
  const drafter = drafted.exec(source)?.[1];
  const reference = told ? place : archiveReference(source);
  return {
    archiveReference: reference.replace(/[\s.]+$/u, ""),
    ...told,
    ...(drafter && { recorder: withoutTitles(drafter) }),
  };
}

/** Signs of an archive's shelves in several languages. */
const shelf =
  /(?<!\p{L})(?:f(?:ond|onds)?\.? ?\d|op(?:is)?\.? ?\d|d(?:elo)?\.? ?\d|l{1,2}\.? ?\d|ф\. ?\d|оп\. ?\d|д\. ?\d|л{1,2}\. ?\d|bd\. ?\d|bl\. ?\d|b ?\d{2,3}|box \d|folder \d|record group|rg \d|(?:co|cab|fo|prem|dea|t|wo) ?\d{1,3}\/\d)/giu;
const reference =
  /^(?:the )?[\p{L} ]{0,40}(?:archives?|repository)['’]s? (?:reference|catalogue reference)[: ]+(.{3,80})$/iu;

/** `AB 12/3045`: a series, a piece, alone on its line. */
const pieceReference = /^[A-Z]{2,5} \d{1,4}\/\d{3,7}(?:\/\d{1,5})?$/u;

/** `Archive of N, F. 12, op. 3, d. 45. Original. Translated by N.`, alone in a block. */
export function readArchiveLine(words: string): Facts {
  const given = reference.exec(words.split(/\s*©/u)[0] ?? "")?.[1];
  if (pieceReference.test(words)) return { archiveReference: words };
  if (given) return { archiveReference: given };
  if (!isArchiveLine(words)) return {};
  const translator = translatorIn(words);
  const own = words.replace(/^\[?(?:source:\s*)?/iu, "").replace(/\]$/u, "");
  const [place = ""] = archiveReference(own).split(
    /\. (?=(?:original|copy|typescript|manuscript|handwritten|подлинник|копия|машинопись|автограф|obtained|published)(?!\p{L}))/iu,
  );
  return { archiveReference: place.replace(/[\s.]+$/u, ""), ...(translator && { translator }) };
}

/** Whether a block is nothing but an archive's shelfmark with its credits. */
export function isArchiveLine(words: string): boolean {
  if (words.length > 400 || words.length < 8 || /["“«]/u.test(words)) return false;
  if (reference.test(words) || pieceReference.test(words)) return true;
  const shelves = words.match(shelf)?.length ?? 0;
  const volumes = words.match(/(?<!\p{L})(?:vol|fol|ff?|nr|no|bd|bl)\.? ?\d/giu)?.length ?? 0;
  const isKept = /archiv|архив|papers|library|collection/iu.test(words) && shelves + volumes >= 2;
  return (
    /^[[\p{Lu}]/u.test(words) && (isKept || shelves >= 3 || (shelves === 2 && words.includes(",")))
  );
}
