/** `colloquy members add|import`: puts people into a seminar; who is not known yet is added. */
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { parse } from "csv-parse/sync";
import { type AsOption, actorOf, withAs } from "@/cli/as";
import { print } from "@/cli/print";
import { withDatabase } from "@/cli/with-database";
import { publicUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { email as emailShape, personName } from "@/lib/people/model";
import { type Role, role as roleShape } from "@/lib/seminars/model";

interface MemberOptions extends AsOption {
  role: string;
  json?: boolean;
}

interface Entry {
  email: string;
  name: string;
  role: Role;
}

/** Adds the commands. */
export function register(program: Command): void {
  const members = program.command("members").description("put people into a seminar");
  const add = members
    .command("add")
    .description("add somebody who has an account, or change their role")
    .argument("<seminar>", "the seminar's id or unique name")
    .argument("<email>", "their e-mail address")
    .requiredOption("--role <role>", "instructor, assistant, member or observer")
    .option("--json", "print JSON");
  withAs(add).action((seminar: string, email: string, options: MemberOptions) =>
    withDatabase(() => addOne(seminar, email, options)),
  );
  const list = members
    .command("import")
    .description("add everyone of a CSV file with the columns email, name, role")
    .argument("<seminar>", "the seminar's id or unique name")
    .argument("<file>", "the CSV file")
    .option("--json", "print JSON");
  withAs(list).action((seminar: string, file: string, options: MemberOptions) =>
    withDatabase(() => importList(seminar, file, options)),
  );
}

async function addOne(seminarName: string, email: string, options: MemberOptions): Promise<void> {
  const { findPersonIdByEmail } = await import("@/lib/people/commands");
  const { addMember } = await import("@/lib/seminars/commands");
  const { findSeminarByIdOrName } = await import("@/lib/seminars/queries");
  const role = readRole(options.role, "--role");
  const actor = await actorOf(options);
  const seminar = await findSeminarByIdOrName(actor, seminarName);
  const personId = await findPersonIdByEmail(email);
  if (personId === null) {
    throw new AppError(
      "not-found",
      `Nobody here has the e-mail address ${email}. Add them with user add.`,
    );
  }
  const member = await addMember(actor, seminar.id, personId, role);
  print(options.json, member, [`${member.name} is now ${member.role} of ${seminar.name}.`]);
}

/** Reads and checks the whole file before anybody is added. */
async function importList(
  seminarName: string,
  file: string,
  options: MemberOptions,
): Promise<void> {
  const { addPerson, findPersonIdByEmail } = await import("@/lib/people/commands");
  const { installation } = await import("@/lib/policy/actor");
  const { addMember } = await import("@/lib/seminars/commands");
  const { findSeminarByIdOrName } = await import("@/lib/seminars/queries");
  const entries = readEntries(await readText(file));
  const actor = await actorOf(options);
  const seminar = await findSeminarByIdOrName(actor, seminarName);
  const added: { email: string; role: Role; url?: string }[] = [];
  for (const { email, name, role } of entries) {
    const known = await findPersonIdByEmail(email);
    const made =
      known === null ? await addPerson(installation, { email, name, isOwner: false }) : null;
    await addMember(actor, seminar.id, known ?? made?.person.id ?? "", role);
    added.push({
      email,
      role,
      ...(made ? { url: `${publicUrl()}/welcome/${made.link.token}` } : {}),
    });
  }
  print(
    options.json,
    added,
    added.map(({ email, role, url }) => [email, role, url].filter(Boolean).join("  ")),
  );
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new AppError(
      "invalid-input",
      `The file ${file} cannot be read. Check its path.`,
      {},
      { cause },
    );
  }
}

/** @throws AppError naming the first line that does not fit; then nobody has been added. */
function readEntries(csv: string): Entry[] {
  let records: Record<string, string>[];
  try {
    records = parse(csv, {
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      bom: true,
      trim: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      "invalid-input",
      `The file is not CSV: ${why}. Nobody was added.`,
      {},
      { cause },
    );
  }
  if (records.length === 0)
    throw new AppError(
      "invalid-input",
      "The file names nobody. It needs the columns email, name, role.",
    );
  const faults: string[] = [];
  const entries = records.flatMap((record, index): Entry[] => {
    const email = emailShape.safeParse(record.email);
    const name = personName.safeParse(record.name);
    const role = roleShape.safeParse((record.role || "member").trim().toLowerCase());
    if (email.success && name.success && role.success) {
      return [{ email: email.data, name: name.data, role: role.data }];
    }
    const wrong = [
      email.success ? "" : "email",
      name.success ? "" : "name",
      role.success ? "" : "role",
    ];
    faults.push(`line ${index + 2}: ${wrong.filter(Boolean).join(", ")}`);
    return [];
  });
  if (faults.length === 0) return entries;
  throw new AppError(
    "invalid-input",
    `These columns do not fit: ${faults.slice(0, 20).join("; ")}. Correct them and import again; nobody was added.`,
  );
}

function readRole(value: string, where: string): Role {
  const parsed = roleShape.safeParse(value.trim().toLowerCase());
  if (parsed.success) return parsed.data;
  throw new AppError(
    "invalid-input",
    `In ${where}, “${value}” is no role. Choose instructor, assistant, member or observer.`,
  );
}
