/** Runs the command line and ends with its exit code. */
import { complain } from "@/launch/say";
import { runCommandLine } from "./program";

process.exitCode = await runCommandLine(process.argv.slice(2), complain);
