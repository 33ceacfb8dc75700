/** The address without a path leads to one's seminars, or to the door. */
import { redirect } from "next/navigation";
import { findPageActor } from "@/lib/auth/page-actor";

export default async function HomePage() {
  redirect((await findPageActor()).kind === "person" ? "/seminars" : "/sign-in");
}
