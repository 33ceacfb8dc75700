/** Runs `launch("start")` and ends with its exit code. */
import { launch } from "./launcher";

process.exit(await launch("start"));
