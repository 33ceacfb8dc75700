/**
 * All importers, in one list, and the way through them: bytes, characters, format, blocks, what
 * is understood of them, documents. Limits are those of the contract.
 */

import type { DocumentMetadata } from "@/lib/doc-model/metadata";
import { projectText } from "@/lib/doc-model/project-text";
import { documentLimits, documentMetadataFields } from "@/lib/documents/model";
import { AppError } from "@/lib/errors";
import { alignBlocks } from "@/lib/recognise/alignment";
import { decide } from "@/lib/recognise/decide/decide";
import type { Decision } from "@/lib/recognise/decide/decision";
import type { Decided } from "@/lib/recognise/decide/state";
import { withAligned } from "@/lib/recognise/decide/witnesses";
import { languageTag } from "@/lib/recognise/languages";
import { recognise } from "@/lib/recognise/pipeline";
import { type Draft, type Recognition, type TakenOut, wordsOf } from "@/lib/recognise/types";
import { witnessHeading } from "@/lib/recognise/witness/headings";
import { witnessesOf } from "@/lib/recognise/witnesses";
import { assemble } from "./assemble";
import { decodeText } from "./decode";
import { html } from "./html/html";
import { markdown } from "./markdown";
import { traceOf } from "./pieces";
import { plainText } from "./plain-text";
import type { ImportedDocument, ImportedWitness, Importer, ImportSource } from "./types";

/** A new format is a file and a line here. */
export const importers: Importer[] = [html, markdown, plainText];

/** Above this an importer claims a text against plain text. */
const CLAIM = 0.5;

/** A file as it was read, with what its document does not keep. */
export interface ReadSource {
  document: ImportedDocument;
  /** The blocks behind each witness's document, in its order, with ids. */
  state: Decided;
  /** Decisions that found nothing to change, by index. */
  idle: number[];
}

/** Told each step before it is done, with the part that is done, 0 to 1. */
export type OnStep = (step: ImportStep, done: number) => void;

/** The steps of an import, in their order. */
export type ImportStep = "decode" | "blocks" | "recognise" | "decide" | "assemble" | "pieces";

/**
 * What a file holds, as passes and a person's decisions understand it.
 * @throws AppError too-large, unsupported-format, invalid-input
 */
export function readSource(
  given: ImportSource,
  decisions: Decision[] = [],
  onStep: OnStep = () => undefined,
): ReadSource {
  const source = { ...given, language: languageGiven(given.language) };
  if (source.bytes.length > documentLimits.fileBytes) {
    throw new AppError(
      "too-large",
      "The file is larger than 25 MB. Divide it, or bring in the part that you read.",
    );
  }
  onStep("decode", 0);
  const { text, encoding, removed, warnings } = decodeText(source.bytes);
  const importer = importerFor(text, source);
  onStep("blocks", 0.05);
  const read = importer.read(text);
  const understood = recognise(read.blocks, read.metadata, (done) =>
    onStep("recognise", 0.2 + done * 0.5),
  );
  onStep("decide", 0.7);
  const taken = [...read.removed, ...understood.removed];
  const before = undecided({ ...understood, removed: taken }, text, source);
  const { state, idle } = decide(before, decisions);
  onStep("assemble", 0.75);
  const witnesses = state.witnesses.map(({ language, role, blocks }, index): ImportedWitness => {
    const doc = assemble(blocks, prefixOf(index));
    return { language, role, doc, projection: projectText(doc), traces: blocks.map(traceOf) };
  });
  for (const { projection } of witnesses) refuseTooLong(projection.text);
  const [first, second] = state.witnesses;
  const pairs = first && second ? alignBlocks(first.blocks, second.blocks) : [];
  const words = [...removed, ...state.removed];
  const document: ImportedDocument = {
    format: importer.name,
    encoding,
    metadata: metadataOf(state.metadata, understood.blocks, witnesses, source),
    witnesses,
    speakers: state.speakers,
    alignment: withAligned(pairs, state),
    removed: words.map(({ draft: _, ...removal }: TakenOut) => removal),
    warnings: [...warnings, ...read.warnings, ...understood.warnings],
  };
  return { document, state: { ...state, removed: words }, idle };
}

/**
 * What a file holds.
 * @throws AppError too-large, unsupported-format, invalid-input
 */
export function importSource(given: ImportSource, decisions: Decision[] = []): ImportedDocument {
  return readSource(given, decisions).document;
}

const prefixOf = (witness: number) => String.fromCharCode(97 + witness);

/** Blocks get their names before anything is decided, so that a decision renames none but its own. */
function undecided(understood: Recognition, text: string, source: ImportSource): Decided {
  const witnesses = witnessesOf(understood, source.language).map((witness, at) => ({
    ...witness,
    blocks: witness.blocks.map((block, index) => ({
      ...block,
      id: `${prefixOf(at)}${index + 1}`,
    })),
  }));
  const { metadata, removed, speakers } = understood;
  return { metadata, removed, speakers, witnesses, aligned: [], unaligned: [], source: text };
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
  metadata: Partial<DocumentMetadata>,
  blocks: Draft[],
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
  const original = witnesses.length > 1 && witnesses.find((one) => one.role === "original");
  const known = {
    ...(original && original.language !== "und" && { originalLanguage: original.language }),
    ...metadata,
    ...(language && language !== "und" && { language }),
  };
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
  const isOwn = (block: Draft) => wordsOf(block) !== "" && witnessHeading(wordsOf(block)) === null;
  const first = blocks.find(isOwn);
  if (!first) return undefined;
  // Behind a wide space stands another column of the letterhead.
  const line =
    first.rich.text
      .trimStart()
      .split(/\n| {6,}|\t/u)[0]
      ?.replace(/\s+/gu, " ")
      .trim() ?? "";
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
