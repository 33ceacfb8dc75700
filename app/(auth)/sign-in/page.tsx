/** Signing in. Whoever is signed in already goes on at once. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { first, type SearchParams, safePath } from "@/app/_pages/search-params";
import { Door } from "@/components/doors/door";
import { SignInForm } from "@/components/doors/sign-in-form";
import { findPageActor } from "@/lib/auth/page-actor";
import { messages } from "@/lib/messages";

export const metadata: Metadata = { title: messages.auth.signIn.submit };

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const next = safePath(params.next);
  if ((await findPageActor()).kind === "person") redirect(next);
  const error = first(params.error);
  const refusal = error === undefined ? null : error === "throttled" ? "throttled" : "wrong";
  return (
    <Door>
      <SignInForm next={next} refusal={refusal} />
    </Door>
  );
}
