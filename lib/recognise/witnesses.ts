/**
 * The pass over languages: a file that holds an original and then its translation, told by their
 * scripts, becomes two witnesses; anything less plain stays one.
 */
import { languageOf, type Script, scriptOf } from "./languages";
import { type Draft, type Recognition, wordsOf } from "./types";

/** One text of a document, on its way. */
export interface WitnessDraft {
  language: string;
  role: "original" | "translation" | "transcription";
  blocks: Draft[];
}

/** Less than this many letters in a script is a quotation or a letterhead, not a witness. */
const LEAST_LETTERS = 400;
const LEAST_BLOCKS = 3;

/** The witnesses of a file, in its order; `language` overrules the guess where there is one text. */
export function witnessesOf({ blocks, metadata }: Recognition, language?: string): WitnessDraft[] {
  const split = splitAt(blocks);
  const parts = split === null ? [blocks] : [blocks.slice(0, split), blocks.slice(split)];
  const languages = parts.map((part) => languageOf(sampleOf(part)));
  const [first, second] = languages;
  const original = metadata.originalLanguage;
  if (parts.length === 2 && first !== undefined && second !== undefined && first !== second) {
    const originalAt = original === second ? 1 : 0;
    return parts.map((part, at) => ({
      language: languages[at] ?? "und",
      role: at === originalAt ? "original" : "translation",
      blocks: withForeignBlocks(part),
    }));
  }
  const only = language ?? metadata.language ?? languageOf(sampleOf(blocks));
  const translated =
    original === undefined
      ? metadata.translator !== undefined
      : original !== only && only !== "und";
  const role = translated ? "translation" : "original";
  return [{ language: only, role, blocks: withForeignBlocks(blocks) }];
}

/** Names the language of blocks in another script, so that they are spoken and set as it. */
function withForeignBlocks(blocks: Draft[]): Draft[] {
  const own = scriptOf(sampleOf(blocks));
  return blocks.map((block) => {
    const script = scriptOf(wordsOf(block));
    if (own === null || script === null || script === own || script === "other") return block;
    const lang = languageOf(wordsOf(block));
    return lang === "und" ? block : { ...block, lang };
  });
}

/** Words from the middle of a text say more of its language than its head does. */
function sampleOf(blocks: Draft[]): string {
  const long = blocks.filter((block) => block.rich.text.length > 80);
  const from = long.length > 0 ? long : blocks;
  const sample: string[] = [];
  let length = 0;
  for (const block of from) {
    if (length > 20_000) break;
    sample.push(wordsOf(block));
    length += block.rich.text.length;
  }
  return sample.join("\n");
}

interface ScriptRun {
  script: Script;
  start: number;
  letters: number;
  blocks: number;
}

/** Where the second text begins: exactly one change of script between two substantial parts. */
function splitAt(blocks: Draft[]): number | null {
  const runs: ScriptRun[] = [];
  for (const [index, block] of blocks.entries()) {
    const words = wordsOf(block);
    const script = scriptOf(words);
    const last = runs.at(-1);
    if (script === null || script === "other" || last?.script === script) {
      if (last) {
        last.letters += script === null ? 0 : words.length;
        last.blocks += 1;
      }
    } else runs.push({ script, start: index, letters: words.length, blocks: 1 });
  }
  const substantial = runs.filter(
    (run) => run.letters >= LEAST_LETTERS && run.blocks >= LEAST_BLOCKS,
  );
  const [first, second] = substantial;
  if (!first || !second || substantial.length !== 2 || runs.length > 6) return null;
  return runs[0] === first && runs.at(-1) === second && runs.length === 2 ? second.start : null;
}
