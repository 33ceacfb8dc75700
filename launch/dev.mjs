/** npm run dev: the same database, with Next's development server. The work is in launcher.ts. */
import { boot } from "./boot.mjs";

await boot("dev");
