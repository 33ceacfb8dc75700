import { endpoint } from "@/app/_http/endpoint";
import { noContent } from "@/app/_http/respond";
import { operations } from "@/lib/contract/operations";
import { changePassword } from "@/lib/people/commands";

export const POST = endpoint(operations.changePassword, async ({ actor, body }) => {
  await changePassword(actor, body);
  return noContent();
});
