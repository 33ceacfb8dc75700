/**
 * `colloquy export --seminar SEMINAR --format F`: writes the highlighted passages to a file or to
 * standard output, as they stream. Without `--as` it gives what every member sees.
 */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { type AsOption, actorOf, withAs } from "@/cli/as";
import { withDatabase } from "@/cli/with-database";
import { AppError } from "@/lib/errors";
import type { ThemeView } from "@/lib/themes/model";

interface ExportOptions extends AsOption {
  seminar: string;
  format?: string;
  json?: boolean;
  theme?: string[];
  output?: string;
}

/** Adds the command. */
export function register(program: Command): void {
  const command = program
    .command("export")
    .description("write a seminar's highlighted passages with themes and threads")
    .requiredOption("--seminar <seminar>", "the seminar's id or unique name")
    .option("--format <format>", "csv or json")
    .option("--theme <themes...>", "only these themes, by id or name")
    .option("-o, --output <file>", "write to this file instead of standard output")
    .option("--json", "the same as --format json");
  withAs(command).action((options: ExportOptions) => withDatabase(() => exportAll(options)));
}

async function exportAll(options: ExportOptions): Promise<void> {
  const { findSeminarByIdOrName } = await import("@/lib/seminars/queries");
  const { findExporter } = await import("@/lib/exporters/registry");
  const { streamPassages } = await import("@/lib/passages/queries");
  const { listThemes } = await import("@/lib/themes/queries");
  const format = options.format ?? (options.json ? "json" : undefined);
  if (format === undefined) {
    throw new AppError("invalid-input", "Say which format: --format csv or --format json.");
  }
  const exporter = findExporter(format);
  const actor = await actorOf(options);
  const seminar = await findSeminarByIdOrName(actor, options.seminar);
  const codebook = options.theme ? await listThemes(actor, seminar.id, { limit: 1000 }) : null;
  const theme = options.theme?.map((name) => findTheme(codebook?.items ?? [], name));
  const pieces = exporter.write(streamPassages(actor, seminar.id, { theme }));
  if (options.output === undefined) {
    for await (const piece of pieces) await writeOut(piece);
    return;
  }
  try {
    await pipeline(Readable.from(pieces), createWriteStream(options.output));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      "invalid-input",
      `${options.output} cannot be written: ${why}.`,
      {},
      { cause },
    );
  }
}

function findTheme(themes: ThemeView[], idOrName: string): string {
  const found = themes.find(
    (theme) => theme.id === idOrName || theme.name.toLowerCase() === idOrName.toLowerCase(),
  );
  if (found) return found.id;
  throw new AppError("not-found", `There is no theme “${idOrName}” in this seminar's codebook.`);
}

/** Waits for a slow reader of the pipe, so that memory stays bounded. */
function writeOut(piece: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(piece, (error) => {
      // whoever reads the pipe has seen enough (`| head`): that is no failure
      if (error && "code" in error && error.code === "EPIPE") process.exit(0);
      if (error) reject(error);
      else resolve();
    });
  });
}
