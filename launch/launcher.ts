/**
 * `npm start` and `npm run dev`, step by step: look, prepare the database, generate and build what
 * is stale, serve, and take all of it down again in reverse order. Every step says what it does;
 * every failure ends in one sentence and a non-zero exit code.
 */
import { readFileSync } from "node:fs";
import { localAddress } from "./addresses";
import type { Mode } from "./app-server";
import { readAuthSecret } from "./auth-secret";
import { ensureDatabase } from "./database/ensure";
import { explainFailure } from "./failure";
import { makeOwnerToken } from "./first-visit";
import { migrate } from "./migrate";
import { dataFolder, inProject } from "./paths";
import { assertPortFree, hostFrom, portFrom } from "./port";
import { prepareBuild } from "./prepare-build";
import { prepareClient } from "./prepare-client";
import { complain, say } from "./say";
import { claimServer, type HeldClaim } from "./server-claim";
import { listenForStop } from "./stop-request";
import { supervise } from "./supervise";
import { welcome } from "./welcome";

/** What has been begun and must be ended, in the order of beginning. */
type Undo = (() => void | Promise<void>)[];

/** Runs until stopped; answers the exit code. */
export async function launch(mode: Mode): Promise<number> {
  const stop = listenForStop();
  const undo: Undo = [];
  let code = 0;
  try {
    await run(mode, stop, undo);
  } catch (error) {
    if (!stop.aborted) {
      complain(explainFailure(error));
      code = 1;
    }
  }
  for (const end of undo.reverse()) {
    try {
      await end();
    } catch (error) {
      complain(explainFailure(error));
      code = 1;
    }
  }
  if (code === 0) say("Stopped.");
  return code;
}

async function run(mode: Mode, stop: AbortSignal, undo: Undo): Promise<void> {
  const port = portFrom();
  const host = hostFrom();
  const manifest: { version: string } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  say(`Colloquy ${manifest.version}, on Node ${process.version}.`);
  const claim = await claimFolder(localAddress(port, host), undo);
  await assertPortFree(port, host);

  say(process.env.DATABASE_URL ? "Asking the database." : "Preparing the database.");
  const database = await ensureDatabase({ log: say });
  undo.push(() => database.release());
  stop.throwIfAborted();
  await migrate(database.url, { log: say });
  await prepareClient(say, stop);
  if (mode === "start") await prepareBuild(say, stop);
  const secret = await readAuthSecret(database.url);
  const env = { DATABASE_URL: database.url, NEXTAUTH_SECRET: secret };

  say("Starting the server.");
  const token = makeOwnerToken(env, stop);
  token.catch(() => undefined); // its failure is told when it is awaited, once the server is ready
  await supervise({
    options: { mode, port, host, env },
    database,
    stop,
    say,
    noteServer: (server) => claim?.noteServer(server),
    announce: async () => say(welcome(port, host, await token)),
  });
  say("Stopping.");
}

/** With a database of its own a start uses nothing of the data folder, and may have company. */
async function claimFolder(address: string, undo: Undo): Promise<HeldClaim | null> {
  if (process.env.DATABASE_URL?.trim()) return null;
  const claim = await claimServer(dataFolder(), address, say);
  undo.push(claim.release);
  return claim;
}
