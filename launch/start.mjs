/** npm start: prepares what is needed and serves. The work is in launcher.ts. */
import { boot } from "./boot.mjs";

await boot("start");
