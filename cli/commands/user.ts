/** `colloquy user add|reset`: people and their one-time links, without any mail server. */
import type { Command } from "commander";
import { print } from "@/cli/print";
import { withDatabase } from "@/cli/with-database";
import { publicUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { email as emailShape, personName } from "@/lib/people/model";

interface AddOptions {
  name: string;
  owner?: boolean;
  json?: boolean;
}

/** Adds the commands. */
export function register(program: Command): void {
  const user = program.command("user").description("add people, and reset forgotten passwords");
  user
    .command("add")
    .description("add a person and print a one-time link to enter by and set a password")
    .argument("<email>", "their e-mail address")
    .requiredOption("--name <name>", "their name as others see it")
    .option("--owner", "make them an owner of this installation")
    .option("--json", "print JSON")
    .action((address: string, options: AddOptions) => withDatabase(() => add(address, options)));
  user
    .command("reset")
    .description("print a one-time link for a forgotten password")
    .argument("<email>", "their e-mail address")
    .option("--json", "print JSON")
    .action((address: string, options: { json?: boolean }) =>
      withDatabase(() => reset(address, options)),
    );
}

async function add(address: string, options: AddOptions): Promise<void> {
  const { addPerson } = await import("@/lib/people/commands");
  const { installation } = await import("@/lib/policy/actor");
  const email = emailShape.safeParse(address);
  if (!email.success) {
    throw new AppError(
      "invalid-input",
      `${address} is not an e-mail address. Write it as name@example.org.`,
    );
  }
  const name = personName.safeParse(options.name);
  if (!name.success) throw new AppError("invalid-input", "The name is empty or too long.");
  const input = { email: email.data, name: name.data, isOwner: options.owner ?? false };
  const { person, link } = await addPerson(installation, input);
  const url = `${publicUrl()}/welcome/${link.token}`;
  print(options.json, { id: person.id, email: person.email, url, expiresAt: link.expiresAt }, [
    url,
  ]);
}

async function reset(address: string, options: { json?: boolean }): Promise<void> {
  const { createPasswordLink, findPersonIdByEmail } = await import("@/lib/people/commands");
  const { installation } = await import("@/lib/policy/actor");
  const id = await findPersonIdByEmail(address);
  if (id === null) {
    throw new AppError(
      "not-found",
      `Nobody here has the e-mail address ${address}. Add them with user add.`,
    );
  }
  const link = await createPasswordLink(installation, id);
  const url = `${publicUrl()}/welcome/${link.token}`;
  print(options.json, { id, url, expiresAt: link.expiresAt }, [url]);
}
