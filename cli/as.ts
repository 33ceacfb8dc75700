/** Who a command acts as: the person of `--as`, or the installation itself. */
import type { Command } from "commander";
import type { Actor } from "@/lib/policy/actor";

export interface AsOption {
  as?: string;
}

/** Adds `--as EMAIL` to a command. */
export function withAs(command: Command): Command {
  return command.option("--as <email>", "act as this person instead of as the installation");
}

/** @throws AppError not-found where nobody has the address. */
export async function actorOf({ as: email }: AsOption): Promise<Actor> {
  if (email === undefined) return (await import("@/lib/policy/actor")).installation;
  return (await import("@/lib/people/queries")).getActorByEmail(email);
}
