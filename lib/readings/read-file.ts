/**
 * One file read, as it is handed from the process that reads to the one that stores: the document
 * as strings that go into the database unopened, packed, and the pieces of the preview in chunks.
 * Invariant: what is packed holds no NUL and no half character, which PostgreSQL would refuse.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";
import { PROJECTION_VERSION } from "@/lib/doc-model/project-text";
import { renderHtml } from "@/lib/doc-model/render-html";
import { type Found, readImport } from "@/lib/importers/reading";
import type { FormatName, ImportedDocument, ImportedWitness } from "@/lib/importers/types";
import type { DecisionInput, PieceView } from "@/lib/imports/model";

/** A file and what was said and decided about it. */
export interface ReadJob {
  bytes: Uint8Array;
  fileName: string;
  format?: FormatName;
  title?: string;
  language?: string;
  decisions: DecisionInput[];
  /** Whether somebody will look at the pieces. */
  wantsPieces: boolean;
}

/** A witness's text, ready to be stored; what is not `text` or `html` is JSON. */
export interface ReadWitness {
  language: string;
  role: "original" | "translation" | "transcription";
  doc: string;
  text: string;
  textSha256: string;
  projectionVersion: number;
  blocks: string;
  html: string;
  /** Where the words of its blocks stand in the file, as lib/importers/types BlockTrace[]. */
  traces: string;
  /** Pages whose name is printed: [offset in the text, name], as JSON. */
  pages: string;
}

/** The document that a file makes. */
export interface ReadDocument {
  mediaType: string;
  title: string;
  date: string | null;
  eventDate: string | null;
  /** The rest of the description. */
  metadata: Record<string, unknown>;
  /** `Document.importInfo`. */
  info: Record<string, unknown>;
  witnesses: ReadWitness[];
}

/** Some pieces of the preview; `from` and `to` are units of the source, `pieces` JSON. */
export interface PieceChunk {
  number: number;
  /** Index of its first piece. */
  first: number;
  from: number;
  to: number;
  doubts: number;
  pieces: string;
}

/** What a reading gives. */
export interface FileRead {
  found: Found;
  chunks: PieceChunk[];
  /** A packed `ReadDocument`. */
  result: Uint8Array;
}

/** Told which step begins, and what part is done, 0 to 1. */
export type OnStep = (step: string, done: number) => void;

/**
 * Reads a file here and now; it may take long and much memory.
 * @throws AppError too-large, unsupported-format, invalid-input
 */
export function readFile(job: ReadJob, onStep: OnStep = () => undefined): FileRead {
  const { decisions, wantsPieces, ...source } = job;
  const { document, pieces, found } = readImport(source, decisions, onStep);
  onStep("storing", 0.95);
  return {
    found: parseStorable(found),
    chunks: wantsPieces ? chunksOf(pieces) : [],
    result: gzipSync(JSON.stringify(toStore(document)), { level: 1 }),
  };
}

/** Reads in this process, for the command line, which nobody else waits for. */
export async function readHere(load: () => Promise<ReadJob>): Promise<FileRead> {
  return readFile(await load());
}

const unpack = promisify(gunzip);

/** The document of a packed result. */
export async function openResult(result: Uint8Array): Promise<ReadDocument> {
  return JSON.parse((await unpack(result)).toString("utf8"));
}

/** JSON that PostgreSQL takes: NUL is shown as ␀, half a character as a replacement character. */
function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) =>
    typeof entry === "string" ? entry.toWellFormed().replaceAll("\0", "␀") : entry,
  );
}

function parseStorable<Value>(value: Value): Value {
  return JSON.parse(storableJson(value));
}

function toStore(imported: ImportedDocument): ReadDocument {
  const { title, date, eventDate, ...metadata } = parseStorable(imported.metadata);
  const { format, encoding, removed, warnings, speakers, alignment } = imported;
  return {
    mediaType: mediaTypes[format] ?? "text/plain",
    title,
    date: date ?? null,
    eventDate: eventDate ?? null,
    metadata,
    info: parseStorable({ format, encoding, removed, warnings, speakers, alignment }),
    witnesses: imported.witnesses.map(readWitness),
  };
}

const mediaTypes: Record<string, string> = { markdown: "text/markdown", html: "text/html" };

function readWitness({ language, role, doc, projection, traces }: ImportedWitness): ReadWitness {
  const { text, blocks, pageBreaks } = projection;
  return {
    language,
    role,
    doc: storableJson(doc),
    text,
    textSha256: createHash("sha256").update(text).digest("hex"),
    projectionVersion: PROJECTION_VERSION,
    blocks: storableJson(blocks),
    html: renderHtml(doc),
    traces: JSON.stringify(traces),
    pages: storableJson(
      pageBreaks.flatMap(({ offset, page }) => (page === null ? [] : [[offset, page]])),
    ),
  };
}

/** Enough to fill a screen many times, few enough to be opened for one page of the list. */
const piecesInChunk = 200;

function chunksOf(pieces: PieceView[]): PieceChunk[] {
  const chunks: PieceChunk[] = [];
  let reached = 0;
  for (let first = 0; first < pieces.length; first += piecesInChunk) {
    const some = pieces.slice(first, first + piecesInChunk);
    const from = some[0]?.at ?? reached;
    for (const piece of some) reached = Math.max(reached, piece.to);
    chunks.push({
      number: chunks.length,
      first,
      from,
      to: reached,
      doubts: some.filter((piece) => piece.doubt !== null).length,
      pieces: storableJson(some),
    });
  }
  return chunks;
}
