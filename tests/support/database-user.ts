/**
 * A process that uses the embedded database of a data folder, as a second start or the CLI would:
 * run by the supervisor's tests. Prints the address once it has it; leaves on a line on standard
 * input, or when asked to end.
 */
import { ensureDatabase } from "@/launch/database/ensure";
import { explainFailure } from "@/launch/failure";

try {
  const database = await ensureDatabase({ settings: ["fsync=off"] });
  process.stdout.write(`${database.url}\n`);
  const leave = async () => {
    await database.release();
    process.exit(0);
  };
  process.stdin.once("data", leave);
  process.once("SIGTERM", leave);
  setInterval(() => undefined, 60_000); // standard input may be closed already
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
}
