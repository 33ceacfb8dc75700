/** The data folder itself: making it, and refusing one that cannot be written. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { codeOf, LaunchFailure } from "./failure";

/** Makes the folder if need be. @throws LaunchFailure where this user may not write it. */
export function makeDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (codeOf(error) === "ENOSPC") throw error;
    throw new LaunchFailure(
      `The data folder “${dataDir}” cannot be written. Give it to the user who starts Colloquy (chown), or name another one: COLLOQUY_DATA=FOLDER npm start.`,
      { cause: error },
    );
  }
}
