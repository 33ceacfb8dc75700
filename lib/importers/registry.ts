/**
 * All importers, in one list, and the way through them: bytes, characters, format, blocks, what
 * is understood of them, documents. Limits are those of the contract.
 */

import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { projectText } from "@/lib/doc-model/project-text";
import { documentLimits, documentMetadataFields } from "@/lib/documents/model";
import { AppError } from "@/lib/errors";
import { alignBlocks } from "@/lib/recognise/alignment";
import { languageTag } from "@/lib/recognise/languages";
import { recognise } from "@/lib/recognise/pipeline";
import { type Draft, type Recognition, wordsOf } from "@/lib/recognise/types";
import { witnessesOf } from "@/lib/recognise/witnesses";
import { assemble } from "./assemble";
import { decodeText } from "./decode";
import { htmlFormat, htmlNotYet } from "./foreign-formats";
import { markdown } from "./markdown";
import { plainText } from "./plain-text";
import type { ImportedDocument, ImportedWitness, Importer, ImportSource } from "./types";

/** A new format is a file and a line here. */
export const importers: Importer[] = [markdown, plainText];

/** Above this an importer claims a text against plain text. */
const CLAIM = 0.5;

/**
 * What a file holds.
 * @throws AppError too-large, unsupported-format, invalid-input
 */
export function importSource(given: ImportSource): ImportedDocument {
  const source = { ...given, language: languageGiven(given.language) };
  if (source.bytes.length > documentLimits.fileBytes) {
    throw new AppError(
      "too-large",
      "The file is larger than 25 MB. Divide it, or bring in the part that you read.",
    );
  }
  if (source.format === "html") throw new AppError("unsupported-format", htmlNotYet);
  const { text, encoding, removed, warnings } = decodeText(source.bytes);
  const html = source.format === undefined ? htmlFormat(text) : null;
  if (html) throw new AppError("unsupported-format", html);
  const importer = importerFor(text, source);
  const read = importer.read(text);
  const understood = recognise(read.blocks, read.metadata);
  const witnesses = witnessesOf(understood, source.language).map(
    ({ language, role, blocks }, index): ImportedWitness => {
      const doc = assemble(blocks, String.fromCharCode(97 + index));
      return { language, role, doc, projection: projectText(doc) };
    },
  );
  for (const { projection } of witnesses) refuseTooLong(projection.text);
  const [first, second] = witnesses;
  return {
    format: importer.name,
    encoding,
    metadata: metadataOf(understood, witnesses, source),
    witnesses,
    speakers: understood.speakers,
    alignment: first && second ? alignBlocks(first.projection, second.projection) : [],
    removed: [...removed, ...read.removed, ...understood.removed],
    warnings: [...warnings, ...read.warnings, ...understood.warnings],
  };
}

function languageGiven(language: string | undefined): string | undefined {
  if (language === undefined || language.trim() === "") return undefined;
  const tag = languageTag(language);
  if (tag !== null) return tag;
  throw new AppError(
    "invalid-input",
    `“${language.slice(0, 40)}” is no language tag. Give a tag such as en, ru or pt-BR, or leave the language out.`,
  );
}

function importerFor(text: string, source: ImportSource): Importer {
  const asked = importers.find((importer) => importer.name === source.format);
  if (asked) return asked;
  const likely = importers
    .map((importer) => ({ importer, how: importer.likelihood(text, source.fileName ?? "") }))
    .filter(({ importer, how }) => importer === plainText || how >= CLAIM)
    .sort((a, b) => b.how - a.how)[0];
  return likely?.importer ?? plainText;
}

function refuseTooLong(text: string): void {
  if (text.length <= documentLimits.textUnits) return;
  throw new AppError(
    "too-large",
    `The text has ${text.length} characters; 5,000,000 is the most that one document can hold. Divide it into volumes or chapters.`,
  );
}

const LONGEST_TITLE = 1000;

function metadataOf(
  { metadata, blocks }: Recognition,
  witnesses: ImportedWitness[],
  source: ImportSource,
): DocumentMetadata {
  const read = witnesses.find((one) => one.role === "translation") ?? witnesses[0];
  const language = source.language ?? metadata.language ?? read?.language;
  const title = (
    source.title?.trim() ||
    metadata.title ||
    titleFromWords(blocks) ||
    titleFromName(source.fileName) ||
    "Untitled"
  ).slice(0, LONGEST_TITLE);
  const known = { ...metadata, ...(language && language !== "und" && { language }) };
  return { ...Object.fromEntries(Object.entries(known).filter(isStorable)), title };
}

const fields: Record<string, { safeParse: (value: unknown) => { success: boolean } }> =
  documentMetadataFields;

/** A "summary" longer than any is none; its words are under `removed` or in the text anyway. */
function isStorable([key, value]: [string, unknown]): boolean {
  return fields[key]?.safeParse(value).success ?? false;
}

const LONGEST_LINE = 120;
const FIRST_WORDS = 60;

/** The first line that is short enough for a title, else the first words of the text. */
function titleFromWords(blocks: Draft[]): string | undefined {
  const first = blocks.find((block) => wordsOf(block) !== "");
  if (!first) return undefined;
  const line = first.rich.text.trimStart().split("\n")[0]?.replace(/\s+/gu, " ").trim() ?? "";
  if (line !== "" && line.length <= LONGEST_LINE) return line;
  const head = wordsOf(first).slice(0, FIRST_WORDS + 1);
  const words =
    head.length > FIRST_WORDS ? head.replace(/\s\S*$/u, "").slice(0, FIRST_WORDS) : head;
  return `${words.replace(/[\s,;:.–—-]+$/u, "")}…`;
}

function titleFromName(fileName: string | undefined): string | undefined {
  const stem = fileName
    ?.replace(/^.*[\\/]/u, "")
    .replace(/\.[A-Za-z0-9]{1,8}$/u, "")
    .replace(/[_\s]+/gu, " ")
    .trim();
  return stem === "" ? undefined : stem;
}
