/**
 * Signing in through next-auth's mount: its token first, then e-mail and password. The answer's
 * address only says whether it worked; where to go is decided here, relative to the host asked.
 */
import { ApiProblem } from "@/lib/api-client";

/** What came of it. */
export type Entering = "entered" | "wrong" | "throttled";

/** @throws {ApiProblem} where the server cannot be reached. */
export async function enter(email: string, password: string): Promise<Entering> {
  try {
    const csrf = await fetch("/api/auth/csrf", { credentials: "same-origin" });
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const answer = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
    });
    if (answer.ok) return "entered";
    const { url } = (await answer.json()) as { url?: string };
    return url?.includes("throttled") ? "throttled" : "wrong";
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof SyntaxError) throw new ApiProblem(0, {});
    throw cause;
  }
}
