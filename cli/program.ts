/**
 * The command line as a whole: its subcommands, and what they have in common. Every command has
 * `--help` and `--json`; whatever goes wrong ends in one sentence on standard error and exit code 2.
 */
import { Command, CommanderError } from "commander";
import { explainFailure, oneLine } from "@/launch/failure";
import { AppError } from "@/lib/errors";
import { commandModules } from "./commands";

/** What a file in `commands/` exports. */
export interface CommandModule {
  register(program: Command): void;
}

/** The program with these subcommands. */
export function makeProgram(modules: readonly CommandModule[] = commandModules): Command {
  const program = new Command("colloquy")
    .description(
      "Colloquy from the shell: the same commands as the pages, with or without a server",
    )
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  for (const module of modules) module.register(program);
  for (const command of leavesOf(program)) {
    if (!command.options.some((option) => option.long === "--json")) {
      command.option("--json", "print JSON");
    }
  }
  return program;
}

/** Runs the command line; answers the exit code. `complain` gets the sentence where it fails. */
export async function runCommandLine(
  argv: readonly string[],
  complain: (sentence: string) => void,
  modules: readonly CommandModule[] = commandModules,
): Promise<0 | 2> {
  try {
    await makeProgram(modules).parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === null) return 0;
    complain(sentence);
    return 2;
  }
}

/** The commands that do something, not those that only hold others. */
export function leavesOf(command: Command): Command[] {
  return command.commands.flatMap((child) =>
    child.commands.length > 0 ? leavesOf(child) : [child],
  );
}

/** Null where nothing went wrong: help was asked for and shown. */
function sentenceFor(error: unknown): string | null {
  if (error instanceof AppError) return oneLine(error.userMessage);
  if (!(error instanceof CommanderError)) return oneLine(explainFailure(error));
  if (error.exitCode === 0) return null;
  if (error.code === "commander.help") {
    return "Name a command; colloquy --help lists them.";
  }
  const words = oneLine(error.message).replace(/^error: /, "");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}. See colloquy --help, or --help after the command.`;
}
