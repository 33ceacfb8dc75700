import { endpoint } from "@/app/_http/endpoint";
import { noContent } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { signOutEverywhere } from "@/lib/people/commands";

export const POST = endpoint(operations.signOutEverywhere, async ({ actor }) => {
  await signOutEverywhere(actor);
  return noContent();
});
