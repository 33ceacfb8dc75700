/** Typing an invitation's code. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { first, type SearchParams } from "@/app/_pages/search-params";
import { Door } from "@/components/doors/door";
import { JoinCodeForm } from "@/components/doors/join-code-form";
import { messages } from "@/lib/messages";

export const metadata: Metadata = { title: messages.auth.join.title };

export default async function JoinPage({ searchParams }: { searchParams: SearchParams }) {
  const code = first((await searchParams).code)?.trim();
  if (code) redirect(`/join/${encodeURIComponent(code)}`);
  return (
    <Door>
      <JoinCodeForm />
    </Door>
  );
}
