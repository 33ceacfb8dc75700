/** The subcommands, an explicit list: a new one is a file in `commands/` and a line here. */
import * as inspect from "./commands/inspect";
import type { CommandModule } from "./program";

export const commandModules: readonly CommandModule[] = [inspect];
