/** The subcommands, an explicit list: a new one is a file in `commands/` and a line here. */
import * as exportPassages from "./commands/export";
import * as importDocuments from "./commands/import";
import * as inspect from "./commands/inspect";
import * as members from "./commands/members";
import * as token from "./commands/token";
import * as user from "./commands/user";
import type { CommandModule } from "./program";

export const commandModules: readonly CommandModule[] = [
  inspect,
  importDocuments,
  exportPassages,
  user,
  token,
  members,
];
