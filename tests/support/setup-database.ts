/** Vitest's global setup for tests on a real PostgreSQL: one server for the whole project. */
import { serverVariable, startTestServer } from "./database-server";

export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  process.env[serverVariable] = server.url;
  return server.stop;
}
