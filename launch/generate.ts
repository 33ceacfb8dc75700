/** `npm run prisma:generate`. */
import { explainFailure } from "./failure";
import { prepareClient } from "./prepare-client";
import { complain, say } from "./say";

try {
  const generated = await prepareClient(say);
  if (!generated) say("The database client is up to date.");
} catch (error) {
  complain(explainFailure(error));
  process.exitCode = 1;
}
