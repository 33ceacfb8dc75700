/**
 * The actor of a page that is being rendered. Pages that need somebody send everybody else to
 * sign in and back, by a relative address, so that the host that was asked stays.
 */
import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policy/actor";
import { anonymous } from "@/lib/policy/actor";
import { actorOfRequest } from "./actor";

/** Whoever asks, perhaps nobody; looked up once per render. */
export const findPageActor = cache(async (): Promise<Actor> => {
  try {
    return await actorOfRequest(await headers());
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") return anonymous;
    throw error;
  }
});

/** Whoever asks, signed in; else the browser is sent to sign in and then back to `returnTo`. */
export async function requirePageActor(returnTo?: string): Promise<Actor> {
  const actor = await findPageActor();
  if (actor.kind === "person") return actor;
  const path = returnTo ?? (await headers()).get("x-colloquy-path") ?? "/seminars";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
