/**
 * `colloquy import FILE|FOLDER… --seminar SEMINAR`: brings documents in, each with its file kept
 * byte for byte. A file that is refused keeps no other from coming in; the exit code tells.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { v7 } from "uuid";
import { type AsOption, actorOf, withAs } from "@/cli/as";
import { print } from "@/cli/print";
import { withDatabase } from "@/cli/with-database";
import { AppError } from "@/lib/errors";

interface ImportOptions extends AsOption {
  seminar: string;
  language?: string;
  json?: boolean;
}

interface Outcome {
  file: string;
  id?: string;
  title?: string;
  error?: string;
}

/** Adds the command. */
export function register(program: Command): void {
  const command = program
    .command("import")
    .description("bring text, Markdown and HTML files into a seminar's library")
    .argument("<paths...>", "files, or folders whose text files are all brought in")
    .requiredOption("--seminar <seminar>", "the seminar's id or unique name")
    .option("--language <tag>", "the text's language, as in en or ru")
    .option("--json", "print JSON");
  withAs(command).action((paths: string[], options: ImportOptions) =>
    withDatabase(() => importAll(paths, options)),
  );
}

async function importAll(paths: string[], options: ImportOptions): Promise<void> {
  const { findSeminarByIdOrName } = await import("@/lib/seminars/queries");
  const { importDocument } = await import("@/lib/documents/importing");
  const { readHere } = await import("@/lib/readings/read-file");
  const actor = await actorOf(options);
  const seminar = await findSeminarByIdOrName(actor, options.seminar);
  const files = (await Promise.all(paths.map(listFiles))).flat();
  if (files.length === 0) {
    throw new AppError("invalid-input", "There is no .txt, .md or .html file in what was named.");
  }
  const outcomes: Outcome[] = [];
  for (const file of files) {
    try {
      const bytes = new Uint8Array(await readFile(file));
      const { language } = options;
      const upload = { seminarId: seminar.id, name: path.basename(file), bytes, language };
      const { view } = await importDocument(actor, v7(), upload, readHere);
      outcomes.push({ file, id: view.id, title: view.title });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      outcomes.push({ file, error: error.userMessage });
    }
  }
  const brought = outcomes.filter((outcome) => outcome.error === undefined);
  print(
    options.json,
    outcomes,
    brought.map(({ id, title }) => `${id}  ${title}`),
  );
  const refused = outcomes.filter((outcome) => outcome.error !== undefined);
  if (refused.length > 0) {
    const why = refused.map(({ file, error }) => `${file}: ${error}`).join(" ");
    throw new AppError(
      "invalid-input",
      `${refused.length} of ${files.length} files did not come in. ${why}`,
    );
  }
}

/** The file itself, or the text files of a folder and its folders, by name. */
async function listFiles(place: string): Promise<string[]> {
  const found = await stat(place).catch((cause: unknown) => {
    throw new AppError(
      "invalid-input",
      `There is no such file or folder: ${place}.`,
      {},
      { cause },
    );
  });
  if (!found.isDirectory()) return [place];
  const entries = await readdir(place, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(txt|text|md|markdown|html?|xhtml)$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
