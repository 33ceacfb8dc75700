/**
 * Runs once in every server process, before its first request: only what a process needs to end
 * in order. Installing, migrating and building belong to the launcher.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { installShutdown } = await import("@/lib/shutdown");
  const { letIdleConnectionsGo } = await import("@/lib/idle-connections");
  installShutdown();
  letIdleConnectionsGo();
}
