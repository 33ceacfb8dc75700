/**
 * next-auth's options: e-mail and password, and a cookie (`jwt` strategy) that only names a session
 * row. The row decides on every request; nothing else of the token is believed.
 */
import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { addressOf } from "@/lib/auth/address";
import { authSecret } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { endSession, sessionDays, signIn } from "@/lib/people/sessions";

declare module "next-auth" {
  interface User {
    sessionId?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

/** Made per call, since the secret is only known once the launcher has set it. */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        name: "E-mail and password",
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const headers = new Headers(request.headers as Record<string, string> | undefined);
          try {
            const entered = await signIn(
              { email: credentials?.email ?? "", password: credentials?.password ?? "" },
              { address: addressOf(headers), userAgent: headers.get("user-agent") },
            );
            return {
              id: entered.personId,
              name: entered.name,
              email: entered.email,
              sessionId: entered.sessionId,
            };
          } catch (error) {
            if (error instanceof AppError && error.code === "unauthenticated") return null;
            // next-auth puts an Error's message into the `error` parameter of its answer
            if (error instanceof AppError && error.code === "rate-limited") {
              throw new Error("throttled", { cause: error });
            }
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user?.sessionId) return { sessionId: user.sessionId };
        return token;
      },
      session({ session }) {
        return { expires: session.expires };
      },
      redirect({ url, baseUrl }) {
        // only ever back to the host that was asked
        if (url.startsWith("/") && !url.startsWith("//")) return `${baseUrl}${url}`;
        return url.startsWith(`${baseUrl}/`) ? url : baseUrl;
      },
    },
    events: {
      async signOut({ token }) {
        if (token?.sessionId) await endSession(token.sessionId);
      },
    },
  };
}
