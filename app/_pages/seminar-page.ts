/** What every page of a seminar needs first: who asks, and the seminar as they see it. */
import "server-only";
import { requirePageActor } from "@/lib/auth/page-actor";
import type { Actor } from "@/lib/policy/actor";
import type { SeminarView } from "@/lib/seminars/model";
import { getSeminar } from "@/lib/seminars/queries";
import { orNotFound } from "./or-not-found";

/** Sends strangers to sign in; shows the not-found page to who is no member. */
export async function openSeminarPage(
  id: string,
): Promise<{ actor: Actor; me: { name: string; isOwner: boolean }; seminar: SeminarView }> {
  const actor = await requirePageActor();
  const seminar = await orNotFound(getSeminar(actor, id));
  return { actor, me: { name: actor.name ?? "", isOwner: actor.isOwner }, seminar };
}
