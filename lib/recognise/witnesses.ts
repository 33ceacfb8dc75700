/**
 * The passes over languages: a file that holds an original and its translation (one after the
 * other, by turns, side by side) becomes two witnesses; anything less plain stays one. Each text is
 * understood by itself afterwards, so that nobody speaks on into another.
 */
import { languageOf, scriptOf } from "./languages";
import { type Draft, type Pass, type Recognition, type TextOfFile, wordsOf } from "./types";
import { blockLanguages, languageTogether, sampleOf } from "./witness/block-languages";
import { divide } from "./witness/divide";
import { witnessHeading } from "./witness/headings";
import { textsOf } from "./witness/roles";
import type { Division } from "./witness/runs";

/** One text of a document, on its way. */
export interface WitnessDraft extends TextOfFile {
  blocks: Draft[];
}

/** Tells the texts of a file apart; their blocks come one text after the other. */
export const tellWitnesses: Pass = (before) => {
  const body = before.blocks.filter((block) => block.type !== "footnote");
  const divisions = divide(body, blockLanguages(body));
  if (!divisions || divisions.length < 2) return before;
  const parts = divisions.map((division, witness) => ownBlocks(body, division, witness));
  const tags = parts.map((part, at) => languageTogether(part, divisions[at]?.language ?? null));
  const isHeaded = divisions.some(({ heading }) => heading !== null);
  if (new Set(tags).size < tags.length || !(isHeaded || isPaired(parts) || shareNumbers(parts))) {
    return before;
  }
  const texts = textsOf(parts, tags, divisions, before.metadata);
  const notes = before.blocks.filter((block) => block.type === "footnote");
  const whole = withNotes(parts, notes);
  return { ...before, ...texts, blocks: whole.flat() };
};

function ownBlocks(body: Draft[], { blocks, pairs, heading }: Division, witness: number): Draft[] {
  return blocks.flatMap((index, at) => {
    const block = body[index];
    const pair = pairs[at] ?? null;
    if (!block) return [];
    const isHead = block.type === "paragraph" && witnessHeading(wordsOf(block)) !== null;
    const head = heading && isHead && { type: "heading" as const, level: 2, why: "title" as const };
    return [{ ...block, ...head, witness, ...(pair !== null && { pair }) }];
  });
}

function isPaired(parts: Draft[][]): boolean {
  return parts.every((part) => part.some((block) => block.pair !== undefined));
}

const LEAST_NUMBERS = 4;
const LEAST_SHARED = 0.2;

/** Two texts that both have numbers and share hardly any do not say the same. */
function shareNumbers(parts: Draft[][]): boolean {
  const [first, ...others] = parts.map(
    (part) => new Set(part.flatMap((block) => wordsOf(block).match(/\d{2,}/gu) ?? [])),
  );
  if (!first) return false;
  return others.every((other) => {
    const fewer = Math.min(first.size, other.size);
    if (fewer < LEAST_NUMBERS) return true;
    return [...first].filter((number) => other.has(number)).length >= fewer * LEAST_SHARED;
  });
}

/** Footnotes go with the text that has their marks; where several have, each takes one in turn. */
function withNotes(parts: Draft[][], notes: Draft[]): Draft[][] {
  if (notes.length === 0) return parts;
  const marks = parts.map(
    (part) =>
      new Set(
        part.flatMap((block) =>
          block.rich.leaves.flatMap((leaf) =>
            leaf.type === "footnoteReference" ? [leaf.number] : [],
          ),
        ),
      ),
  );
  const whole = parts.map((part) => [...part]);
  for (const note of notes) {
    const found = marks.findIndex((own) => own.delete(note.number ?? -1));
    const witness = found < 0 ? whole.length - 1 : found;
    whole[witness]?.push({ ...note, witness });
  }
  return whole;
}

