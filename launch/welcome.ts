/** The words with which a start ends: where the app is, and how the first person comes in. */
import { localAddress, networkAddresses } from "./addresses";
import type { Environment } from "./environment";

/** The closing lines; `ownerToken` is null where there is an owner already. */
export function welcome(
  port: number,
  host: string | undefined,
  ownerToken: string | null,
  env: Environment = process.env,
): string {
  const local = localAddress(port, host);
  const lines = ["", "Colloquy is ready.", "", `  On this computer:  ${local}`];
  for (const address of networkAddresses(port, host)) lines.push(`  On the network:    ${address}`);
  if (ownerToken !== null) {
    const base = env.COLLOQUY_URL?.trim().replace(/\/$/, "") || local;
    lines.push(
      "",
      "Nobody has entered yet. This link makes its first visitor the owner; it works once, for",
      "seven days, and the next start makes a new one:",
      "",
      `  ${base}/welcome/${ownerToken}`,
    );
  }
  return [...lines, "", "Ctrl+C stops it.", ""].join("\n");
}
