/**
 * `colloquy inspect FILE`: what the importer sees in a file, as one JSON object. Needs no database
 * and changes nothing.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { AppError } from "@/lib/errors";
import { type Inspection, presentImport } from "@/lib/importers/inspection";
import { importSource } from "@/lib/importers/registry";

/** Adds the command; what it refuses it throws as an AppError. */
export function register(program: Command): void {
  program
    .command("inspect")
    .description("show what the importer sees in a file, as JSON")
    .argument("<file>", "a plain text, Markdown or HTML file")
    .option("--json", "print JSON (it always does)")
    .action(async (file: string) => {
      process.stdout.write(`${JSON.stringify(await inspectFile(file), null, 2)}\n`);
    });
}

/** The object that `inspect` prints. @throws AppError where the file cannot be read or understood */
export async function inspectFile(file: string): Promise<Inspection> {
  return presentImport(importSource({ bytes: await bytesOf(file), fileName: path.basename(file) }));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const why =
      code === "ENOENT"
        ? "There is no such file"
        : code === "EISDIR"
          ? "This is a folder"
          : "The file cannot be read";
    throw new AppError(
      "invalid-input",
      `${why}: ${file}. Give the path of a text file.`,
      {},
      { cause },
    );
  }
}
