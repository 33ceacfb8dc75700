/**
 * From a request's headers to an actor: a bearer token, else next-auth's cookie, else nobody.
 * The session row is looked up every time.
 */
import "server-only";
import { decode } from "next-auth/jwt";
import { authSecret } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { findSessionActor, findTokenActor } from "@/lib/people/queries";
import { type Actor, anonymous } from "@/lib/policy/actor";

const cookieNames = ["__Secure-next-auth.session-token", "next-auth.session-token"];

/** @throws {AppError} unauthenticated where a bearer token was sent that does not work. */
export async function actorOfRequest(headers: Headers): Promise<Actor> {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const actor = token ? await findTokenActor(token) : null;
    if (actor) return actor;
    throw new AppError(
      "unauthenticated",
      "The token is unknown, expired or revoked. Make a new one under Account, or with `colloquy token`.",
    );
  }
  const sessionId = await sessionIdOf(headers);
  if (sessionId === null) return anonymous;
  return (await findSessionActor(sessionId)) ?? anonymous;
}

async function sessionIdOf(headers: Headers): Promise<string | null> {
  const cookies = parseCookies(headers.get("cookie") ?? "");
  for (const name of cookieNames) {
    const value = cookies.get(name) ?? joinChunks(cookies, name);
    if (!value) continue;
    const token = await decode({ token: value, secret: authSecret() }).catch(isUnreadable);
    if (token?.sessionId) return token.sessionId;
  }
  return null;
}

/** A cookie of another secret or a made-up one is no session; it is not an error of ours. */
function isUnreadable(): null {
  return null;
}

/** next-auth divides a long cookie into `name.0`, `name.1`, … */
function joinChunks(cookies: Map<string, string>, name: string): string {
  let joined = "";
  for (let part = 0; cookies.has(`${name}.${part}`); part += 1) {
    joined += cookies.get(`${name}.${part}`) ?? "";
  }
  return joined;
}

function parseCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  return cookies;
}
