/**
 * Loaded into the server before Next: when the launcher is gone (killed, so that it could not say
 * goodbye), the channel to it closes, and the server ends as if asked to.
 */
if (process.channel && !process.env.NEXT_PRIVATE_WORKER) {
  process.channel.unref();
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 3_000).unref();
  });
}
