/** npm run prisma:generate: makes the database client. The work is in prepare-client.ts. */
import { boot } from "./boot.mjs";

await boot("generate");
