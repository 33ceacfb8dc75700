/** npm test: every check there is, ending with one line of counts. The work is in checks/. */
import { boot } from "./boot.mjs";

await boot("test", ["@biomejs/biome", "vitest", "@playwright/test"]);
