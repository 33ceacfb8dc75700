/** Runs `launch("dev")` and ends with its exit code. */
import { launch } from "./launcher";

process.exit(await launch("dev"));