/** A pass that understands each text of a file by itself. */
export function inEachWitness(pass: Pass): Pass {
  return (before) => {
    const count = before.texts?.length ?? 1;
    if (count < 2) return pass(before);
    let state: Recognition = before;
    const blocks: Draft[] = [];
    const speakers = new Map(before.speakers.map((speaker) => [speaker.name, speaker]));
    for (let witness = 0; witness < count; witness += 1) {
      const own = before.blocks.filter((block) => (block.witness ?? 0) === witness);
      const after = pass({ ...state, blocks: own, speakers: [] });
      blocks.push(...after.blocks.map((block) => ({ ...block, witness })));
      for (const one of after.speakers) {
        const known = speakers.get(one.name);
        const aliases = [...new Set([...(known?.aliases ?? []), ...one.aliases])];
        speakers.set(one.name, { ...one, aliases, turns: one.turns + (known?.turns ?? 0) });
      }
      state = after;
    }
    return { ...state, texts: before.texts, blocks, speakers: [...speakers.values()] };
  };
}

/** The same where there are several texts; where there is one, it was understood before. */
export function inEachOfSeveral(pass: Pass): Pass {
  const inEach = inEachWitness(pass);
  return (before) => ((before.texts?.length ?? 1) < 2 ? before : inEach(before));
}

/** The witnesses of a file, in its order; `language` overrules the guess where there is one text. */
export function witnessesOf(understood: Recognition, language?: string): WitnessDraft[] {
  const { blocks, metadata, texts } = understood;
  if (texts && texts.length > 1) {
    return texts
      .map((text, witness) => ({
        ...text,
        blocks: withForeignBlocks(
          blocks.filter((block) => (block.witness ?? 0) === witness),
          text.language,
        ),
      }))
      .filter((witness) => witness.blocks.length > 0);
  }
  const only = language ?? metadata.language ?? languageOf(sampleOf(blocks));
  const original = metadata.originalLanguage;
  const translated =
    original === undefined
      ? metadata.translator !== undefined
      : original !== only && only !== "und";
  const role = translated ? "translation" : "original";
  return [{ language: only, role, blocks: withDoubts(withForeignBlocks(blocks, only)) }];
}

/** So much in another language may be a second text after all: a person should say. */
const LEAST_DOUBTFUL = 400;

function withDoubts(blocks: Draft[]): Draft[] {
  const first = new Map<string, number>();
  const letters = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    if (block.lang === undefined || block.register === "apparatus") continue;
    if (!first.has(block.lang)) first.set(block.lang, index);
    letters.set(block.lang, (letters.get(block.lang) ?? 0) + wordsOf(block).length);
  }
  let after = blocks;
  for (const [lang, index] of first) {
    const block = after[index];
    if (!block || block.doubt || (letters.get(lang) ?? 0) < LEAST_DOUBTFUL) continue;
    after = after.with(index, { ...block, doubt: "maybe-other-language" });
  }
  return after;
}

/** Fewer letters in another language are a name or a phrase. */
const LEAST_FOREIGN = 60;

/** Names the language of blocks in another one, so that they are spoken and set as it. */
function withForeignBlocks(blocks: Draft[], language: string): Draft[] {
  const own = scriptOf(sampleOf(blocks));
  const languages = blockLanguages(blocks);
  const isOne = new Set(languages.flatMap((one) => one.language ?? [])).size < 2;
  if (isOne && blocks.every((block) => block.lang === undefined)) return blocks;
  const base = language.split("-")[0];
  return blocks.map((block, index) => {
    if (block.lang !== undefined) {
      const { lang, ...rest } = block;
      return lang.split("-")[0] === base ? rest : block;
    }
    const script = scriptOf(wordsOf(block));
    if (own === null || script === null || script === "other") return block;
    if (script === own) {
      const { language: said = null, letters = 0 } = languages[index] ?? {};
      const isOther = said !== null && !said.startsWith("@") && said !== base && base !== "und";
      return isOther && letters >= LEAST_FOREIGN ? { ...block, lang: said } : block;
    }
    const lang = languageOf(wordsOf(block));
    return lang === "und" ? block : { ...block, lang };
  });
}
