/**
 * The network address that a request came from, for throttling only. Next puts the socket's
 * address into `x-forwarded-for` where no proxy did.
 */

/** The first forwarded address, or `unknown`. */
export function addressOf(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",")[0]?.trim();
  return (forwarded || headers.get("x-real-ip") || "unknown").slice(0, 64);
}
