/**
 * The global setup of tests against the running app (vitest's contracts, Playwright's walks): one
 * PostgreSQL, one migrated database, one built app in front of it, all ended at the end.
 */
import { prepareBuild } from "@/launch/prepare-build";
import { prepareClient } from "@/launch/prepare-client";
import { say } from "@/launch/say";
import { startApp } from "./app";
import { createTestDatabase } from "./database";
import { serverVariable, startTestServer } from "./database-server";

/** Names the running app and its database to the test processes. */
export const appVariable = "COLLOQUY_TEST_APP";
export const appDatabaseVariable = "COLLOQUY_TEST_APP_DATABASE";

export default async function setup(): Promise<() => Promise<void>> {
  await prepareClient(say);
  await prepareBuild(say);
  const server = await startTestServer();
  process.env[serverVariable] = server.url;
  try {
    const database = await createTestDatabase();
    const app = await startApp(database.url);
    process.env[appVariable] = app.url;
    process.env[appDatabaseVariable] = database.url;
    return async () => {
      await app.stop();
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
