/**
 * Keeps the app and the embedded database alive until somebody wants to stop: whichever dies is
 * started again, and it is said. What dies again and again is given up, with a sentence.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { type AppServerOptions, startAppServer } from "./app-server";
import type { DatabaseHandle } from "./database/ensure";
import { explainFailure, LaunchFailure } from "./failure";
import type { ProcessIdentity } from "./process-identity";
import { stopWished } from "./stop-request";

export interface Supervision {
  options: AppServerOptions;
  database: DatabaseHandle;
  stop: AbortSignal;
  say: (sentence: string) => void;
  /** Told whenever another process serves; null when none does. */
  noteServer: (server: ProcessIdentity | null) => void;
  /** Called once, when the app answers for the first time. */
  announce: () => Promise<void>;
}

/** A server that ends by itself sooner than this has not really started. */
const shortLifeMs = 5_000;
const shortLivesAllowed = 3;
const databasePollMs = 500;

/** Serves until `stop`. The server has ended when this returns or throws. @throws LaunchFailure */
export async function supervise(supervision: Supervision): Promise<void> {
  const over = new AbortController();
  const databaseFailed = watchDatabase(supervision, over.signal);
  try {
    await serveAgainAndAgain(supervision, databaseFailed);
  } finally {
    over.abort();
  }
}

async function serveAgainAndAgain(
  { options, stop, say, noteServer, announce }: Supervision,
  databaseFailed: Promise<never>,
): Promise<void> {
  let shortLives = 0;
  for (let isFirst = true; !stop.aborted; isFirst = false) {
    const began = Date.now();
    const server = startAppServer(options);
    noteServer(server.identity);
    try {
      const stopped = stopWished(stop).then(() => null);
      const ready = server.ready();
      if (isFirst) {
        await Promise.race([ready, stopped, databaseFailed]);
        if (stop.aborted) return;
        await announce();
      } else {
        ready.catch((error) => say(explainFailure(error)));
      }
      const ending = await Promise.race([stopped, server.ended, databaseFailed]);
      if (ending === null) return;
      // whoever kills a server from outside says nothing about its health
      const isShort = !ending.wasKilled && Date.now() - began < shortLifeMs;
      shortLives = isShort ? shortLives + 1 : 0;
      if (shortLives >= shortLivesAllowed) {
        throw new LaunchFailure(
          `The server ended ${ending.how}, ${shortLives} times in a row. What it said stands above; nothing that was saved is lost.`,
        );
      }
      say(`The server ended ${ending.how}; starting it again.`);
    } finally {
      await server.stop();
      noteServer(null);
    }
  }
}

/** Rejects when the embedded database can no longer be kept alive; otherwise never settles. */
function watchDatabase({ database, say, stop }: Supervision, over: AbortSignal): Promise<never> {
  const { embedded } = database;
  return new Promise((_, reject) => {
    if (!embedded) return;
    const watch = async () => {
      while (!stop.aborted && !over.aborted) {
        if (!embedded.isAlive()) {
          say("The database has died; starting it again.");
          await embedded.revive();
          say("The database is running again. Everything that was saved is there.");
        }
        await sleep(databasePollMs, undefined, { ref: false });
      }
    };
    watch().catch(reject);
  });
}
