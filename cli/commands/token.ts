/** `colloquy token --user EMAIL`: prints a personal token, alone on the last line. */
import type { Command } from "commander";
import { print } from "@/cli/print";
import { withDatabase } from "@/cli/with-database";

interface TokenOptions {
  user: string;
  name: string;
  json?: boolean;
}

/** Adds the command. */
export function register(program: Command): void {
  program
    .command("token")
    .description("make a personal token for scripts; it is shown only now")
    .requiredOption("--user <email>", "whose token")
    .option("--name <name>", "what it is for", "made by the command line")
    .option("--json", "print JSON")
    .action((options: TokenOptions) => withDatabase(() => make(options)));
}

async function make(options: TokenOptions): Promise<void> {
  const { getActorByEmail } = await import("@/lib/people/queries");
  const { createToken } = await import("@/lib/people/tokens");
  const made = await createToken(await getActorByEmail(options.user), { name: options.name });
  print(options.json, made, [made.token]);
}
