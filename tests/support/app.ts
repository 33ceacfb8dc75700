/**
 * The built app in front of a test database, as a process of its own on a free port of 127.0.0.1.
 */
import { type AppServer, startAppServer } from "@/launch/app-server";
import { findFreePort } from "@/launch/port";

export interface TestApp {
  /** Without a slash at its end. */
  url: string;
  server: AppServer;
  stop(): Promise<void>;
}

/** Signs the cookies of test apps; several apps over one database must agree on it. */
export const testSecret = "a secret for tests alone, of no use anywhere else";

/** Starts the app and waits until it is ready. The build must stand: the global setups make it. */
export async function startApp(
  databaseUrl: string,
  options: { port?: number } = {},
): Promise<TestApp> {
  const port = options.port ?? (await findFreePort());
  const server = startAppServer({
    mode: "start",
    port,
    host: "127.0.0.1",
    env: { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: testSecret },
  });
  try {
    await server.ready();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, server, stop: () => server.stop() };
}
