/**
 * A process that uses the embedded database of a data folder, as a second start or the CLI would:
 * run by the supervisor's tests. Prints the address once it has it, leaves on a line on stdin.
 */
import { ensureDatabase } from "@/launch/database/ensure";
import { explainFailure } from "@/launch/failure";

try {
  const database = await ensureDatabase({ settings: ["fsync=off"] });
  process.stdout.write(`${database.url}\n`);
  process.stdin.once("data", async () => {
    await database.release();
    process.exit(0);
  });
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
}
