/** Signing out: a POST to next-auth's mount with its token, then a full load of another page. */

/**
 * Ends the session in this browser and goes to `next`, a path on this host.
 * @throws {TypeError} where the server cannot be reached.
 */
export async function signOut(next = "/sign-in"): Promise<void> {
  const answer = await fetch("/api/auth/csrf", { credentials: "same-origin" });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  await fetch("/api/auth/signout", {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
  location.assign(next);
}
