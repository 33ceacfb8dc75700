/** Asking for the link that makes the first visitor the owner. */
import type { Environment } from "./environment";
import { LaunchFailure, oneLine } from "./failure";
import { inProject } from "./paths";
import { runStep } from "./run-step";

/** The token of a fresh link; null where this installation has its owner. @throws LaunchFailure */
export async function makeOwnerToken(env: Environment, stop?: AbortSignal): Promise<string | null> {
  const run = await runStep(
    ["--conditions=react-server", "--import", "tsx", inProject("launch", "owner-link.ts")],
    env,
    stop,
  );
  if (run.status === 0) {
    const link: { token: string } | null = JSON.parse(run.answer);
    return link?.token ?? null;
  }
  throw new LaunchFailure(
    `The link for the first visitor could not be made: ${oneLine(run.output).slice(0, 300)}`,
  );
}
