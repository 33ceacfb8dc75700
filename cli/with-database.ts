/**
 * The database for a command: the one of `DATABASE_URL`, or the embedded one, joined where a server
 * runs on it and started where none does. Left in order whatever happens, and never stopped while
 * somebody else uses it.
 */
import { readAuthSecret } from "@/launch/auth-secret";
import { ensureDatabase } from "@/launch/database/ensure";
import { migrate } from "@/launch/migrate";
import { dataFolder } from "@/launch/paths";
import { prepareClient } from "@/launch/prepare-client";
import { servedAddress } from "@/launch/server-claim";

/**
 * Runs `work` with the environment set as for the server. Whatever reaches `@/lib/db` must be
 * imported inside `work` (`await import("@/lib/…")`): its client may first have to be generated.
 * @throws AppError of the work, LaunchFailure where there is no database to be had.
 */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  // a command speaks of its result alone; what is prepared on the way is not worth a word
  const quiet = () => undefined;
  await prepareClient(quiet);
  const database = await ensureDatabase({ log: quiet });
  const leave = async () => {
    await endClient();
    await database.release();
  };
  const leaveEarly = () => void leave().finally(() => process.exit(2));
  process.once("SIGINT", leaveEarly).once("SIGTERM", leaveEarly);
  try {
    await migrate(database.url);
    process.env.DATABASE_URL = database.url;
    // a link that a command prints leads to the server that runs, on whatever port it does
    const address = servedAddress(dataFolder());
    if (address !== null) process.env.COLLOQUY_URL ??= address;
    process.env.NEXTAUTH_SECRET = await readAuthSecret(database.url);
    return await work();
  } finally {
    process.off("SIGINT", leaveEarly).off("SIGTERM", leaveEarly);
    await leave();
  }
}

async function endClient(): Promise<void> {
  const { flush } = await import("@/lib/changes/wake");
  const { closeDb } = await import("@/lib/db");
  // what the command changed must reach the readers of a running server
  await flush();
  await closeDb();
}
